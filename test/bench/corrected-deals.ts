import type { EntityManager } from 'typeorm';
import type { Month } from '#calendar/month.js';
import type { FactRow } from '#facts/fact-kind.js';
import { factKindOf } from '#facts/fact-kinds.js';
import { noteChangedFacts } from '#persistence/corrections/pay-changes.js';
import { enteredRow } from '#persistence/facts/entered-row.js';
import { touchedOf } from '#persistence/facts/touched.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import { writeFacts } from '#persistence/facts/write-facts.js';

/** What one of the deals is worth more by then, at 1 %. */
export const moreForEach = 100;

/** The first deal of one in `everyOf` people turns out to be twice as large, as accounting enters it. Returns how many people have one. */
export async function correctDeals(
  manager: EntityManager,
  {
    organisationId,
    startedBy,
    month,
    everyOf,
  }: { organisationId: string; startedBy: string; month: Month; everyOf: number },
): Promise<number> {
  const people = await manager.query<{ id: string; n: number }[]>(
    `SELECT id, n FROM (SELECT id, substr(login, 8)::int AS n FROM people WHERE organisation_id = $1 AND login ~ '^person-[0-9]+$') p WHERE n % $2 = 0 ORDER BY n`,
    [organisationId, everyOf],
  );
  const { schema } = factKindOf('deals');
  const rows = people.map(({ id, n }) =>
    enteredRow(
      'deals',
      schema.parse({
        externalId: `SO-${month}-${n}-1`,
        on: `${month}-10`,
        client: 'north',
        personId: id,
        amount: '20000.00',
      }) as FactRow,
    ),
  );
  const entry = { organisationId, kind: 'deals', actorId: startedBy, rows, withdrawn: [] } as const;
  await lockFacts(manager, organisationId);
  const { touched } = await writeFacts(manager, entry);
  await noteChangedFacts(manager, entry, touchedOf(touched));
  return people.length;
}
