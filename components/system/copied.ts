import { useEffect, useState } from 'react';

/** How long "Copied" stands, in ms. */
const STANDS = 4_000;

/** What became of the last copying; it is said for a while. */
export type CopyResult = 'none' | 'copied' | 'refused';

/** Copies texts and remembers for a while whether it worked. `onCopy` resolves to whether the text is there. */
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
