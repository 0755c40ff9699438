import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { findRefusedPacks, type PackOfPerson, type RefusedPack } from '#compensation/pack/refused-packs.js';
import { computeSections, type Sharing } from './computed-sections.js';
import { packsToProve } from './month-packs-sql.js';
import { documentsOf, type MonthToPay, packParameters, withoutNestedLoops } from './month-to-pay.js';
import { packsInPortions } from './packs-in-portions.js';
import { peopleOfScope, type PayrollScope } from './payroll-scope.js';

/** Calculates packs and returns those that are refused; `documents` are what they name. */
export type ProvePacks = (
  packs: readonly PackOfPerson<PersonId>[],
  documents: readonly unknown[],
) => RefusedPack<PersonId>[] | Promise<RefusedPack<PersonId>[]>;

/**
 * Whose month the engine refuses to calculate, of those who are not paid for it: each with why. Every person is
 * calculated from the pack that a run would freeze, some at a time, so that the memory does not grow with their number.
 * Asked within a transaction.
 */
export async function* refusedOfMonth(
  manager: EntityManager,
  {
    organisationId,
    month,
    scope,
    personIds,
  }: {
    organisationId: OrganisationId;
    month: Month;
    scope: PayrollScope;
    personIds?: readonly PersonId[] | null;
  },
  { toPay, sharing, prove = proveHere(toPay) }: { toPay: MonthToPay; sharing: Sharing; prove?: ProvePacks | undefined },
): AsyncGenerator<RefusedPack<PersonId>> {
  const people = personIds ?? (await peopleOfScope(manager, { organisationId, month, scope }));
  const sections = await withoutNestedLoops(manager, () => computeSections(manager, toPay, sharing, people));
  for await (const packs of packsInPortions(manager, packsToProve, packParameters(toPay, people, sections)))
    yield* withoutWhatIsShared(await prove(packs, toPay.documents), sharing);
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
