import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from '../schema/zod.ts';
import { PublishFault } from './fault.ts';

/**
 * Reads a file.
 * @throws PublishFault in words for an operator, where it is missing or may not be read
 */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw inSystemsWords(error, path, 'read');
  }
}

/**
 * Reads a JSON file of a known shape.
 * @param advice what to do where it is broken
 * @throws PublishFault where it cannot be read, is no JSON, or has another shape
 */
export function readJson<T>(
  path: string,
  shape: z.ZodMiniType<T>,
  advice = 'Restore it from your repository.',
): T {
  const text = readTextFile(path);
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new PublishFault(`${path} is not JSON (${error.message}). ${advice}`);
    if (error instanceof z.core.$ZodError)
      throw new PublishFault(`${path} is not what it should be:\n${z.prettifyError(error)}`);
    throw error;
  }
}

/** Writes a file whole or not at all. */
export function writeTextFile(path: string, text: string): void {
  try {
    writeFileSync(`${path}.new`, text, { flush: true });
    renameSync(`${path}.new`, path);
  } catch (error) {
    rmSync(`${path}.new`, { force: true });
    throw inSystemsWords(error, path, 'written');
  }
}

/** Writes JSON for people and machines. */
export function writeJson(path: string, value: unknown): void {
  writeTextFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EACCES: 'you have no permission; see its owner and mode with ls -l',
  EPERM: 'you have no permission; see its owner and mode with ls -l',
  ELOOP: 'it is a link that leads to itself',
  EROFS: 'the disk takes no changes',
  ENOSPC: 'the disk is full',
};

/** A known error of the file system as a PublishFault in words for an operator; any other error unchanged. */
export function inSystemsWords(error: unknown, path: string, action: 'read' | 'written'): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  return reason ? new PublishFault(`${path} cannot be ${action}: ${reason}.`) : error;
}
