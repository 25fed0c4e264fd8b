/** What an exchange makes of a text field of addresses: comma, blank or line break between two of them. */
export function addressesIn(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((token) => token !== '');
}
