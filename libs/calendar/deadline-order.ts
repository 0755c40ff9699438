import { DEADLINE_KINDS, type DeadlineKind, type DeadlineRules } from './deadlines.js';

/**
 * The first deadline that its rule puts before the one that the regulation has before it, or undefined: plans are
 * signed after their drafting has opened, actuals are submitted after that, payroll comes last.
 */
export function findDisorder(rules: DeadlineRules): { kind: DeadlineKind; before: DeadlineKind } | undefined {
  for (const [index, kind] of DEADLINE_KINDS.entries()) {
    const before = DEADLINE_KINDS[index - 1];
    if (before && placeOf(rules, kind) < placeOf(rules, before)) return { kind, before };
  }
  return undefined;
}

const LONGEST_MONTH = 31;

/** Where in the months around the cycle a rule points, as a number that compares. */
function placeOf(rules: DeadlineRules, kind: DeadlineKind): number {
  return rules[kind].monthOffset * LONGEST_MONTH + rules[kind].day;
}
