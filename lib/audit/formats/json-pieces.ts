/** A value of a JSON text, with where it stands. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Values up to this many characters are parsed at once; larger ones are taken apart. */
const AT_ONCE = 120_000;
const MARK = /["{}[\]]/g;
const STRING = /"(?:[^"\\]|\\.)*"/sy;

/**
 * The values of a text one after the other: each that is small enough, and of a larger one the objects in its
 * arrays.
 * @yields null now and then, for a pause
 * @returns the value that the end of the text cuts off; null where there is none
 */
export function* jsonPieces(text: string, from = 0, to = text.length): Generator<Piece | null, Piece | null> {
  for (let at = from; at < to; ) {
    const open = nextOpen(text, at, to);
    if (open === null) return null;
    const close = yield* closeOf(text, open, to);
    if (close === null) return { from: open, to };
    if (close - open <= AT_ONCE) yield { from: open, to: close };
    else {
      const broken = yield* jsonPieces(text, open + 1, close - 1);
      if (broken) return broken;
    }
    at = close;
  }
  return null;
}

function nextOpen(text: string, from: number, to: number): number | null {
  MARK.lastIndex = from;
  for (let match = MARK.exec(text); match && match.index < to; match = MARK.exec(text)) {
    if (match[0] === '{' || match[0] === '[') return match.index;
    if (match[0] === '"') MARK.lastIndex = endOfString(text, match.index) ?? to;
  }
  return null;
}

/** Where the value that opens here ends (behind its bracket); null where the text ends before. */
function* closeOf(text: string, open: number, to: number): Generator<null, number | null> {
  let depth = 0;
  let paused = open;
  let at = open;
  while (at < to) {
    MARK.lastIndex = at;
    const match = MARK.exec(text);
    if (!match || match.index >= to) return null;
    const [mark] = match;
    at = match.index + 1;
    if (mark === '"') {
      const end = endOfString(text, match.index);
      if (end === null) return null;
      at = end;
    } else {
      depth += mark === '{' || mark === '[' ? 1 : -1;
      if (depth === 0) return at;
    }
    if (at - paused > AT_ONCE / 4) {
      paused = at;
      yield null;
    }
  }
  return null;
}

function endOfString(text: string, from: number): number | null {
  STRING.lastIndex = from;
  return STRING.test(text) ? STRING.lastIndex : null;
}
