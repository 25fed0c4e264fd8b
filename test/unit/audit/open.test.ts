import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../lib/audit/open.ts';

const text = '2026-12-02T03:14:05Z 203.0.113.10 你好\n'.repeat(5_000);
const open = (...parts: BlobPart[]) => readBytes(new Blob(parts), new AbortController().signal);
const bytes = (...values: number[]) => new Uint8Array(values);

describe('a file', () => {
  it('is read as UTF-8', async () => {
    expect(await open(text)).toEqual({ kind: 'text', text });
  });

  it('is unpacked where it is gz, whatever it is called', async () => {
    expect(await open(new Uint8Array(gzipSync(text)))).toEqual({ kind: 'text', text });
  });

  it.each([
    ['little', 'utf16le', [0xff, 0xfe]],
    ['big', 'swapped', [0xfe, 0xff]],
  ])('is read as UTF-16 by its mark, %s end first', async (_, kind, mark) => {
    const written = Buffer.from('ip,time', 'utf16le');
    const wide = kind === 'swapped' ? Buffer.from(written).swap16() : written;
    expect(await open(bytes(...mark), new Uint8Array(wide))).toEqual({ kind: 'text', text: 'ip,time' });
  });

  it('that holds no text is called that', async () => {
    expect(await open('PK', bytes(3, 4, 0, 0, 8, 0))).toEqual({ kind: 'none', why: 'binary' });
  });

  it('that is cut off inside its packing is called broken', async () => {
    const packed = new Uint8Array(gzipSync(text));
    expect(await open(packed.slice(0, packed.length / 2))).toEqual({ kind: 'none', why: 'broken' });
  });

  it('is not read once its signal has been aborted', async () => {
    const controller = new AbortController();
    controller.abort(new Error('stopped'));
    await expect(readBytes(new Blob([text]), controller.signal)).rejects.toThrow('stopped');
  });

  it('without any byte has an empty text', async () => {
    expect(await open('')).toEqual({ kind: 'text', text: '' });
  });
});
