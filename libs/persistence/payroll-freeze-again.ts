import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { computeSections, findSharing } from './computed-sections.js';
import type { PayrollRun } from './entities/payroll-run.entity.js';
import { lockFacts } from './facts/lock-facts.js';
import { packsOfMonth } from './month-packs-sql.js';
import { monthToPay, packParameters, withoutNestedLoops } from './month-to-pay.js';
import { storePackDocuments } from './pack-documents.js';
import type { SchemeInForce } from './schemes-of-month.js';

/**
 * Freezes people of a run of whom nothing could be calculated anew, from what is known of them now; what their statements
 * correct of other months was settled when the run froze, and stays. The database refuses it of anybody else.
 */
export async function freezeAgain(
  manager: EntityManager,
  run: PayrollRun,
  schemes: readonly SchemeInForce[],
  people: readonly PersonId[],
): Promise<void> {
  await lockFacts(manager, run.organisationId);
  const toPay = await monthToPay(manager, run, schemes);
  await storePackDocuments(manager, toPay.documents);
  await withoutNestedLoops(manager, async () => {
    const sections = await computeSections(manager, toPay, await findSharing(manager, toPay), people);
    await manager.query(packsAgain, [...packParameters(toPay, people, sections), run.id]);
  });
}

const packsAgain = `${packsOfMonth}
SELECT freeze_again(i.run_id, i.person_id, CASE WHEN i.pack::jsonb ? 'corrections' THEN (p.pack::jsonb || jsonb_build_object('corrections', i.pack::jsonb -> 'corrections'))::text ELSE p.pack END, p.unread)
  FROM packs p JOIN payroll_inputs i ON i.run_id = $8 AND i.person_id = p.person_id`;
