/**
 * Texts as bytes, where a letter of an alphabet beyond ASCII takes one byte and not two or three: a text begins with a
 * byte that names its alphabet, a block of 256 code points. A letter of the first half is the byte from 0x80 on, one of
 * the second half the same behind a shift. A text in letters of more than one block is UTF-8.
 */
const UTF_8 = 0x20;
const SHIFT = 0x01;
const HALF = 0x80;

/**
 * Writes texts one behind the other.
 * @param separator one ASCII character that stands in none of them
 */
export function toBytes(texts: readonly string[], separator: string): Uint8Array {
  const out: number[] = [];
  for (const [one, text] of texts.entries()) {
    if (one > 0) out.push(separator.charCodeAt(0));
    const half = firstHalf(text);
    out.push(UTF_8 + half);
    if (half === 0) out.push(...new TextEncoder().encode(text));
    else for (const letter of text) out.push(...bytesOf(letter.charCodeAt(0), half * HALF));
  }
  return Uint8Array.from(out);
}

/** The number of the half block in which the alphabet of a text begins; 0 where it has more letters than a block. */
function firstHalf(text: string): number {
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0).filter((code) => code >= HALF);
  if (codes.length === 0) return 0;
  const half = Math.floor(Math.min(...codes) / HALF);
  return UTF_8 + half < HALF && Math.max(...codes) < (half + 2) * HALF ? half : 0;
}

function bytesOf(code: number, from: number): readonly number[] {
  if (code < HALF) return [code];
  const place = code - from;
  return place < HALF ? [HALF + place] : [SHIFT, place];
}

/** Reads what `toBytes` wrote, with the separators in between. */
export function fromBytes(bytes: Uint8Array, separator: string): string {
  const texts: string[] = [];
  const end = separator.charCodeAt(0);
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(end, start);
    const stop = found < 0 ? bytes.length : found;
    const half = (bytes[start] ?? UTF_8) - UTF_8;
    const text = bytes.subarray(start + 1, stop);
    texts.push(half === 0 ? new TextDecoder().decode(text) : lettersOf(text, half * HALF));
    start = stop + 1;
  }
  return texts.join(separator);
}

function lettersOf(bytes: Uint8Array, from: number): string {
  const codes = new Uint16Array(bytes.length);
  let count = 0;
  let shift = 0;
  for (const byte of bytes) {
    if (byte === SHIFT) {
      shift = HALF;
      continue;
    }
    codes[count] = byte < HALF ? byte : from + shift + byte - HALF;
    count += 1;
    shift = 0;
  }
  return new TextDecoder('utf-16le').decode(codes.subarray(0, count));
}
