import { addDays, countDays, type Day } from '#calendar/day.js';
import { monthOfDay, type Month } from '#calendar/month.js';
import type { Employment } from './employment.js';
import { isOnStaff } from './on-staff.js';

/** Somebody's present employment and those before it. */
export interface Service extends Pick<Employment, 'leftOn' | 'before'> {
  readonly hiredOn: Day;
}

/**
 * From which day service is counted until another day: that of hiring, or, where there were earlier employments, so
 * much earlier as the days of these are. The days between two employments are not worked and count for nothing.
 */
export function findServiceStart({ hiredOn, before = [] }: Service, countedOn: Day): Day {
  const earlier = before.filter((employment) => employment.hiredOn <= countedOn);
  if (earlier.length === 0) return hiredOn;
  const days = earlier.reduce(
    (sum, { hiredOn: from, leftOn }) => sum + countDays(from, leftOn < countedOn ? leftOn : countedOn),
    0,
  );
  return addDays(hiredOn <= countedOn ? hiredOn : addDays(countedOn, 1), -days);
}

/** How many days of earlier employments are counted as service until a day. */
export function countEarlierDays(service: Service, countedOn: Day): number {
  const start = findServiceStart(service, countedOn);
  const end = service.hiredOn <= countedOn ? service.hiredOn : addDays(countedOn, 1);
  return Math.max(0, countDays(start, end) - 1);
}

/** Whether somebody is on the staff on a day, by the present employment or by an earlier one. */
export function isEmployedOn({ before = [], ...present }: Service, day: Day): boolean {
  return [...before, present].some((employment) => isOnStaff(employment.hiredOn, employment, day));
}

/** Whether somebody works on a day of a month, or more of them. */
export function worksIn(month: Month, { hiredOn, leftOn }: Omit<Service, 'before'>): boolean {
  return month >= monthOfDay(hiredOn) && (leftOn === undefined || month <= monthOfDay(leftOn));
}
