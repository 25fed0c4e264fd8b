import { expect, it } from 'vitest';
import { withPlainDigits } from '../../../lib/engine/limit.ts';

it.each([
  ['up to 30 IPs', 'up to 30 IPs'],
  ['٣٠ عنوان', '30 عنوان'],
  ['حداکثر ۲۰ آدرس', 'حداکثر 20 آدرس'],
  ['अधिकतम १५ पते', 'अधिकतम 15 पते'],
  ['সর্বোচ্চ ২০টি ঠিকানা', 'সর্বোচ্চ 20টি ঠিকানা'],
  ['๓/๒๐', '3/20'],
  ['最多２０個', '最多20個'],
  ['\u{1D7D8}\u{1D7E1}\u{116D9}\u{116DA}', '0990'],
])('reads the digits of %j as %j', (text, plain) => {
  expect(withPlainDigits(text)).toBe(plain.normalize('NFKC'));
});
