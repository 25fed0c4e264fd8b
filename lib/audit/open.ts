/** Why a file cannot be read as text. */
export type NoText = 'binary' | 'too-long' | 'broken';

/** The text of a file, or why it has none. */
export type Opened =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none'; readonly why: NoText };

/** In characters: a log of some three million lines. Without a limit a small gz could fill the memory. */
const LONGEST = 400_000_000;
const GZIP = [0x1f, 0x8b] as const;

/**
 * Reads a file on this machine: unpacked where it is gz, in UTF-8, or in UTF-16 by its byte order mark.
 * @param signal ends the reading
 * @throws the signal's reason when it is aborted
 */
export async function readBytes(file: Blob, signal: AbortSignal): Promise<Opened> {
  const head = new Uint8Array(await file.slice(0, 3).arrayBuffer());
  const packed = head[0] === GZIP[0] && head[1] === GZIP[1];
  const stream = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const reader = stream.getReader();
  const parts: string[] = [];
  let length = 0;
  let decoder: TextDecoder | null = null;
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      decoder ??= new TextDecoder(encodingOf(value));
      const part = decoder.decode(value, { stream: true });
      if (part.includes('\0')) return { kind: 'none', why: 'binary' };
      length += part.length;
      if (length > LONGEST) return { kind: 'none', why: 'too-long' };
      parts.push(part);
    }
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: 'none', why: 'broken' };
  } finally {
    reader.cancel().catch(() => undefined);
  }
  return { kind: 'text', text: parts.join('') + (decoder?.decode() ?? '') };
}

/** By the mark at its beginning; spreadsheets and PowerShell write UTF-16. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
