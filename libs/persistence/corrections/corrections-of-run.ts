import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import type { CorrectedLine, CorrectedMonth, Corrections, WriteOff } from '#compensation/corrections/corrections.js';
import type { PayrollRun } from '../entities/payroll-run.entity.js';
import { calculateMonthAgain } from './month-again.js';
import type { UnsettledChange } from './pay-changes.js';

/** Causes that a statement names of one month; a hundred changed deals would hide what they come to. */
const mostCauses = 20;

/** Which of some people the run pays. */
export type WhoIsPaid = (personIds: readonly PersonId[]) => Promise<ReadonlySet<PersonId>>;

/**
 * Calculates again what of `changes` is of people whom the run pays, and returns by person what their statement pays and
 * takes back for it. Each of their months from the first that has changed on is calculated with what is known now and with
 * the state that the month before it leaves now, so that a ladder, a draw or a year to date runs on as if everything had
 * been known in time. Whoever shares something of a month with them is calculated with them, where the run pays them too. A
 * month that cannot be calculated keeps its changes for a later run, and so do those after it.
 */
export async function correctionsOfRun(
  manager: EntityManager,
  run: Pick<PayrollRun, 'id' | 'organisationId' | 'month'>,
  changes: readonly UnsettledChange[],
  whoIsPaid: WhoIsPaid,
): Promise<Map<PersonId, CorrectedMonth[]>> {
  const pending = new Map<PersonId, UnsettledChange[]>();
  const settled = new Map<PersonId, CorrectedMonth[]>();
  const stuck = new Set<PersonId>();
  /** Takes what is of people whom the run pays and who are not stuck; the rest waits for another run. */
  const take = async (noted: readonly UnsettledChange[]): Promise<UnsettledChange[]> => {
    const paid = await whoIsPaid([...new Set(noted.map(({ personId }) => personId))]);
    const taken = noted.filter(({ personId }) => paid.has(personId) && !stuck.has(personId));
    for (const change of taken) pending.set(change.personId, [...(pending.get(change.personId) ?? []), change]);
    return taken;
  };
  await take(changes);
  for (let month = firstMonth(pending); month !== undefined && month < run.month;) {
    const calculated = await calculateMonthAgain(manager, {
      run,
      month,
      personIds: await paidFor(manager, month, peopleFrom(pending, month, stuck)),
      changes: [...pending.values()].flat(),
      take,
    });
    for (const { personId, lines, corrected } of calculated) {
      if (lines === undefined) stuck.add(personId);
      else if (corrected.length > 0)
        settled.set(personId, [
          ...(settled.get(personId) ?? []),
          correctedMonth(month, corrected, pending.get(personId) ?? []),
        ]);
    }
    month = await nextMonth(manager, run, month, [...pending.keys()]);
  }
  await settleChanges(manager, run, [...pending.values()].flat(), stuck);
  return settled;
}

/** What somebody owes by their last posted statement. */
export interface Owed {
  readonly statementId: string;
  readonly owed: string;
  /** What a signed decision has written off of it; the next statement begins with the rest. */
  readonly writtenOff: WriteOff | null;
}

/** What earlier statements could not take back from people, by person; of everybody, or of one. */
export async function owedBy(
  manager: EntityManager,
  { organisationId }: Pick<PayrollRun, 'organisationId'>,
  personId: PersonId | null = null,
): Promise<Map<PersonId, Owed>> {
  const rows = await manager.query<(Owed & { personId: PersonId })[]>(
    `SELECT l.person_id AS "personId", l.id AS "statementId", l.owed::text AS owed, w.written_off AS "writtenOff"
       FROM (SELECT DISTINCT s.person_id FROM statements s JOIN payroll_runs r ON r.id = s.run_id
              WHERE r.organisation_id = $1 AND s.owed > 0 AND s.posted_at IS NOT NULL AND ($2::uuid IS NULL OR s.person_id = $2)) p
       CROSS JOIN LATERAL (SELECT s.id, s.person_id, s.owed FROM statements s
              WHERE s.person_id = p.person_id AND s.posted_at IS NOT NULL ORDER BY s.posted_at DESC, s.month DESC LIMIT 1) l
       LEFT JOIN LATERAL (
         SELECT jsonb_build_object('amount', v.content ->> 'amount', 'source', jsonb_build_object('documentId', d.id, 'version', v.version, 'sha256', v.sha256),
                                   'by', s.actor_id, 'on', to_char(s.decided_at AT TIME ZONE o.time_zone, 'YYYY-MM-DD')) AS written_off
           FROM documents d JOIN organisations o ON o.id = d.organisation_id
           JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
           JOIN LATERAL (SELECT s.actor_id, s.decided_at FROM decisions s WHERE s.document_id = d.id AND s.version = v.version ORDER BY s.position DESC LIMIT 1) s ON true
          WHERE d.organisation_id = $1 AND d.kind = 'write-off' AND d.subject_kind = 'statement' AND d.subject_key = l.id::text AND d.status = 'signed') w ON true
      WHERE l.owed > 0`,
    [organisationId, personId],
  );
  return new Map(rows.map(({ personId: of, ...owed }) => [of, owed]));
}

/** What each statement of a run pays and takes back for other months, as its pack has it. */
export function listCorrections(
  months: ReadonlyMap<PersonId, CorrectedMonth[]>,
  owed: ReadonlyMap<PersonId, Owed>,
  limit: string,
): { personId: PersonId; corrections: Corrections }[] {
  const people = new Set([...owed.keys(), ...months.keys()]);
  return [...people].toSorted().map((personId) => {
    const { owed: before = '0', writtenOff = null } = owed.get(personId) ?? {};
    const forgiven = writtenOff === null ? {} : { writtenOff };
    return { personId, corrections: { months: months.get(personId) ?? [], owed: before, ...forgiven, limit } };
  });
}

function firstMonth(pending: ReadonlyMap<PersonId, readonly UnsettledChange[]>): Month | undefined {
  return [...pending.values()]
    .flat()
    .map(({ month }) => month)
    .toSorted()[0];
}

/** Whose months may come to something else from a month on. */
function peopleFrom(
  pending: ReadonlyMap<PersonId, readonly UnsettledChange[]>,
  month: Month,
  stuck: ReadonlySet<PersonId>,
): PersonId[] {
  return [...pending].flatMap(([id, changes]) =>
    !stuck.has(id) && changes.some((change) => change.month <= month) ? [id] : [],
  );
}

async function paidFor(manager: EntityManager, month: Month, personIds: PersonId[]): Promise<PersonId[]> {
  const rows = await manager.query<{ id: PersonId }[]>(
    'SELECT person_id AS id FROM statements WHERE month = $1 AND posted_at IS NOT NULL AND pays_month AND person_id = ANY ($2::uuid[]) ORDER BY 1',
    [month, personIds],
  );
  return rows.map(({ id }) => id);
}

async function nextMonth(
  manager: EntityManager,
  { month: before }: Pick<PayrollRun, 'month'>,
  after: Month,
  personIds: PersonId[],
): Promise<Month | undefined> {
  const [row] = await manager.query<{ month: Month | null }[]>(
    'SELECT min(month) AS month FROM statements WHERE month > $1 AND month < $2 AND posted_at IS NOT NULL AND pays_month AND person_id = ANY ($3::uuid[])',
    [after, before, personIds],
  );
  return row?.month ?? undefined;
}

/** A month that differs, with what has changed in it; where nothing has, it differs by what the months before leave it. */
function correctedMonth(month: Month, lines: CorrectedLine[], changes: readonly UnsettledChange[]): CorrectedMonth {
  const own = changes.filter((change) => change.month === month);
  const causes = own.length > 0 ? own : changes.filter((change) => change.month < month);
  const named = causes.slice(0, mostCauses).map(({ kind, source, by, on }) => ({ kind, source, by, on }));
  const more = causes.length - named.length;
  return { month, causes: named, ...(more > 0 ? { more } : {}), lines };
}

/** The changes that this run has looked at: all but those of months that could not be calculated, and of who is stuck in one. */
async function settleChanges(
  manager: EntityManager,
  { id }: Pick<PayrollRun, 'id'>,
  changes: readonly UnsettledChange[],
  stuck: ReadonlySet<PersonId>,
): Promise<void> {
  const looked = changes.filter(({ personId }) => !stuck.has(personId));
  if (looked.length === 0) return;
  await manager.query('INSERT INTO payroll_correction_causes (run_id, change_id) SELECT $1, unnest($2::bigint[])', [
    id,
    looked.map((change) => change.id),
  ]);
}
