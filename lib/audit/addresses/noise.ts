import { columnMeanings } from '../../lexicon/columns.ts';

/**
 * A slash right behind a name: `Chrome/120.0.0.0`, `HIER_DIRECT/192.0.2.50`, a path. With a port behind it is
 * a host.
 */
const NAMED_SLASH = /[\p{L}\p{N}_)-]\/$/u;

/**
 * Words before a version, in lower case. Program names cannot all be listed: these are the ones exchanges
 * name devices by.
 */
const VERSION_WORD =
  /(?:^|[^\p{L}])(?:version|ver|v|build|release|firmware|rev|revision|oid|app|android|ios|ipados|macos|mac os x|os x|windows(?: nt)?|linux|chrome|chromium|crios|firefox|fxios|safari|edge?|opera|opr|brave|vivaldi|samsung ?browser|uc ?browser|yabrowser|webview|sdk|library|update to)[\s:=_-]{0,2}v?$/u;
/** Signs between the word and its number: `VERSION() -- 8.0.35.1`. */
const VERSION_FAR = /(?:^|[^\p{L}])(?:version|build|release|firmware|revision)[^\p{L}\p{N}]{1,8}$/u;
const MONEY_BEFORE = /\p{Sc}\s?$/u;
const MONEY_BEHIND = /^\s?(?:\p{Sc}|(?:USD[TC]?|EUR|GBP|JPY|CNY|BTC|ETH|BNB|BUSD|FDUSD)\b)/u;
/** What is built for a machine is a program: `OpenVPN 2.6.8.1 x86_64-pc-linux-gnu`. */
const MACHINE_BEHIND = /^\s?[([]?(?:x86_64|amd64|arm64|aarch64|i[3-6]86|armv\d)/i;
const LAST_WORD = /([\p{L}\p{M}]+)[\s:：=]{0,2}v?$/u;
const ASCII = /^[\x20-\x7e\t]*$/;

/**
 * Whether four numbers with points are a version, an object id or a price, by what stands around them.
 * @param before up to some forty characters before
 * @param behind some characters behind, a port included
 */
export function isNoise(before: string, behind: string): boolean {
  if (NAMED_SLASH.test(before) && !/^:\d/.test(behind)) return true;
  const lower = before.toLowerCase();
  if (VERSION_WORD.test(lower) || VERSION_FAR.test(lower) || MONEY_BEFORE.test(before)) return true;
  if (MONEY_BEHIND.test(behind) || MACHINE_BEHIND.test(behind)) return true;
  if (ASCII.test(before)) return false;
  const [, word] = LAST_WORD.exec(before) ?? [];
  return word !== undefined && columnMeanings(word).includes('none');
}
