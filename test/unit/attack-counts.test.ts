import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lies } from '../e2e/attacks/lies.ts';
import { probes } from '../e2e/attacks/probes.ts';
import { thefts } from '../e2e/attacks/thefts.ts';

const text = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8');

it.each([
  ['pages that want a press', thefts.length],
  ['messages of a script that a page has taken over', lies.length],
  ['ways of a page to find out', probes.length],
])('docs/security.md counts the %s as they are', (what, count) => {
  expect(text).toContain(`${count} ${what}`);
});
