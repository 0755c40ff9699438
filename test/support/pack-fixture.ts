import type { EntityManager } from 'typeorm';
import { logParallelFault } from '#activities/parallel-faults.js';
import { calculateRangeOf } from '#activities/payroll-range.js';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import type { DepartmentId } from '#approvals/ids.js';
import type { OffCyclePurpose } from '#approvals/payroll-run-kinds.js';
import type { Month } from '#calendar/month.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { monthPackSchema, type MonthPack } from '#compensation/pack/month-pack.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import type { FactRow } from '#facts/fact-kind.js';
import { type FactKindName, factKindOf } from '#facts/fact-kinds.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { enteredRow } from '#persistence/facts/entered-row.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import { writeFacts } from '#persistence/facts/write-facts.js';
import { freezeParallels } from '#persistence/parallel-freeze.js';
import { freezePayrollInputs, type Frozen } from '#persistence/payroll-freeze.js';
import { findAwaited, findForgotten, findUnready, type UnreadyPerson } from '#persistence/payroll-readiness.js';
import { schemesOfMonth } from '#persistence/schemes-of-month.js';
import { withDataSource } from './data-source.js';
import type { SchemaFixture } from './schema-fixture.js';
import type { TestDatabase } from './test-database.js';

interface Scheme {
  code: string;
  version: number;
}

/** What a run froze and calculated, by person. */
export interface PaidMonth {
  frozen: Frozen;
  packs: Map<string, MonthPack>;
  totals: Record<string, string>;
  problems: Record<string, { code: string }[]>;
  unread: Record<string, string[]>;
}

/** Freezes and calculates a month within the transaction of the caller; nothing is posted. */
export async function payWithin(
  manager: EntityManager,
  { organisationId, person }: SchemaFixture,
  { month, documents }: { month: Month; documents: PackDocuments },
): Promise<PayrollRun> {
  const run = await manager.save(PayrollRun, {
    organisationId,
    month,
    number: 1,
    status: 'calculating',
    startedBy: person('accounting'),
    startedAt: new Date(),
  });
  const { ranges } = await freezePayrollInputs(manager, run, await schemesOfMonth(manager, run));
  for (let range = 0; range < ranges; range += 1) await calculateRangeOf(manager, run, range, documents);
  return run;
}

/** Freezes and calculates months straight in the database, of documents and facts that are written there. */
export class PackFixture {
  private runs = 0;

  constructor(
    private readonly database: TestDatabase,
    private readonly fixture: SchemaFixture,
  ) {}

  /** A signed document as the database holds it. */
  async signed(columns: Record<string, unknown>, content: unknown): Promise<string> {
    const all = {
      organisation_id: this.fixture.organisationId,
      status: 'signed',
      latest_version: 1,
      submitted_version: 1,
      ...columns,
    };
    const [document] = await this.database.query<{ id: string }>(
      `INSERT INTO documents (${Object.keys(all).join(', ')}) VALUES (${Object.keys(all).map((_, index) => `$${index + 1}`)}) RETURNING id`,
      Object.values(all),
    );
    await this.database.query(
      `INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at, submitted_by, submitted_at) VALUES ($1, 1, $2, $3, $4, '2026-06-29', $4, '2026-06-30')`,
      [document?.id, JSON.stringify(content), canonicalSha256(content), this.fixture.person('head')],
    );
    return document?.id ?? '';
  }

  async signScheme(scheme: Scheme & Record<string, unknown>): Promise<void> {
    const { code, version } = scheme;
    await this.signed({ kind: 'pay-scheme', month: '2026-07', scheme_code: code, scheme_version: version }, scheme);
  }

  /** Returns the id of the plan. */
  async signPlanAndActuals(personId: string, month = '2026-07', more: Record<string, unknown> = {}): Promise<string> {
    await this.database.query(
      `INSERT INTO monthly_cycles (organisation_id, department_id, month, opened_at) VALUES ($1, $2, $3, '2026-06-28') ON CONFLICT DO NOTHING`,
      [this.fixture.organisationId, this.fixture.departmentId, month],
    );
    const [cycle] = await this.database.query<{ id: string }>('SELECT id FROM monthly_cycles WHERE month = $1', [
      month,
    ]);
    const ofCycle = { month, cycle_id: cycle?.id };
    const planId = await this.signed({ ...ofCycle, kind: 'kpi-plan', person_id: personId }, alphaPlan);
    await this.signed({ ...ofCycle, kind: 'actuals' }, { people: { [personId]: { ...alphaActuals, ...more } } });
    return planId;
  }

  /** A signed revision of a plan, on top of so many others. */
  async revise(planId: string, signedBefore: number, content: { from?: string; terms: unknown }): Promise<void> {
    const [plan] = await this.database.query<Record<string, unknown>>(
      'SELECT month, cycle_id, person_id FROM documents WHERE id = $1',
      [planId],
    );
    const subject = { subject_kind: 'plan-in-force', subject_key: `${planId}/${signedBefore}` };
    await this.signed({ ...plan, ...subject, kind: 'plan-revision' }, content);
  }

  /** A signed memo on the weights of a plan, on top of so many other changes. */
  async weigh(planId: string, signedBefore: number, terms: unknown): Promise<void> {
    const [plan] = await this.database.query<Record<string, unknown>>(
      'SELECT month, cycle_id, person_id FROM documents WHERE id = $1',
      [planId],
    );
    const { person_id: personId, ...of } = plan ?? {};
    const subject = { subject_kind: 'weights-of-month', subject_key: `${of['cycle_id']}/${signedBefore}` };
    const content = { reason: 'The market', plans: [{ planId, personId, signedBefore, terms }] };
    await this.signed({ ...of, ...subject, kind: 'weight-memo' }, content);
  }

  /** Facts as accounting enters them. */
  async enter(kind: FactKindName, ...rows: Record<string, unknown>[]): Promise<void> {
    await withDataSource(this.database.url, (dataSource) =>
      dataSource.transaction(async (manager) => {
        await lockFacts(manager, this.fixture.organisationId);
        await writeFacts(manager, {
          organisationId: this.fixture.organisationId,
          kind,
          actorId: this.fixture.person('accounting'),
          rows: rows.map((row) => enteredRow(kind, factKindOf(kind).schema.parse(row) as FactRow)),
          withdrawn: [],
        });
      }),
    );
  }

  /** Freezes and calculates a month; what is posted is the last statement of the person from then on. */
  async pay(
    month = '2026-07',
    {
      departmentIds = null,
      staysOpen = false,
      offCycle,
    }: {
      departmentIds?: string[] | null;
      staysOpen?: boolean;
      /** What an off-cycle run is for, and whom it names. */
      offCycle?: { purpose: OffCyclePurpose; personIds: string[] };
    } = {},
  ): Promise<PaidMonth> {
    this.runs += 1;
    const [row] = await this.database.query<{ id: string }>(
      `WITH reason AS (
         INSERT INTO decision_comments (author_id, request_key, fingerprint, text) SELECT $4, gen_random_uuid()::text, 'test', 'To be paid now.' WHERE $6::text IS NOT NULL RETURNING id)
       INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at, department_ids, kind, purpose, person_ids, reason_comment_id)
       VALUES ($1, $2, $3, 'calculating', $4, '2026-08-10', $5, CASE WHEN $6::text IS NULL THEN 'regular' ELSE 'off-cycle' END, $6, $7, (SELECT id FROM reason)) RETURNING id`,
      [
        this.fixture.organisationId,
        month,
        this.runs,
        this.fixture.person('accounting'),
        departmentIds,
        offCycle?.purpose ?? null,
        offCycle?.personIds ?? null,
      ],
    );
    const id = row?.id ?? '';
    const frozen = await withDataSource(this.database.url, (dataSource) =>
      dataSource.transaction(async (entities) => {
        const run = await entities.findOneByOrFail(PayrollRun, { id });
        const inputs = await freezePayrollInputs(entities, run, await schemesOfMonth(entities, run));
        await freezeParallels(entities, run, logParallelFault);
        for (let range = 0; range < inputs.ranges; range += 1)
          await calculateRangeOf(entities, run, range, new PackDocuments());
        return inputs;
      }),
    );
    if (!staysOpen)
      await this.database.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test' WHERE id = $1`, [
        id,
      ]);
    const kept = await this.database.query<{
      person: string;
      pack: string;
      as_jsonb: string;
      total: string | null;
      problems: { code: string }[] | null;
      unread: string[] | null;
    }>(
      'SELECT i.person_id AS person, i.pack, i.pack::jsonb::text AS as_jsonb, s.total, o.problems, i.unread FROM payroll_inputs i LEFT JOIN statements s USING (run_id, person_id) LEFT JOIN payroll_problems o USING (run_id, person_id) WHERE i.run_id = $1',
      [id],
    );
    // Parts of a pack are put together as text: their order is that of a jsonb all the same, or its hash would say how it was made.
    for (const { person, pack, as_jsonb: asJsonb } of offCycle ? [] : kept)
      if (pack !== asJsonb) throw new Error(`The pack of ${person} is not in the order of a jsonb: ${pack}`);
    return {
      frozen,
      packs: new Map(kept.map(({ person, pack }) => [person, monthPackSchema.parse(JSON.parse(pack))])),
      totals: Object.fromEntries(kept.flatMap(({ person, total }) => (total === null ? [] : [[person, total]]))),
      problems: Object.fromEntries(kept.flatMap(({ person, problems }) => (problems ? [[person, problems]] : []))),
      unread: Object.fromEntries(kept.flatMap(({ person, unread }) => (unread ? [[person, unread]] : []))),
    };
  }

  /** Who cannot be paid for a month, as it is told before a run. */
  unready(month = '2026-07', scope: DepartmentId[] | null = null): Promise<UnreadyPerson[]> {
    const of = { organisationId: this.fixture.organisationId, month, scope };
    return withDataSource(this.database.url, (dataSource) =>
      dataSource.transaction(async (manager) => findUnready(manager, of, await schemesOfMonth(manager, of))),
    );
  }

  /** Whom the open run of a month would miss that has frozen its packs. */
  forgotten(month = '2026-07'): Promise<UnreadyPerson[]> {
    return withDataSource(this.database.url, async ({ manager }) => {
      const run = await manager.findOneByOrFail(PayrollRun, { month, status: 'calculating' });
      return manager.transaction(async (inside) =>
        findForgotten(inside, run, await findAwaited(inside, run, await schemesOfMonth(inside, run))),
      );
    });
  }

  /** As if the statements of a month had been posted. */
  async post(month: string): Promise<void> {
    await this.database.query(`UPDATE statements SET posted_at = now() WHERE month = $1`, [month]);
  }
}
