import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { exchanges } from '../../lib/exchanges/all.ts';
import { type PageReport, reportFromJson } from '../../lib/report/report.ts';

/** What went wrong with a file that was named on the command line, as a sentence with the next step. */
export class FileError extends Error {}

/**
 * Reads a file that was named on the command line.
 * @throws {FileError} where there is none, or it cannot be read
 */
export function readNamed(file: string): string {
  // npm starts a script in the folder of the project, wherever it was called.
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new FileError(`There is no file ${path}. Give the path of the report or page you saved.`);
  if (stat.isDirectory()) throw new FileError(`${path} is a folder. Give the path of one file in it.`);
  try {
    // Some editors put a mark before the text.
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new FileError(`${path} cannot be read (${codeOf(error)}). Give this user the right to read it.`);
  }
}

/**
 * Whether a text is a report, whatever its file is called, and no page of HTML.
 * @throws {FileError} where it is neither
 */
export function looksLikeReport(text: string, file: string): boolean {
  if (file.endsWith('.json') || /^\s*[{[]/.test(text)) return true;
  if (/<[a-z!]/i.test(text)) return false;
  throw new FileError(`${file} is neither a report nor a page of HTML. Give a file of one of them.`);
}

/**
 * Reads a report as it was saved, or a page of the corpus, which has its label around the report.
 * @throws {FileError} where the text is neither
 */
export function reportIn(text: string, file: string): PageReport {
  let held: unknown;
  try {
    held = JSON.parse(text);
  } catch {
    throw new FileError(`${file} is no JSON: it may be cut off. Ask for the whole file, or save it again.`);
  }
  try {
    const report = reportFromJson(JSON.stringify(withoutLabel(held)));
    // A stranger wrote it, and its exchange becomes a part of a file's name.
    if (!exchanges.some(({ id }) => id === report.about?.exchange))
      throw new Error('It is of none of the exchanges.');
    if (!report.decided || !report.given || !Array.isArray(report.list))
      throw new Error('Parts of it are missing.');
    return report;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new FileError(`${file} is no page report. ${why} Give a file that "Save as file" wrote.`);
  }
}

function withoutLabel(held: unknown): unknown {
  return typeof held === 'object' && held !== null && 'label' in held && 'report' in held
    ? held.report
    : held;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Runs what a command does; what went wrong with a file is said in a sentence. */
export async function saying(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
