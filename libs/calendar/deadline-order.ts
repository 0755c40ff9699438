import { DEADLINE_KINDS, type DeadlineKind, type DeadlineRules } from './deadlines.js';

/**
 * The first deadline that its rule puts before one that the regulation has before it, or undefined: tasks are agreed and
 * plans signed after their drafting has opened, in either order, actuals are submitted after the plans, payroll comes last.
 */
export function findDisorder(rules: DeadlineRules): { kind: DeadlineKind; before: DeadlineKind } | undefined {
  for (const kind of DEADLINE_KINDS) {
    const before = comesAfter[kind];
    if (before && placeOf(rules, kind) < placeOf(rules, before)) return { kind, before };
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

const LONGEST_MONTH = 31;

/** Where in the months around the cycle a rule points, as a number that compares. */
function placeOf(rules: DeadlineRules, kind: DeadlineKind): number {
  return rules[kind].monthOffset * LONGEST_MONTH + rules[kind].day;
}
