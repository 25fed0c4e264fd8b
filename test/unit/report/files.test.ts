import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileError, looksLikeReport, readNamed, reportIn } from '../../../scripts/try/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyfence-files-'));
const [REPORTED = ''] = globSync('*.json', { cwd: resolve(import.meta.dirname, '../../corpus/reported') });
const reported = readFileSync(resolve(import.meta.dirname, '../../corpus/reported', REPORTED), 'utf8');

/** A report with other parts. */
const reportWith = (parts: object) =>
  JSON.stringify({ ...(JSON.parse(reported) as { report: object }).report, ...parts });

describe('a file that is no report', () => {
  it.each([
    [
      'there is none',
      () => readNamed(join(folder, 'missing.json')),
      /There is no file .*missing\.json\. Give/,
    ],
    ['it is a folder', () => readNamed(folder), /is a folder\. Give/],
    ['it is cut off', () => reportIn('{"format": "keyfence', 'a.json'), /a\.json is no JSON.*save it again/],
    ['it is other JSON', () => reportIn('{"a": 1}', 'a.json'), /a\.json is no page report\..*Give/],
    ['it has no scene', () => reportIn('{"format": "keyfence page report 1"}', 'a.json'), /holds no scene/],
    [
      'it names no exchange, but a place for a file',
      () => reportIn(reportWith({ about: { exchange: '../../../x' } }), 'a.json'),
      /none of the exchanges/,
    ],
    [
      'it has no decision',
      () => reportIn(reportWith({ decided: undefined }), 'a.json'),
      /Parts of it are missing/,
    ],
    ['it is no page either', () => looksLikeReport('nothing', 'a.txt'), /neither a report nor a page/],
  ])('is refused in one sentence that says the next step, where %s', (_, read, said) => {
    expect(read).toThrow(FileError);
    expect(read).toThrow(said);
    expect(read).not.toThrow(/\n/);
  });
});

describe('a report', () => {
  it('is read from a page of the corpus, which has its label around it', () => {
    expect(reportIn(reported, REPORTED)).toMatchObject({ focus: 0, leftOut: 0, struck: 0 });
  });

  it('is read with the mark that some editors put before a text', () => {
    const file = join(folder, 'marked.json');
    writeFileSync(file, `\ufeff${reported}`);
    expect(reportIn(readNamed(file), file).scene.parts.length).toBeGreaterThan(3);
  });

  it('is one whatever its file is called', () => {
    const file = join(folder, 'from-user.txt');
    writeFileSync(file, JSON.stringify((JSON.parse(reported) as { report: unknown }).report));
    expect(looksLikeReport(readNamed(file), file)).toBe(true);
    expect(reportIn(readNamed(file), file).scene.parts.length).toBeGreaterThan(3);
    expect(looksLikeReport('<!doctype html>', 'page')).toBe(false);
  });
});
