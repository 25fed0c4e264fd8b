import { type Exchange, fold, type Stems } from '../../exchanges/index.ts';
import { blocksListed } from '../../lexicon/index.ts';
import { firstStem, namesIp } from '../stems.ts';
import { words } from '../words.ts';
import { scopeOf } from './scope.ts';
import { NO, YES } from './yes-no.ts';

/** What a choice would do to the key. */
export type Meaning = 'restricts' | 'opens' | 'third-party' | 'unclear';

/** What was read from a label, and how: from a known phrase, a bare answer, or words of the label's own making. */
export interface Reading {
  readonly meaning: Meaning;
  readonly how: 'phrase' | 'answer' | 'composed' | 'none';
  /** The words that said so, with their language. */
  readonly by: string;
}

/** Only the beginning of a label says what a choice is; what follows are warnings that quote the other one. */
const BEGINNING = 90;
const SCOPE = 60;

/**
 * What the words of one choice mean.
 * @param aboutIp whether the heading of the group already says that this is about IPs: then a bare yes or no counts
 */
export function meaningOf(label: string, exchange: Exchange, aboutIp: boolean): Reading {
  // "Block these IPs" neither restricts a key to them nor opens it.
  if (blocksListed(label)) return UNCLEAR;
  const text = fold(label).slice(0, BEGINNING);
  const third = firstStem(text, exchange.stems.thirdParty, words.thirdParty);
  if (third && namesIp(text))
    return { meaning: 'third-party', how: 'phrase', by: `third-party(${third.language})` };
  const restricts = first(text, 'restricted', exchange.stems.restricted, words.restricted);
  const opens = first(text, 'unrestricted', exchange.stems.unrestricted, words.unrestricted);
  const winner = earlier(opens, restricts);
  const limit = winner === opens && opens ? scopeOf(text.slice(0, Math.min(SCOPE, opens.index))) : null;
  // "Only my machines. Off, the key works from anywhere": what is said first is what it does.
  if (limit?.meaning === 'restricts') return { ...limit, how: 'composed' };
  if (winner) return { meaning: winner === opens ? 'opens' : 'restricts', how: 'phrase', by: winner.by };
  if (aboutIp) {
    const no = first(text, 'no', NO);
    const yes = first(text, 'yes', YES);
    const said = earlier(no, yes);
    if (said) return { meaning: said === no ? 'opens' : 'restricts', how: 'answer', by: said.by };
  }
  const scope = scopeOf(text.slice(0, SCOPE));
  return scope ? { ...scope, how: 'composed' } : UNCLEAR;
}

const UNCLEAR: Reading = { meaning: 'unclear', how: 'none', by: '' };

interface Said {
  readonly index: number;
  readonly length: number;
  readonly by: string;
}

function first(text: string, name: string, ...vocabularies: Stems[]): Said | null {
  const match = firstStem(text, ...vocabularies);
  return match ? { index: match.index, length: match.stem.length, by: `${name}(${match.language})` } : null;
}

/** The one that is said first; when one contains the other ("no IP restriction"), the longer. The first argument wins a tie. */
function earlier(a: Said | null, b: Said | null): Said | null {
  if (!a || !b) return a ?? b;
  const within = a.index <= b.index ? a.index + a.length > b.index : b.index + b.length > a.index;
  if (within && a.length !== b.length) return a.length > b.length ? a : b;
  return a.index <= b.index ? a : b;
}
