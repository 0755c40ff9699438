import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { dayOf } from '../format/dates.js';
import { api } from '../api/client.js';
import { useReadingOfMovedClock } from './use-reading-of-moved-clock.js';

export interface Clock {
  /** The business instant, to the minute. */
  now: Date;
  /** The day of it. */
  today: string;
  timeZone: string;
  isSandbox: boolean;
}

const ClockContext = createContext<Clock | undefined>(undefined);
const minute = 60_000;
/** The clock of a sandbox is moved by somebody: whoever looks on does not stay in the day before. */
const ofSandbox = 10_000;

/** One clock for the page, that of the organisation: rows that tell how much time is left are drawn anew once a minute. */
export function ClockProvider({ children }: { children: ReactNode }) {
  const { data, dataUpdatedAt } = api.useQuery(
    'get',
    '/api/clock',
    {},
    { refetchInterval: ({ state }) => (state.data?.isSandbox ? ofSandbox : 5 * minute) },
  );
  useReadingOfMovedClock(data?.now, dataUpdatedAt);
  const [present, setPresent] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setPresent(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  const clock = useMemo((): Clock | undefined => {
    if (!data) return undefined;
    const { timeZone, isSandbox } = data;
    const now = new Date(Date.parse(data.now) + Math.max(0, present - dataUpdatedAt));
    return { now, today: dayOf(now, timeZone), timeZone, isSandbox };
  }, [data, dataUpdatedAt, present]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}

/** The organisation's clock; absent until it is known. */
export function useClock(): Clock | undefined {
  return use(ClockContext);
}
