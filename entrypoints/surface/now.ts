import { useEffect, useState } from 'react';
import type { Moment } from '../../lib/rotation/list.ts';

/** The present moment in UTC ms, taken anew every `everyMs`. */
export function useNow(everyMs: number): Moment {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
