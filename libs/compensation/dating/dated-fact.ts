import * as z from 'zod';
import { dayText, type Day } from '#calendar/day.js';
import { makeRequiredMessage } from '../documents/required-message.js';
import { strictObject } from '../documents/strict-object.js';
import type { DaySpan } from './days-of-month.js';
import { listSteps } from '../documents/items.js';

const MOST_CHANGES = 200;

/** A fact that may change: one value that always held, or the values from the day on which each begins to hold. */
export type DatedFact<Value> = Value | readonly { readonly from: Day; readonly value: Value }[];

/**
 * A schema for a fact that is read at an instant: the value itself, or a list of `{ from, value }` whose days
 * rise, so that on each day one value holds. Before the first day of the list there is none. `what` names the
 * value for the message: "a grade".
 */
export function datedFactSchema<Value extends z.ZodType<string | number>>(value: Value, what: string) {
  const form = `${what}, or a list of {"from": day, "value": ${what}}`;
  const changes = z
    .array(strictObject({ from: dayText, value }), { error: `must be ${form}` })
    .min(1, { error: 'must have at least one day from which it holds', abort: true })
    .max(MOST_CHANGES, { error: `must have at most ${MOST_CHANGES} changes`, abort: true })
    .superRefine((list, context) => {
      for (const { before, here, index } of listSteps(list.map(({ from }) => from))) {
        if (here > before) continue;
        const message =
          here === before
            ? `is ${here} a second time; on each day one value holds`
            : `is before ${before}; list the days in ascending order`;
        context.addIssue({ code: 'custom', path: [index, 'from'], message });
      }
    });
  return z.union([value, changes], { error: makeRequiredMessage(`must be ${form}`) });
}

/** Whether a fact changes with time, so that it can only be read on a day. */
export function isDated<Value extends string | number>(fact: DatedFact<Value> | undefined): boolean {
  return typeof fact === 'object';
}

/** What holds on a day; nothing before the first day of a list. */
export function readFactAt<Value extends string | number>(
  fact: DatedFact<Value> | undefined,
  day: Day,
): Value | undefined {
  if (typeof fact !== 'object') return fact;
  let found: Value | undefined;
  for (const { from, value } of fact) {
    if (from > day) break;
    found = value;
  }
  return found;
}

/** The days inside a span, after its first, on which another value begins to hold. */
export function listChangesWithin<Value extends string | number>(
  fact: DatedFact<Value> | undefined,
  span: DaySpan,
): Day[] {
  if (typeof fact !== 'object') return [];
  return fact
    .filter(({ from, value }, index) => from > span.from && from <= span.until && value !== fact[index - 1]?.value)
    .map(({ from }) => from);
}
