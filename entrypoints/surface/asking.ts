import { useState } from 'react';
import { sendMessage } from '../../lib/messages.ts';

/**
 * "Check now": a function that asks for a newer list, and whether that is under way.
 * @param afterwards updates what follows from the answer
 */
export function useFeedAsk(afterwards: () => Promise<void>): { asking: boolean; ask: () => void } {
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    try {
      await sendMessage({ type: 'ask-feed' });
      await afterwards();
    } finally {
      setAsking(false);
    }
  };
  return { asking, ask: () => void ask() };
}
