import { IANAZone } from 'luxon';

/** A time zone: minutes east of UTC, or its name in the IANA database. */
export type Zone = number | string;

/**
 * Abbreviations that mean one offset everywhere, in minutes east of UTC. CST, IST, BST and AST mean several and are
 * not here: a time with one of them keeps its doubt. Source: RFC 2822 and the IANA time zone database.
 */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  EST: -300,
  EDT: -240,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
};

const SIGNED = String.raw`[+\-\u2212](?:\d{4}|\d{1,2}(?::\d{2})?)(?![\d:])`;
const IANA = String.raw`[A-Z][A-Za-z]+(?:\/[A-Za-z][\w+-]*)+`;

/**
 * A zone right behind a time. An offset of two digits stands without a blank before it: `-08` could be
 * anything else.
 */
export const ZONE_BEHIND = new RegExp(
  String.raw`(?:${SIGNED}|\s{0,2}[(\[]?\s?(?:(?:UTC|GMT)\s?${SIGNED}|[+\-\u2212]\d{2}:?\d{2}(?![\d:])|${IANA}|[A-Z]{1,4}T?C?(?![\p{L}\d/:=-]))\s?[)\]]?)`,
  'uy',
);

/** Zones that a head or a sentence names: `Time(UTC+8)`, `created_utc`, `All times are in Asia/Shanghai`. */
const NAMED = new RegExp(
  String.raw`(?<![A-Za-z])(?:(?:UTC|GMT)\s?(?:${SIGNED})|${IANA}|(?:UTC|GMT|EST|EDT|PST|PDT|CET|CEST|MSK|JST|KST|HKT|SGT)(?![A-Za-z]))`,
  'i',
);

/**
 * Reads a zone: an offset, an abbreviation or an IANA name.
 * @param text nothing but a zone, perhaps in brackets
 * @returns null where it is none, or means several
 */
export function zoneOf(text: string): Zone | null {
  const bare = text.replace(/[()[\]]/g, '').trim();
  const offset = /^(?:UTC|GMT)?\s?([+\-\u2212])(\d{1,2}):?(\d{2})?$/i.exec(bare);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    if (minutes > 14 * 60) return null;
    return offset[1] === '+' ? minutes : -minutes;
  }
  const known = ABBREVIATIONS[bare.toUpperCase()];
  if (known !== undefined) return known;
  return bare.includes('/') && IANAZone.isValidZone(bare) ? bare : null;
}

/** The zone that a head or a sentence names. */
export function zoneIn(text: string): Zone | null {
  const spaced = text.replaceAll('_', ' ').replace(/([a-z])(UTC|GMT)\b/g, '$1 $2');
  const [found] = NAMED.exec(text) ?? NAMED.exec(spaced) ?? [];
  return found ? zoneOf(found) : null;
}
