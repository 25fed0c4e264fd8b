/** Something the operator asked for that cannot be published. The message says what to do instead. */
export class PublishFault extends Error {
  override readonly name = 'PublishFault';
}
