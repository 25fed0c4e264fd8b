import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { practiceKeys } from '../../lib/platform/practice-keys.ts';

/** Where the practice keys lie, whose private halves are public. */
const PRACTICE = /^test\/world\/keys\//;

/**
 * The entries of a zip archive in which a private key lies: a JWK with `d`, alone or inside another document, or a key
 * in PEM. Practice keys do not count where they belong. Archives in the archive are opened too.
 * @returns the paths of the entries
 */
export function privateKeysIn(archive: string): string[] {
  return entriesWithKeys(readFileSync(archive), '');
}

function entriesWithKeys(zip: Uint8Array, within: string): string[] {
  return Object.entries(unzipSync(zip)).flatMap(([path, bytes]) => {
    const name = within + path;
    if (isZip(bytes)) return entriesWithKeys(bytes, `${name}!`);
    const text = new TextDecoder().decode(bytes);
    const keys = keysIn(text);
    const strange = keys.filter(({ x }) => !(PRACTICE.test(name) && practiceKeys.includes(x)));
    return strange.length > 0 || PEM.test(text) ? [name] : [];
  });
}

function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04;
}

const PEM = /-----BEGIN (?:\w+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/]/;

/** The private keys in a text: by its JSON where it is JSON, else by what stands in braces and looks like a key. */
function keysIn(text: string): { x: string }[] {
  const whole = parsed(text);
  if (whole !== undefined) return keysOf(whole);
  return [...text.matchAll(/\{[^{}]*"d"\s*:[^{}]*\}/g)].flatMap(([braces]) => keysOf(parsed(braces)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keysOf(value: unknown): { x: string }[] {
  if (typeof value === 'string') return value.includes('"d"') ? keysOf(parsed(value)) : [];
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(keysOf);
  const isKey = 'kty' in value && 'd' in value && typeof value.d === 'string' && value.d !== '';
  return isKey ? [{ x: 'x' in value ? String(value.x) : '' }, ...inside] : inside;
}
