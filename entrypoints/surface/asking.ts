import { useState } from 'react';
import { sendMessage } from '../../lib/messages.ts';

/** "Check now": asks the feed, and whether that is under way. */
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
