import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Corrections } from '#compensation/corrections/corrections.js';
import { offCycleScheme } from '#compensation/calculation/off-cycle-scheme.js';
import type { Adjustment } from '#compensation/inputs/adjustments.js';
import { firstDayOf } from '#calendar/month.js';
import { findNotPaidBonus, packsOfAnnualBonus } from '../annual/annual-bonus-freeze.js';
import { correctionsOfRun, listCorrections, owedBy } from '../corrections/corrections-of-run.js';
import { unsettledChanges } from '../corrections/pay-changes.js';
import { Organisation } from '../entities/organisation.entity.js';
import type { PayrollRun } from '../entities/payroll-run.entity.js';
import { missingOffCycle, missingOfPostedMonth } from '../missing-of-month.js';
import { storePackDocuments } from '../pack-documents.js';
import { describeFindings, Findings, type UnreadyPerson } from '../payroll-readiness.js';
import { payableAdjustments } from './payable-adjustments.js';

/** After every month that can be posted: an off-cycle run corrects all months of its people, whatever month it is paid in. */
const afterAllMonths = '9999-12';

/**
 * Freezes what a run pays beside its month, each of its people in one pack: signed adjustments, or what has changed in
 * their posted months, and with either what they owe. All are in one range after another of so many people. Somebody one of
 * whose months cannot be calculated again has a pack without it; the changes wait, and `findNotPaidBeside` names them.
 */
export async function freezeBesideMonth(manager: EntityManager, run: PayrollRun, peopleInRange: number): Promise<void> {
  const packs =
    run.purpose === 'annual-bonus' ? await packsOfAnnualBonus(manager, run) : await packsBeside(manager, run);
  await manager.query(
    `INSERT INTO payroll_inputs (run_id, person_id, range_number, pack, pack_sha256)
     SELECT $1, p.person_id, (row_number() OVER (ORDER BY p.person_id) - 1) / $3::int, p.pack, encode(sha256(convert_to(p.pack, 'UTF8')), 'hex')
       FROM json_to_recordset($2::json) AS p (person_id uuid, pack text)`,
    [run.id, JSON.stringify(packs), peopleInRange],
  );
}

/** The packs of a run that pays adjustments, or what has changed in posted months. */
async function packsBeside(manager: EntityManager, run: PayrollRun): Promise<{ person_id: PersonId; pack: string }[]> {
  const { organisationId, month, purpose } = run;
  const people = run.personIds ?? [];
  const { deductionLimit } = await manager.findOneByOrFail(Organisation, { id: organisationId });
  const named = new Set(people);
  const months =
    purpose === 'correction'
      ? await correctionsOfRun(
          manager,
          { ...run, month: afterAllMonths },
          await unsettledChanges(manager, { organisationId, month: afterAllMonths }, people),
          (asked) => Promise.resolve(new Set(asked.filter((id) => named.has(id)))),
        )
      : new Map<PersonId, never[]>();
  const corrections = new Map(
    listCorrections(months, await owedBy(manager, run), deductionLimit).map((each) => [
      each.personId,
      each.corrections,
    ]),
  );
  const adjustments = purpose === 'bonus' ? await payableAdjustments(manager, run, people) : undefined;
  const schemes = await schemesOf(manager, people);
  return people.map((personId) => ({
    person_id: personId,
    pack: packOf(
      { personId, month, scheme: schemes.get(personId) ?? '' },
      adjustments?.get(personId) ?? [],
      corrections.get(personId) ?? { months: [], owed: '0', limit: deductionLimit },
    ),
  }));
}

/**
 * Whom a run that pays beside its month has frozen without what it was started for, by name: something was signed away or
 * paid meanwhile, or a month of theirs cannot be calculated again with what is known now.
 */
export async function findNotPaidBeside(manager: EntityManager, run: PayrollRun): Promise<UnreadyPerson[]> {
  const { organisationId, month, personIds, purpose } = run;
  if (purpose === 'annual-bonus') return findNotPaidBonus(manager, run);
  const found = new Findings();
  if (purpose === 'correction')
    for (const change of await unsettledChanges(manager, { organisationId, month: afterAllMonths }, personIds))
      found.note(change.personId, missingOfPostedMonth(change.month));
  for (const personId of await peopleWithoutPay(manager, run)) found.note(personId, missingOffCycle('nothing-to-pay'));
  return describeFindings(manager, { organisationId, month, scope: null, personIds }, found);
}

/** Who was named for something and has a pack of nothing: no adjustment, and no change that the run has looked at. */
async function peopleWithoutPay(manager: EntityManager, { id, purpose }: PayrollRun): Promise<PersonId[]> {
  const rows = await manager.query<{ id: PersonId }[]>(
    purpose === 'bonus'
      ? `SELECT i.person_id AS id FROM payroll_inputs i WHERE i.run_id = $1 AND i.pack::jsonb #> '{inputs,adjustments}' = '[]' ORDER BY 1`
      : `SELECT i.person_id AS id FROM payroll_inputs i WHERE i.run_id = $1 AND NOT EXISTS (
           SELECT 1 FROM payroll_correction_causes c JOIN pay_changes p ON p.id = c.change_id WHERE c.run_id = i.run_id AND p.person_id = i.person_id) ORDER BY 1`,
    [id],
  );
  return rows.map((row) => row.id);
}

function packOf(
  { personId, month, scheme }: { personId: PersonId; month: string; scheme: string },
  adjustments: readonly Adjustment[],
  corrections: Corrections,
): string {
  return JSON.stringify({
    format: 'month-pack/1',
    periods: [{ from: firstDayOf(month), scheme }],
    inputs: { person: personId, month, adjustments },
    corrections,
  });
}

/** By which scheme each is paid, by its hash: the built-in one in the currency in which they were paid last. */
async function schemesOf(manager: EntityManager, people: readonly PersonId[]): Promise<Map<PersonId, string>> {
  const rows = await manager.query<{ personId: PersonId; currency: string | null }[]>(
    `SELECT p.id AS "personId", d.content::jsonb ->> 'currency' AS currency
       FROM unnest($1::uuid[]) AS p (id)
       LEFT JOIN LATERAL (SELECT s.run_id FROM statements s WHERE s.person_id = p.id AND s.posted_at IS NOT NULL AND s.pays_month ORDER BY s.month DESC LIMIT 1) s ON true
       LEFT JOIN payroll_inputs i ON i.run_id = s.run_id AND i.person_id = p.id
       LEFT JOIN pack_documents d ON d.sha256 = i.pack::jsonb #>> '{periods,-1,scheme}'`,
    [people],
  );
  const currencies = [...new Set(rows.map(({ currency }) => currency ?? undefined))];
  const hashes = await storePackDocuments(manager, currencies.map(offCycleScheme));
  return new Map(
    rows.map(({ personId, currency }) => [personId, hashes[currencies.indexOf(currency ?? undefined)] ?? '']),
  );
}
