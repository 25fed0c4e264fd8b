import { fold } from '../../exchanges/index.ts';
import { firstStem, hasStem, indexOfIp, type StemMatch } from '../stems.ts';
import { against, words } from '../words.ts';

/** What a label says of where a key can be used from. */
export interface Scope {
  readonly meaning: 'restricts' | 'opens';
  /** The words that said so, with their language. */
  readonly by: string;
}

/** Funds that move are limited by address and network too. */
const MOVES =
  /withdraw|deposit|transfer|payout|提币|提幣|提现|提現|提领|提領|充值|转账|轉帳|出金|入金|送金|출금|입금|송금|вывод|вывес|выводит|перевод|виведен|переказ|cekim|cekme|retir|saque|sacar|retrait|depot|auszahl|einzahl|abheb|preliev|wyplat|wplat|przelew|rut tien|nap tien|chuyen tien|penarikan|setoran|سحب|إيداع|تحويل|ถอน|ฝาก|โอน|opname|storting|uttag|insatt|udbetal|indbetal|vyber|vklad|retrag|kifizet|befizet|αναληψ|καταθεσ|निकासी|جمع|برداشت|واریز|משיכ|הפקד|pengeluaran|nosto|talletus|uttak|innskudd|теглен|депозит|isplat|উত্তোলন|шығару/u;

/**
 * Reads a label in words of its own making: one that limits or one that opens, beside one for a place that a request
 * comes from. "Locked to my servers" restricts, "From any network" opens. The word nearer to the place counts.
 * @returns null where it says neither, or speaks of funds
 */
export function scopeOf(label: string): Scope | null {
  const text = fold(label);
  const place = placeIn(text);
  if (place === null || MOVES.test(text)) return null;
  const only = firstStem(text, words.limits);
  const any = firstStem(text, words.opens);
  const nearer = only && any ? counts(only, any, place) : (any ?? only);
  if (!nearer) return null;
  return nearer === any
    ? { meaning: 'opens', by: `opens(${nearer.language})` }
    : { meaning: 'restricts', by: `limits(${nearer.language})` };
}

/** Of a limit and its denial in one phrase ("not locked") the longer counts, of two that stand apart the nearer one. */
function counts(only: StemMatch, any: StemMatch, place: number): StemMatch {
  const overlap = only.index < any.index + any.stem.length && any.index < only.index + only.stem.length;
  if (overlap) return only.stem.length > any.stem.length ? only : any;
  return Math.abs(only.index - place) < Math.abs(any.index - place) ? only : any;
}

/** Whether a text is short enough for a label and names where requests come from. */
export function namesPlace(text: string): boolean {
  return text.length < LABEL && placeIn(fold(text)) !== null;
}

const LABEL = 90;

function placeIn(text: string): number | null {
  const ip = indexOfIp(text);
  const place = firstStem(text, words.places)?.index ?? -1;
  if (ip < 0 && place < 0) return null;
  return ip < 0 ? place : place < 0 ? ip : Math.min(ip, place);
}

/** Whether a text is about something else that can be limited: a wallet, a market, a device, a person. */
export function isAboutOthers(text: string): boolean {
  const other = firstStem(text, against('wallet'), against('device'));
  return (other !== null && !isPlace(other)) || hasStem(text, against('symbol'), against('contact'));
}

/** Whether a text is about where funds go. "Network lock" is about where requests come from. */
export function isAboutWallets(text: string): boolean {
  const match = firstStem(text, against('wallet'));
  return match !== null && !isPlace(match);
}

/** Whether a stem of another kind ("network", "server") is one for where a request comes from, too. */
export function isPlace({ language, stem }: StemMatch): boolean {
  return (words.places[language] ?? []).includes(stem);
}

/** Whether a text is about funds that move. */
export function isAboutMoves(text: string): boolean {
  return MOVES.test(fold(text));
}

/** Whether a text says that something is open: "The key answers everybody." */
export function opensSomething(text: string): boolean {
  return hasStem(text, words.opens) && !isAboutMoves(text);
}

/** Whether a text limits where funds go: "Restrict withdrawals to trusted addresses". */
export function limitsMoves(text: string): boolean {
  return isAboutMoves(text) && hasStem(text, words.places) && hasStem(text, words.limits, words.opens);
}

/** Whether a text says that a key can be used from everywhere, or names IPs: what stands beside the switch for it. */
export function speaksOfSource(text: string): boolean {
  return indexOfIp(fold(text)) >= 0 || hasStem(text, words.anywhere) || scopeOf(text)?.meaning === 'opens';
}
