import { DEADLINE_KINDS, type DeadlineKind, type DeadlineRule, type DeadlineRules, ownOpeningOf } from './deadlines.js';

/** What stands against the order of the month, with the field of the rules and in words. */
export interface DeadlineDisorder {
  path: string;
  /** What is wrong of the field: `is before plans-signed`. */
  problem: string;
  message: string;
}

/**
 * The first deadline that its rule puts before one that the regulation has before it, or whose opening comes after its day or before
 * it can be done; undefined where there is none. Tasks are agreed and plans signed after their drafting has opened, in either
 * order, actuals are submitted after the plans and once the month is over, payroll comes last.
 */
export function findDisorder(rules: DeadlineRules): DeadlineDisorder | undefined {
  for (const kind of DEADLINE_KINDS) {
    const before = comesAfter[kind];
    if (before && placeOf(rules[kind]) < placeOf(rules[before]))
      return {
        path: `${kind}.day`,
        problem: `is before ${before}`,
        message: `By these rules ${kind} would be due before ${before}.`,
      };
    const opening = disorderOfOpening(kind, rules);
    if (opening) return opening;
  }
  return undefined;
}

const comesAfter: Record<DeadlineKind, DeadlineKind | undefined> = {
  'drafting-opened': undefined,
  'tasks-agreed': 'drafting-opened',
  'plans-signed': 'drafting-opened',
  'actuals-submitted': 'plans-signed',
  'payroll-posted': 'actuals-submitted',
};

/** What tells of the whole month. */
const onceMonthIsOver: readonly DeadlineKind[] = ['actuals-submitted', 'payroll-posted'];

function disorderOfOpening(kind: DeadlineKind, rules: DeadlineRules): DeadlineDisorder | undefined {
  const opens = ownOpeningOf(kind, rules);
  if (opens === undefined || opens === 'actuals-approved') return undefined;
  const path = `${kind}.opens.day`;
  if (placeOf(opens) > placeOf(rules[kind]))
    return {
      path,
      problem: 'is after the day on which it is due',
      message: `By these rules ${kind} would open after it is due.`,
    };
  if (onceMonthIsOver.includes(kind) && opens.monthOffset < 1)
    return {
      path: `${kind}.opens.monthOffset`,
      problem: 'is before the month is over',
      message: `By these rules ${kind} would open before its month is over.`,
    };
  if (placeOf(opens) < placeOf(rules['drafting-opened']))
    return {
      path,
      problem: 'is before drafting-opened',
      message: `By these rules ${kind} would open before drafting-opened.`,
    };
  return undefined;
}

const LONGEST_MONTH = 31;

/** Where in the months around the cycle a rule points, as a number that compares. */
function placeOf({ monthOffset, day }: DeadlineRule): number {
  return monthOffset * LONGEST_MONTH + day;
}
