import type { EntityManager } from 'typeorm';
import type { CycleId, OrganisationId, PersonId } from '#approvals/ids.js';
import { isWithin, itemsOfStrikes, type RetentionItem, type RetentionRules } from '#approvals/retention.js';
import type { CycleActualsContent } from '#compensation/calculation/check-cycle-actuals.js';
import { writeAudit } from '../audit.js';
import type { Document } from '../entities/document.entity.js';
import { MonthlyCycle } from '../entities/monthly-cycle.entity.js';
import { Organisation } from '../entities/organisation.entity.js';
import { retentionOfActuals } from './retention-of-actuals.js';

/**
 * SQL: the results of retention that hold, of rows under an alias: those of the approved version of the actuals, and while
 * that is open again those of the last one that was approved, so that nothing is called off before it is decided.
 */
export const isApprovedResult = (result: string): string =>
  `EXISTS (SELECT 1 FROM documents a WHERE a.id = ${result}.document_id AND ${result}.version = CASE a.status WHEN 'signed' THEN a.submitted_version
     ELSE (SELECT max(l.version) FROM retention_results l WHERE l.document_id = a.id) END)`;

/**
 * Notes what actuals that are approved at this moment say of the clients who were kept, and raises what the strikes of
 * each person call for now, or withdraws what they do not call for any more: of the month itself, and of every later one.
 * What people have closed stays. Done again it finds nothing left to do.
 */
export async function settleRetention(
  manager: EntityManager,
  { id: documentId, organisationId, cycleId, month }: Document,
  { version, content, signedAt }: { version: number; content: CycleActualsContent; signedAt: Date },
): Promise<void> {
  const cycle = await manager.findOneByOrFail(MonthlyCycle, { id: cycleId ?? '' });
  const kept = await retentionOfActuals(manager, cycle, content);
  await manager.query(
    `INSERT INTO retention_results (document_id, version, person_id, code, organisation_id, month, lost, total, is_below)
     SELECT $1, $2, k."personId", k.code, $3, $4, k.lost, k.total, k."isBelow"
       FROM jsonb_to_recordset($5::jsonb) AS k ("personId" uuid, code text, lost numeric, total numeric, "isBelow" boolean)
     ON CONFLICT DO NOTHING`,
    [documentId, version, organisationId, month, JSON.stringify(kept)],
  );
  const { retentionRules } = await manager.findOneByOrFail(Organisation, { id: organisationId });
  const before = await manager.query<{ personId: PersonId }[]>(
    'SELECT DISTINCT person_id AS "personId" FROM retention_results WHERE document_id = $1 ORDER BY 1',
    [documentId],
  );
  for (const { personId } of before)
    await settlePerson(manager, { organisationId, personId, signedAt }, retentionRules);
}

interface PersonToSettle {
  organisationId: OrganisationId;
  personId: PersonId;
  signedAt: Date;
}

async function settlePerson(manager: EntityManager, person: PersonToSettle, rules: RetentionRules): Promise<void> {
  const { organisationId, personId, signedAt } = person;
  const strikes = await strikesOf(manager, personId);
  const due = itemsOfStrikes([...strikes.keys()], rules);
  const known = await manager.query<(RetentionItem & { id: string; status: string })[]>(
    `SELECT id, kind, month, months, status FROM retention_items WHERE person_id = $1 AND status <> 'withdrawn' ORDER BY month FOR UPDATE`,
    [personId],
  );
  const isSame = (one: RetentionItem, other: RetentionItem) =>
    one.kind === other.kind && one.month === other.month && one.months.join() === other.months.join();
  for (const item of known.filter(({ status }) => status === 'open')) {
    if (due.some((each) => isSame(each, item))) continue;
    await manager.query(`UPDATE retention_items SET status = 'withdrawn', ended_at = $2 WHERE id = $1`, [
      item.id,
      signedAt,
    ]);
    await note(manager, person, item.id, 'retention.withdrawn', item);
  }
  const closed = known.filter(({ status }) => status === 'closed');
  for (const item of due) {
    const isKnown = known.some((each) => each.status === 'open' && isSame(each, item));
    // What people have closed is an answer as long as it counts, also where a month of it was corrected since.
    const isAnswered = closed.some(
      ({ kind, month }) => kind === item.kind && isWithin(month, item.month, rules.months),
    );
    if (isKnown || isAnswered) continue;
    const [raised] = await manager.query<{ id: string }[]>(
      `INSERT INTO retention_items (organisation_id, person_id, cycle_id, kind, month, months, raised_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [organisationId, personId, strikes.get(item.month), item.kind, item.month, JSON.stringify(item.months), signedAt],
    );
    await note(manager, person, raised?.id ?? '', 'retention.raised', item);
  }
}

/** The months in which approved actuals put somebody below a cut-off, with the cycle that says so. */
async function strikesOf(manager: EntityManager, personId: PersonId): Promise<Map<string, CycleId>> {
  const rows = await manager.query<{ month: string; cycleId: CycleId }[]>(
    `SELECT r.month, (array_agg(d.cycle_id ORDER BY d.cycle_id))[1] AS "cycleId" FROM retention_results r JOIN documents d ON d.id = r.document_id
      WHERE r.person_id = $1 AND r.is_below AND ${isApprovedResult('r')} GROUP BY r.month ORDER BY r.month`,
    [personId],
  );
  return new Map(rows.map(({ month, cycleId }) => [month, cycleId]));
}

async function note(
  manager: EntityManager,
  { organisationId, personId, signedAt }: PersonToSettle,
  objectId: string,
  action: string,
  { kind, month, months }: RetentionItem,
): Promise<void> {
  await writeAudit(manager, {
    organisationId,
    businessAt: signedAt,
    actorId: null,
    action,
    objectKind: 'retention-item',
    objectId,
    details: { personId, kind, month, strikes: months.length },
  });
}
