import { useEffect, useState } from 'react';

/** How long "Copied" stands, in ms. */
const STANDS = 4_000;

/** The result of the last copy; `none` after a while. */
export type CopyResult = 'none' | 'copied' | 'refused';

/**
 * Copies texts and keeps the result for 4 s.
 * @param onCopy resolves to whether the text is on the clipboard
 */
export function useCopied(onCopy: (text: string) => Promise<boolean>): {
  readonly result: CopyResult;
  readonly copy: (text: string) => Promise<void>;
} {
  const [last, setLast] = useState<{ readonly result: CopyResult }>({ result: 'none' });
  useEffect(() => {
    if (last.result === 'none') return;
    const timer = setTimeout(() => setLast({ result: 'none' }), STANDS);
    return () => clearTimeout(timer);
  }, [last]);
  const copy = async (text: string) => setLast({ result: (await onCopy(text)) ? 'copied' : 'refused' });
  return { result: last.result, copy };
}
