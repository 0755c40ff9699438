import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { PackOfPerson } from '#compensation/pack/refused-packs.js';
import { withoutNestedLoops } from './month-to-pay.js';

/** People whose packs are held and calculated at once. */
const peopleAtOnce = 500;

/**
 * The packs that a statement builds, some at a time, so that the memory does not grow with the number of people. Asked within
 * a transaction, and to the end before it is asked again.
 */
export async function* packsInPortions(
  manager: EntityManager,
  statement: string,
  parameters: unknown[],
): AsyncGenerator<PackOfPerson<PersonId>[]> {
  // All rows are read in the end: a plan for the first of them would compare all with all.
  await manager.query('SET LOCAL cursor_tuple_fraction = 1');
  await withoutNestedLoops(manager, () =>
    manager.query(`DECLARE packs_in_portions NO SCROLL CURSOR FOR ${statement}`, parameters),
  );
  for (;;) {
    const packs = await manager.query<PackOfPerson<PersonId>[]>(`FETCH ${peopleAtOnce} FROM packs_in_portions`);
    if (packs.length === 0) break;
    yield packs;
  }
  await manager.query('CLOSE packs_in_portions');
}
