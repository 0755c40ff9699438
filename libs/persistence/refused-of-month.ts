import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { findRefusedPacks, type PackOfPerson, type RefusedPack } from '#compensation/pack/refused-packs.js';
import { computeSections, type Sharing } from './computed-sections.js';
import { packsToProve } from './month-packs-sql.js';
import { documentsOf, type MonthToPay, withoutNestedLoops } from './month-to-pay.js';
import { peopleOfScope, type PayrollScope } from './payroll-scope.js';

/** Calculates packs and returns those that are refused; `documents` are what they name. */
export type ProvePacks = (
  packs: readonly PackOfPerson<PersonId>[],
  documents: readonly unknown[],
) => RefusedPack<PersonId>[] | Promise<RefusedPack<PersonId>[]>;

/** People whose packs are held and calculated at once. */
export const peopleAtOnce = 500;

/**
 * Whose month the engine refuses to calculate, of those who are not paid for it: each with why. Every person is
 * calculated from the pack that a run would freeze, some at a time, so that the memory does not grow with their number.
 * Asked within a transaction.
 */
export async function* refusedOfMonth(
  manager: EntityManager,
  { organisationId, month, scope }: { organisationId: OrganisationId; month: Month; scope: PayrollScope },
  { toPay, sharing, prove = proveHere(toPay) }: { toPay: MonthToPay; sharing: Sharing; prove?: ProvePacks | undefined },
): AsyncGenerator<RefusedPack<PersonId>> {
  const people = await peopleOfScope(manager, { organisationId, month, scope });
  const sections = await withoutNestedLoops(manager, () => computeSections(manager, toPay, sharing, people));
  // All rows are read in the end: a plan for the first of them would compare all with all.
  await manager.query('SET LOCAL cursor_tuple_fraction = 1');
  await withoutNestedLoops(manager, () =>
    manager.query(`DECLARE packs_to_prove NO SCROLL CURSOR FOR ${packsToProve}`, [
      organisationId,
      month,
      people,
      toPay.inForce,
      toPay.builtIn,
      toPay.calendarHash,
      JSON.stringify(sections),
    ]),
  );
  for (;;) {
    const packs = await manager.query<PackOfPerson<PersonId>[]>(`FETCH ${peopleAtOnce} FROM packs_to_prove`);
    if (packs.length === 0) break;
    yield* withoutWhatIsShared(await prove(packs, toPay.documents), sharing);
  }
  await manager.query('CLOSE packs_to_prove');
}

function proveHere(toPay: MonthToPay): ProvePacks {
  const documents = documentsOf(toPay);
  return (packs) => findRefusedPacks(packs, documents);
}

/** What somebody of a team or a contest lacks is told by its own name, and not as a hole in the list that all share. */
export function* withoutWhatIsShared(
  refused: readonly RefusedPack<PersonId>[],
  { lacks }: Sharing,
): Generator<RefusedPack<PersonId>> {
  const told = new Set(lacks.flatMap(({ section, people }) => people.map((personId) => `${section} ${personId}`)));
  for (const { personId, faults } of refused) {
    const others = faults.filter(({ place }) => !told.has(`${place.split('.')[0]} ${personId}`));
    if (others.length > 0) yield { personId, faults: others };
  }
}
