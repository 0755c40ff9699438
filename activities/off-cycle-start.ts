import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { OffCyclePurpose } from '#approvals/payroll-run-kinds.js';
import { DomainError } from '#contracts/domain-error.js';
import type { ProblemCode } from '#contracts/problem-codes.js';
import { businessNow } from '#persistence/business-now.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import type { Missing } from '#persistence/missing-of-month.js';
import { findNotPayable, type OffCycleAsk } from '#persistence/off-cycle/off-cycle-readiness.js';
import type { UnreadyPerson } from '#persistence/payroll-readiness.js';
import type { PayrollScope } from '#persistence/payroll-scope.js';
import { refuseBeforeItsDay, refuseBeforeTheMonth } from './payroll-day.js';
import { lacks, requireAccounting, tellPeople } from './payroll-start.js';

/**
 * An off-cycle run pays all of the people whom it names, or is not started: the refusal names those who cannot be paid,
 * with what is in the way. A leaver is paid from the last day on, adjustments and corrections in any month that has begun,
 * whom a run has left out on or after the day of the payroll. Returns the business instant at which it may start.
 */
export async function refuseOffCycleThatCannotStart(
  manager: EntityManager,
  ask: OffCycleAsk,
  actorId: PersonId,
): Promise<{ startedAt: Date; scope: PayrollScope; unready: UnreadyPerson[]; purpose: OffCyclePurpose }> {
  const { organisationId, month, purpose } = ask;
  await requireAccounting(manager, organisationId, { actorId, month });
  const startedAt = await businessNow(manager, organisationId);
  if (purpose === 'left-out') await refuseBeforeItsDay(manager, organisationId, month, startedAt);
  else await refuseBeforeTheMonth(manager, organisationId, month);
  await lockFacts(manager, organisationId);
  const unready = await findNotPayable(manager, ask);
  if (unready.length > 0) throw notPayable(ask, unready);
  return { startedAt, scope: null, unready: [], purpose };
}

/** What is said first where several things are in the way: what the request itself has wrong comes before what others have to mend. */
const refusals: readonly {
  what: Missing['what'];
  code: ProblemCode;
  words: (people: number, ask: OffCycleAsk) => string;
}[] = [
  {
    what: 'held-by-a-run',
    code: 'held-by-a-run',
    words: (people) =>
      `${people} of the people are held by an open payroll run. Start this one when that run is posted or ended, or without them.`,
  },
  {
    what: 'paid-already',
    code: 'month-paid',
    words: (people, { month, purpose }) =>
      purpose === 'bonus'
        ? `${month} is paid to ${people} of the people already: what is signed for it since is a change of a posted month. Pay it by a run with the purpose correction.`
        : `${month} is paid to ${people} of the people already, and is paid once. Start the run without them; what has changed since is paid by a run with the purpose correction.`,
  },
  {
    what: 'last-day',
    code: 'not-a-leaver',
    words: (people) =>
      `${people} of the people have no last day, or it is still to come. Have the end of their employment confirmed, wait for that day, or start the run without them: the regular run pays them.`,
  },
  {
    what: 'regular-run',
    code: 'nobody-left-out',
    words: (people, { month }) =>
      `No run of ${month} has passed ${people} of the people: nobody has left them out. Start the regular run of the month, which pays them.`,
  },
  {
    what: 'nothing-to-pay',
    code: 'nobody-to-pay',
    words: (people, { month, purpose }) => {
      if (purpose === 'correction')
        return `Nothing has changed in posted months of ${people} of the people: GET /api/pay-changes?waiting=true lists whose months have. Start the run without them.`;
      return purpose === 'bonus'
        ? `${people} of the people have no signed adjustment of ${month} that pays something and is not paid yet. Have one signed, or start the run without them.`
        : `${people} of the people earn nothing in ${month}. Start the run without them.`;
    },
  },
  {
    what: 'later-month',
    code: 'payroll-out-of-turn',
    words: (people, { month }) =>
      `A later month than ${month} is paid to ${people} of the people. Name the month in which they are paid now, or leave the run to it.`,
  },
  {
    what: 'earlier-month',
    code: 'payroll-out-of-turn',
    words: (people, { month }) =>
      `${people} of the people are paid by a scheme that goes on from month to month, and the month before ${month} is not paid to them. Pay that month first.`,
  },
  {
    what: 'scheme',
    code: 'scheme-not-in-force',
    words: (people, { month }) =>
      `${people} of the people are assigned in ${month} to schemes of which no signed version is in force on all of their days. Have one signed, correct the assignments, or start the run without them.`,
  },
  {
    what: 'actuals',
    code: 'actuals-not-approved',
    words: (people) =>
      `The pay of ${people} of the people waits for actuals that are not approved. Have them approved, or start the run without them.`,
  },
];

function notPayable(ask: OffCycleAsk, unready: readonly UnreadyPerson[]): DomainError {
  const { month, purpose } = ask;
  const refuse = (code: ProblemCode, detail: string, people: readonly UnreadyPerson[]) =>
    new DomainError('conflict', code, detail, { month, purpose, ...tellPeople(people) });
  for (const { what, code, words } of refusals) {
    const people = unready.filter(lacks(what));
    if (people.length > 0) return refuse(code, words(people.length, ask), people);
  }
  return refuse(
    'people-not-ready',
    `${unready.length} of the people have no signed plan, or figures that they are paid by are missing or wrong: GET /api/payroll-readiness says what each lacks and who owes it. Have it entered, or start the run without them.`,
    unready,
  );
}
