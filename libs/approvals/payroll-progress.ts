import type { PayrollRunStatus } from './payroll-run-status.js';

/**
 * How far a run is on its way, in the order in which it goes: more than its status says, and nothing that is kept, because
 * it follows from what is. A posted run is `exported` once something that books or pays it was handed out, and
 * `outcome-unknown` while nobody can say what became of its bank payment. A run that ended without paying is `voided` where a
 * person has ended it.
 */
export const payrollStages = [
  'open',
  'inputs-frozen',
  'calculated',
  'in-review',
  'approved',
  'posted',
  'exported',
  'outcome-unknown',
  'returned',
  'failed',
  'voided',
] as const;
export type PayrollStage = (typeof payrollStages)[number];

/** Why a run has ended where a person ended it, before it has paid anybody. */
export const endsByPeople: readonly string[] = ['ended-by-administrator', 'cancelled-by-accounting'];

/** What a run has come to, counted. */
export interface RunFacts {
  status: PayrollRunStatus;
  endedBecause: string | null;
  areInputsFrozen: boolean;
  ranges: number;
  rangesDone: number;
  /** People whose inputs are frozen, and those of them whose range is calculated. */
  people: number;
  peopleDone: number;
  /** People of whom nothing could be calculated, until they are calculated again. */
  problems: number;
  isRegisterSigned: boolean;
  /** What books or pays it was handed out, and has not failed. */
  isExported: boolean;
  /** Nobody can say what became of its bank payment. */
  isOutcomeUnknown: boolean;
  isPaused: boolean;
  /** Of the ranges that were calculated last: how many people they have, and how long they took together. */
  lately: { people: number; seconds: number };
}

/** How far a run is on its way. */
export function stageOf(run: RunFacts): PayrollStage {
  switch (run.status) {
    case 'calculating':
      if (!run.areInputsFrozen) return 'open';
      return run.rangesDone === run.ranges && run.problems === 0 ? 'calculated' : 'inputs-frozen';
    case 'in-approval':
      return run.isRegisterSigned ? 'approved' : 'in-review';
    case 'posted':
      if (run.isOutcomeUnknown) return 'outcome-unknown';
      return run.isExported ? 'exported' : 'posted';
    case 'returned':
      return 'returned';
    case 'failed':
      return endsByPeople.includes(run.endedBecause ?? '') ? 'voided' : 'failed';
  }
}

/** Whether nothing of a run happens by itself any more. */
export function isOver({ status }: Pick<RunFacts, 'status'>): boolean {
  return status === 'posted' || status === 'returned' || status === 'failed';
}

/** How fast a run calculates, and how long it still does at that pace; null while nothing tells it. */
export interface Pace {
  peoplePerSecond: number | null;
  secondsLeft: number | null;
}

/** The pace of the ranges that were calculated last, so that a pause is forgotten once it goes on; whole seconds, rounded up. */
export function paceOf({ status, people, peopleDone, isPaused, areInputsFrozen, lately }: RunFacts): Pace {
  const peoplePerSecond = lately.seconds > 0 ? Number((lately.people / lately.seconds).toFixed(1)) : null;
  if (status !== 'calculating' || !areInputsFrozen) return { peoplePerSecond, secondsLeft: null };
  const left = people - peopleDone;
  if (left === 0) return { peoplePerSecond, secondsLeft: 0 };
  if (isPaused || peoplePerSecond === null || peoplePerSecond === 0) return { peoplePerSecond, secondsLeft: null };
  return { peoplePerSecond, secondsLeft: Math.ceil(left / peoplePerSecond) };
}
