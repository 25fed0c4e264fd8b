/**
 * The public halves of the key pairs in `test/world/keys`. Their private halves are published with this
 * repository, so anybody can sign for a build that pins one of them: a store build stops when it finds one.
 */
export const practiceKeys: readonly string[] = [
  'z1aFiJYSETTj5xaeps3K4Y1bMTv2l2-hKv3UmIzmwi8',
  '7a4AGSbqaQ9Dvl4BpUpwtwFqD8_ubVIDq_qWp34DtQs',
  'hvEYs4bBL9F10QTFvGvheO-lMuv9gc5AiDNz9LHLmAA',
];
