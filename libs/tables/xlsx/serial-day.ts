import { addDays, type Day } from '#calendar/day.js';

/** From which day a workbook counts: 1900, with a 29 February that there never was, or 1904, as on old Macintoshes. */
export type DateSystem = '1900' | '1904';

const firstReal: Record<DateSystem, number> = { '1900': 1, '1904': 0 };
/** 31 December 2200. */
const last: Record<DateSystem, number> = { '1900': 109_939, '1904': 108_477 };
const INVENTED_DAY = 60;

/** The day that a serial number of a workbook stands for, without its time; undefined where it stands for none. */
export function serialDay(serial: number, system: DateSystem): Day | undefined {
  const whole = Math.floor(serial + 1e-9);
  if (!Number.isFinite(serial) || whole < firstReal[system] || whole > last[system]) return undefined;
  if (system === '1904') return addDays('1904-01-01', whole);
  if (whole === INVENTED_DAY) return undefined;
  return addDays('1900-01-01', whole < INVENTED_DAY ? whole - 1 : whole - 2);
}
