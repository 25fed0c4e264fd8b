import { useState } from 'react';
import type { LastChange } from '../../components/system/UndoLine.tsx';
import { message } from '../../lib/language/message.ts';
import type { StoringType } from '../../lib/messages.ts';
import { type Change, changing, type Say } from './store.ts';

/** After these nothing can be taken back that was done before. */
const ENDING: ReadonlySet<StoringType> = new Set(['forget-all', 'forget-lists', 'import']);

/** Changes what is stored, with the sentence about the last change and the way to take it back. */
export interface Undo {
  readonly lastChange: LastChange | null;
  readonly say: Say;
  readonly change: Change;
  readonly undo: () => void;
}

/**
 * Keeps the last change of a page, so that it can be taken back.
 * @param afterwards updates what follows from a change, or from an undo
 */
export function useUndo(afterwards: () => Promise<void>): Undo {
  const [lastChange, setLastChange] = useState<LastChange | null>(null);
  const say: Say = (answer, done, type) => {
    // An undo that failed can be tried again.
    if (answer !== 'stored')
      setLastChange({ said: message(`storage_${answer ?? 'failed'}`), isDone: type === 'undo' });
    else if (type && ENDING.has(type)) setLastChange(null);
    else if (done) setLastChange({ said: done, isDone: true });
  };
  const change = changing(afterwards, say);
  return { lastChange, say, change, undo: () => void change({ type: 'undo' }) };
}
