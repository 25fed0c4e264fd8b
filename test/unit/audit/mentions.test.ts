import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../../lib/audit/mentions.ts';

describe('the addresses of a line', () => {
  it.each([
    ['a log', '45.9.1.2 - - [02/Dec/2026:03:14:05 +0000] "GET /api HTTP/1.1" 200', ['45.9.1.2']],
    ['a CSV', '2026-12-02 03:14:05,45.9.1.2,"LOGIN"', ['45.9.1.2']],
    ['JSON', '{"ip":"45.9.1.2","t":1764645245000}', ['45.9.1.2']],
    ['a port', 'from 45.9.1.2:443', ['45.9.1.2']],
    ['a label', 'IP:45.9.1.2', ['45.9.1.2']],
    ['a link', 'https://45.9.1.2/login', ['45.9.1.2']],
    ['dots written apart', 'add 45[.]9[.]1[.]2 now', ['45.9.1.2']],
    ['full-width digits', '４５．９．１．２', ['45.9.1.2']],
    ['invisible characters', '45.9\u200b.1.2', ['45.9.1.2']],
    ['the end of a sentence', 'Please add 45.9.1.2.', ['45.9.1.2']],
    ['a range', 'add 45.9.1.0/24', ['45.9.1.0/24']],
    ['a wildcard', 'add 45.9.1.*', ['45.9.1.*']],
    ['from and to', 'add 45.9.1.2-45.9.1.9', ['45.9.1.2', '45.9.1.9', '45.9.1.2-45.9.1.9']],
    ['IPv6', 'from [2001:4860:4860::8888]:443', ['2001:4860:4860::8888']],
    ['a time', 'at 03:14:05', []],
    ['a version', 'v1.2.3.4 and 1.2.3', []],
    ['prose', 'nothing here', []],
  ])('are found in %s', (_, line, expected) => {
    expect(mentionsIn(line)).toEqual(expected);
  });
});
