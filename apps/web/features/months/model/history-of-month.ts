import type { components } from '../../../shared/api/api-types.js';

type Cycle = components['schemas']['CycleDetail'];
type Deadline = Pick<Cycle['deadlines'][number], 'kind' | 'dueOn' | 'metAt' | 'missedAt'>;
type Decision = components['schemas']['MonthDecisionsPage']['items'][number];

/** Something that happened in a month. */
export type Happening = { at: string } & (
  | { what: 'opened'; byHand: boolean }
  | { what: 'met' | 'missed' | 'done-late'; deadline: Deadline['kind']; dueOn: string }
  | { what: Decision['decision']; document: Decision }
  | { what: 'posted' }
);

/**
 * What has happened in a month so far, the latest first: its opening, its deadlines as they were met or missed, each
 * signature and each return, its payroll.
 */
export function historyOfMonth(
  {
    openedAt,
    openedBy,
    closedAt,
    deadlines,
  }: Pick<Cycle, 'openedAt' | 'openedBy' | 'closedAt'> & { deadlines: readonly Deadline[] },
  decisions: readonly Decision[],
): Happening[] {
  const opened: Happening = { at: openedAt, what: 'opened', byHand: openedBy !== null };
  const posted: Happening[] = closedAt === null ? [] : [{ at: closedAt, what: 'posted' }];
  // That drafting opens is the opening itself.
  const due = deadlines.filter(({ kind }) => kind !== 'drafting-opened');
  const decided = decisions.map((document): Happening => ({
    at: document.decidedAt,
    what: document.decision,
    document,
  }));
  return [...posted, ...due.flatMap(ofDeadline), ...decided, opened].toSorted((one, other) =>
    other.at.localeCompare(one.at),
  );
}

function ofDeadline({ kind, dueOn, metAt, missedAt }: Deadline): Happening[] {
  const of = { deadline: kind, dueOn };
  const missed: Happening[] = missedAt === null ? [] : [{ at: missedAt, what: 'missed', ...of }];
  const met: Happening[] = metAt === null ? [] : [{ at: metAt, what: missedAt === null ? 'met' : 'done-late', ...of }];
  return [...missed, ...met];
}
