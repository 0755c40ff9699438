import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { api } from '../api/client.js';

export interface Clock {
  /** The business instant, to the minute. */
  now: Date;
  timeZone: string;
  isSandbox: boolean;
}

const ClockContext = createContext<Clock | undefined>(undefined);
const minute = 60_000;

/** One clock for the page, that of the organisation: rows that tell how much time is left are drawn anew once a minute. */
export function ClockProvider({ children }: { children: ReactNode }) {
  const { data, dataUpdatedAt } = api.useQuery('get', '/api/clock', {}, { refetchInterval: 5 * minute });
  const [present, setPresent] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setPresent(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  if (!data) return <ClockContext value={undefined}>{children}</ClockContext>;
  const passed = Math.max(0, present - dataUpdatedAt);
  const { timeZone, isSandbox } = data;
  return (
    <ClockContext value={{ now: new Date(Date.parse(data.now) + passed), timeZone, isSandbox }}>
      {children}
    </ClockContext>
  );
}

/** The organisation's clock; absent until it is known. */
export function useClock(): Clock | undefined {
  return use(ClockContext);
}
