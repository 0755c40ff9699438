import { useEffect, useRef } from 'react';
import { queryClient } from '../api/query-client.js';
import { hasMoved, type Heard } from './has-moved.js';

/** Reads everything again once the clock was moved: what waits, is due or is overdue was told by the day before. */
export function useReadingOfMovedClock(now: string | undefined, heardAt: number): void {
  const before = useRef<Heard>(undefined);
  useEffect(() => {
    if (now === undefined) return;
    const heard = { now, heardAt };
    if (before.current !== undefined && hasMoved(before.current, heard)) void queryClient.invalidateQueries();
    before.current = heard;
  }, [now, heardAt]);
}
