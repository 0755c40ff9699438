import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import type { CorrectedLine } from '#compensation/corrections/corrections.js';
import { findCorrectedLines } from '#compensation/corrections/find-corrected-lines.js';
import { calculateMonthPack, listDocumentsOf, monthPackSchema } from '#compensation/pack/month-pack.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import type { StatementLine, StatementResult } from '#compensation/statement/statement.js';
import { computeSections, findSharing, type Sharing } from '../computed-sections.js';
import type { PayrollRun } from '../entities/payroll-run.entity.js';
import { packsOfMonth } from '../month-packs-sql.js';
import { monthToPay, packParameters, withoutNestedLoops } from '../month-to-pay.js';
import { loadPackDocuments, storePackDocuments } from '../pack-documents.js';
import { schemesOfMonth } from '../schemes-of-month.js';
import { paidLinesOf } from './paid-lines.js';
import { readChange, type UnsettledChange } from './pay-changes.js';

/** One month of a person with what is known now. */
export interface CalculatedAgain {
  readonly personId: PersonId;
  /** Absent where it cannot be calculated. */
  readonly lines: readonly StatementLine[] | undefined;
  readonly corrected: CorrectedLine[];
}

interface MonthAgain {
  readonly run: Pick<PayrollRun, 'id' | 'organisationId'>;
  readonly month: Month;
  readonly personIds: readonly PersonId[];
  readonly changes: readonly UnsettledChange[];
  /** Takes the changes that were noted of others into the run, as far as it pays them. */
  readonly take: (noted: readonly UnsettledChange[]) => Promise<UnsettledChange[]>;
}

/** SQL: whether the actuals of somebody's department, which confirm the facts of the month $2, are open again. */
const isReopened = (personId: string): string =>
  `EXISTS (SELECT 1 FROM monthly_cycles c JOIN documents d ON d.cycle_id = c.id AND d.kind = 'actuals' AND d.status <> 'signed' AND d.submitted_version IS NOT NULL
            WHERE c.organisation_id = $1 AND c.month = $2::text AND c.department_id = department_in_month(${personId}, $2::text))`;

const asTheyAre = (sql: string): string => sql;

/**
 * Calculates a posted month of some people again and keeps, beside the run, what it comes to. What is shared must add up
 * for all who share it: whoever has a part of a pool or a contest with one of them is noted, and calculated with them where
 * the run pays them; of nobody else anything is kept, or the run that pays them would find nothing that differs.
 */
export async function calculateMonthAgain(
  manager: EntityManager,
  { run, month, personIds, changes, take }: MonthAgain,
): Promise<CalculatedAgain[]> {
  if (personIds.length === 0) return [];
  const of = { organisationId: run.organisationId, month };
  const toPay = { ...(await monthToPay(manager, of, await schemesOfMonth(manager, of))), over: asTheyAre };
  await storePackDocuments(manager, toPay.documents);
  const sharing = await withoutNestedLoops(manager, () => findSharing(manager, toPay));
  const shared = await take(await noteSharing(manager, { month, groups: sharing.groups, personIds, changes }));
  const all = [...new Set([...personIds, ...shared.map(({ personId }) => personId)])];
  const packs = await withoutNestedLoops(manager, async () =>
    manager.query<{ personId: PersonId; pack: string }[]>(
      `${packsOfMonth} SELECT person_id AS "personId", pack FROM packs p WHERE NOT ${isReopened('p.person_id')} ORDER BY person_id`,
      packParameters(toPay, all, await computeSections(manager, toPay, sharing, all)),
    ),
  );
  const paid = await paidLinesOf(manager, month, all);
  const read = packs.map(({ personId, pack }) => ({
    personId,
    text: pack,
    pack: monthPackSchema.parse(JSON.parse(pack)),
  }));
  const documents = new PackDocuments();
  await loadPackDocuments(manager, documents, [...new Set(read.flatMap(({ pack }) => listDocumentsOf(pack)))]);
  const results = read.map(({ personId, text, pack }) => {
    const result = calculateMonthPack(pack, documents, { traced: false });
    const lines = result.ok ? result.lines : undefined;
    const before = paid.get(personId) ?? [];
    const corrected = lines === undefined ? [] : findCorrectedLines(before, lines);
    return { personId, text, result, before, lines, corrected };
  });
  await storeCorrections(manager, { runId: run.id, month }, results);
  // Whoever has no pack, or none that may be used yet, keeps the changes.
  const found = new Set(results.map(({ personId }) => personId));
  const without = all.filter((id) => !found.has(id)).map((personId) => ({ personId, lines: undefined, corrected: [] }));
  return [...results, ...without];
}

/** Notes those who share something of the month with people in whose month something has changed; their own part of it has too. */
async function noteSharing(
  manager: EntityManager,
  { month, groups, personIds, changes }: Omit<MonthAgain, 'run' | 'take'> & Pick<Sharing, 'groups'>,
): Promise<UnsettledChange[]> {
  const known = new Set(personIds);
  const causes = new Map(
    changes
      .filter((change) => change.month === month && change.kind !== 'shared')
      .toReversed()
      .map(({ personId, id }) => [personId, id]),
  );
  const others = groups.flatMap((group) => {
    const changeId = group.map((id) => causes.get(id)).find((id) => id !== undefined);
    return changeId === undefined
      ? []
      : group.filter((id) => !known.has(id)).map((personId) => ({ personId, changeId }));
  });
  if (others.length === 0) return [];
  return manager.query<UnsettledChange[]>(
    `WITH noted AS (
       INSERT INTO pay_changes (organisation_id, person_id, month, kind, source, changed_by, changed_at)
       SELECT p.organisation_id, n.person_id, p.month, 'shared', p.source, p.changed_by, p.changed_at
         FROM unnest($1::uuid[], $2::bigint[]) AS n (person_id, change_id) JOIN pay_changes p ON p.id = n.change_id
        WHERE EXISTS (SELECT 1 FROM statements s WHERE s.person_id = n.person_id AND s.month = p.month AND s.posted_at IS NOT NULL AND s.pays_month)
          AND NOT EXISTS (SELECT 1 FROM pay_changes x WHERE x.person_id = n.person_id AND x.month = p.month AND x.kind = 'shared' AND x.source = p.source AND x.changed_at = p.changed_at)
       RETURNING *)
     SELECT ${readChange('n')} FROM noted n JOIN organisations o ON o.id = n.organisation_id ORDER BY n.id`,
    [others.map(({ personId }) => personId), others.map(({ changeId }) => changeId)],
  );
}

async function storeCorrections(
  manager: EntityManager,
  { runId, month }: { runId: string; month: Month },
  results: readonly { personId: PersonId; text: string; result: StatementResult; before: readonly StatementLine[] }[],
): Promise<void> {
  const rows = results.map(({ personId, text, result, before }) => ({
    person_id: personId,
    pack: text,
    paid_lines: before,
    ...(result.ok
      ? { lines: result.lines, total: result.total, carried_state: result.carriedState }
      : { problems: result.problems }),
  }));
  await manager.query(
    `INSERT INTO payroll_corrections (run_id, person_id, month, pack, pack_sha256, paid_lines, lines, total, carried_state, problems)
     SELECT $1, r.person_id, $2, r.pack, encode(sha256(convert_to(r.pack, 'UTF8')), 'hex'), r.paid_lines, r.lines, r.total, r.carried_state, r.problems
       FROM json_to_recordset($3::json) AS r (person_id uuid, pack text, paid_lines jsonb, lines jsonb, total numeric, carried_state jsonb, problems jsonb)`,
    [runId, month, JSON.stringify(rows)],
  );
}
