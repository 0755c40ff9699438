import { DateTime, IANAZone } from 'luxon';
import * as z from 'zod';
import type { ClockTime } from './clock-time.js';
import type { Day } from './day.js';

const FORM = 'write an IANA time zone such as "Europe/Moscow"';

/** The name of a time zone in the IANA database, such as `Europe/Moscow`. */
export type TimeZone = string;

/** A schema for the name of an IANA zone as it is written there; plain offsets such as "+03:00" are refused, they know no daylight saving. */
export const timeZoneText = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(64, { error: `is too long: ${FORM}`, abort: true })
  .regex(/^[A-Za-z][A-Za-z0-9_+/-]*$/, { error: `is not a time zone: ${FORM}`, abort: true })
  .refine((zone) => IANAZone.isValidZone(zone), { error: `is not a known time zone: ${FORM}`, abort: true })
  .superRefine((zone, context) => {
    const name = nameOfZone(zone);
    if (name !== zone)
      context.addIssue({ code: 'custom', message: `is not the name under which the zone is known: write "${name}"` });
  });

/** Every part of a name of today is written so; older ones, such as GB, MET or US/Eastern, have a name of today. */
const ORDINARY_PART = /^[A-Z][a-z]+(?:[_-](?:[A-Z][a-z]+|of|es|au))*$/;

/**
 * The name that every program knows a zone by. JavaScript takes "europe/moscow" as well; others, among them the server
 * that opens the months, do not. A younger name such as Asia/Kolkata stays beside the one that the standard library prefers.
 */
function nameOfZone(zone: string): TimeZone {
  const preferred = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  if (preferred.toLowerCase() === zone.toLowerCase()) return preferred;
  return zone.split('/').every((part) => ORDINARY_PART.test(part)) ? zone : preferred;
}

/**
 * The first instant of a day in a zone, ISO UTC with milliseconds. Where daylight saving skips midnight it is
 * the first minute that exists; where it repeats midnight, the earlier one.
 */
export function startOfDay(day: Day, timeZone: TimeZone): string {
  const midnight = DateTime.fromISO(day, { zone: timeZone });
  if (!midnight.isValid)
    throw new RangeError('Not a calendar day or not a time zone. Validate them with dayText and timeZoneText first.');
  const [earliest = midnight] = midnight.getPossibleOffsets();
  return isoInstant(earliest);
}

/**
 * The instant at which a clock of the zone shows a time on a day, ISO UTC with milliseconds. A time that daylight saving
 * skips is as much later as the clock jumps; of one that it repeats the earlier is meant.
 */
export function instantAt(day: Day, time: ClockTime, timeZone: TimeZone): string {
  const local = DateTime.fromISO(`${day}T${time}`, { zone: timeZone });
  if (!local.isValid) throw new RangeError('Not a day, a time or a time zone. Validate them with their schemas first.');
  const [earliest = local] = local.getPossibleOffsets();
  return isoInstant(earliest);
}

/** The time that a clock of the zone shows at an instant, `HH:MM`. */
export function clockTimeOf(instant: string, timeZone: TimeZone): ClockTime {
  const local = DateTime.fromISO(instant, { zone: timeZone });
  if (!local.isValid)
    throw new RangeError('Not an instant or not a time zone. Validate them with instantText and timeZoneText first.');
  return local.toFormat('HH:mm');
}

/** The day that an instant (ISO with offset or Z) falls on in a zone. */
export function dayOfInstant(instant: string, timeZone: TimeZone): Day {
  const local = DateTime.fromISO(instant, { zone: timeZone });
  if (!local.isValid)
    throw new RangeError('Not an instant or not a time zone. Validate them with instantText and timeZoneText first.');
  return local.toISODate();
}

/** The same instant as ISO UTC with milliseconds, `2026-06-27T21:00:00.000Z`, so that instants compare as text. */
export function normaliseInstant(instant: string): string {
  const parsed = DateTime.fromISO(instant, { zone: 'utc' });
  if (!parsed.isValid) throw new RangeError('Not an instant. Validate it with instantText first.');
  return isoInstant(parsed);
}

/** The same instant as a clock of the zone shows it, with its offset: `2026-06-28T00:00:00+03:00`. Milliseconds only where there are some. */
export function instantInZone(instant: string, timeZone: TimeZone): string {
  const local = DateTime.fromISO(instant, { zone: timeZone });
  if (!local.isValid)
    throw new RangeError('Not an instant or not a time zone. Validate them with instantText and timeZoneText first.');
  return local.toISO({ suppressMilliseconds: true });
}

function isoInstant(instant: DateTime<true>): string {
  return instant.toUTC().toISO({ suppressMilliseconds: false });
}
