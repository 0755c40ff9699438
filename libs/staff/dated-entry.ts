import { type Day, addDays } from '#calendar/day.js';
import { firstDayOf, type Month, nextMonth } from '#calendar/month.js';

/** The days on which an entry holds, both included; without a last one until another entry says otherwise. */
export interface DaysInForce {
  readonly fromOn: Day;
  readonly untilOn: Day | null;
}

/** When an entry was known, instants in ISO UTC that compare as text; one that is known still is not superseded. */
export interface Known {
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

/** Whether an entry holds on a day. */
export function isInForceOn({ fromOn, untilOn }: DaysInForce, day: Day): boolean {
  return fromOn <= day && (untilOn === null || day <= untilOn);
}

/** The entries that were known at an instant: "what did we know on the 8th". */
export function knownAt<Entry extends Known>(entries: readonly Entry[], instant: string): Entry[] {
  return entries.filter(
    ({ recordedAt, supersededAt }) => recordedAt <= instant && (supersededAt === null || supersededAt > instant),
  );
}

/** The days that two entries share, or undefined. */
export function daysInCommon(a: DaysInForce, b: DaysInForce): DaysInForce | undefined {
  const fromOn = a.fromOn > b.fromOn ? a.fromOn : b.fromOn;
  const untilOn = a.untilOn === null || (b.untilOn !== null && b.untilOn < a.untilOn) ? b.untilOn : a.untilOn;
  return untilOn === null || fromOn <= untilOn ? { fromOn, untilOn } : undefined;
}

/** The days of a month on which an entry holds, or undefined where there is none. */
export function daysInMonth(entry: DaysInForce, month: Month): { fromOn: Day; untilOn: Day } | undefined {
  const untilOn = addDays(firstDayOf(nextMonth(month)), -1);
  const common = daysInCommon(entry, { fromOn: firstDayOf(month), untilOn });
  return common && { fromOn: common.fromOn, untilOn: common.untilOn ?? untilOn };
}
