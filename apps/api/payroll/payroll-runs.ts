import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, DocumentId, PersonId, RunId } from '#approvals/ids.js';
import type { OffCyclePurpose, PayrollRunKind } from '#approvals/payroll-run-kinds.js';
import { type PayrollStage, type RunFacts, stageOf } from '#approvals/payroll-progress.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import { type LeftOutPerson, leftOutOf } from '#persistence/left-out.js';
import { notReadyOf } from '#persistence/not-ready.js';
import { runFacts } from '#persistence/payroll-progress.js';
import type { UnreadyPerson } from '#persistence/payroll-readiness.js';
import { countFlagged } from '#persistence/statement-flags.js';
import { DocumentViews } from '../approvals/document-views.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { noSuchRun } from './no-such-run.js';

interface StoredRun {
  id: string;
  month: string;
  number: number;
  status: PayrollRunStatus;
  kind: PayrollRunKind;
  purpose: OffCyclePurpose | null;
  startedBy: string;
  startedByName: string;
  startedAt: Date;
  departmentIds: DepartmentId[] | null;
  people: number | null;
  total: string | null;
  inputsSha256: string | null;
  engineVersion: string | null;
  postedAt: Date | null;
  endedBecause: string | null;
  endedReason: string | null;
}

interface RunRow extends Record<string, unknown>, StoredRun {
  facts: RunFacts;
}

/** A run as it is shown: its stage follows from what it has come to. */
interface ToldRun extends StoredRun {
  stage: PayrollStage;
  isPaused: boolean;
}

/** As many people as a run names of those whom it leaves out. */
const mostNamed = 1000;

const waysOn = {
  ofMonth:
    'Have what is missing entered and what is wrong corrected, and start the payroll again; or start it with leftOut: the ids of these people and the reason. A later run of the month pays them.',
  ofNamed:
    'Have what is missing entered and what is wrong corrected, and start the run again with all of them; or start it without these people, and pay them by another.',
};

@Injectable()
export class PayrollRuns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
  ) {}

  async page(
    person: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      month?: string;
      status?: PayrollRunStatus;
      kind?: PayrollRunKind;
      purpose?: OffCyclePurpose;
    },
  ): Promise<Page<ToldRun>> {
    const { items, nextCursor } = await keysetPage<RunRow>(this.dataSource, {
      sql: `${selectRun} WHERE r.organisation_id = $1 AND ($2::text IS NULL OR r.month = $2) AND ($3::text IS NULL OR r.status = $3)
              AND ($4::text IS NULL OR r.kind = $4) AND ($5::text IS NULL OR r.purpose = $5)`,
      params: [
        person.organisationId,
        query.month ?? null,
        query.status ?? null,
        query.kind ?? null,
        query.purpose ?? null,
      ],
      keys: [
        { expression: 'r.month', type: 'bpchar', column: 'month' },
        { expression: 'r.number', type: 'int', column: 'number' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
    return { items: items.map(toldRun), nextCursor };
  }

  async detail(person: SignedInPerson, id: string) {
    const [run] = await this.dataSource.query<RunRow[]>(`${selectRun} WHERE r.organisation_id = $1 AND r.id = $2`, [
      person.organisationId,
      id,
    ]);
    if (!run) throw noSuchRun(id);
    const problems = await this.dataSource.query<{ personId: PersonId; problems: unknown[] }[]>(
      'SELECT person_id AS "personId", problems FROM payroll_problems WHERE run_id = $1 AND settled_at IS NULL ORDER BY person_id LIMIT 200',
      [id],
    );
    const unread = await this.dataSource.query<
      { personId: PersonId; name: string; statementId: string | null; unread: string[] }[]
    >(
      `SELECT i.person_id AS "personId", p.name, s.id AS "statementId", i.unread
         FROM payroll_inputs i JOIN people p ON p.id = i.person_id LEFT JOIN statements s ON s.run_id = i.run_id AND s.person_id = i.person_id
        WHERE i.run_id = $1 AND i.unread IS NOT NULL ORDER BY i.person_id LIMIT 200`,
      [id],
    );
    const offCycle = await this.offCycle(id);
    return {
      ...toldRun(run),
      ...offCycle,
      unread,
      register: await this.registerOf(id),
      endedBy: await this.endedBy(id),
      problems,
      flagged: await countFlagged(this.dataSource.manager, id),
      leftOut: await this.leftOut(id),
      notReady: await this.notReady(id, offCycle.personIds === null ? waysOn.ofMonth : waysOn.ofNamed),
    };
  }

  private async offCycle(runId: RunId): Promise<{ personIds: PersonId[] | null; reason: string | null }> {
    const [told] = await this.dataSource.query<{ personIds: PersonId[] | null; reason: string | null }[]>(
      'SELECT r.person_ids AS "personIds", c.text AS reason FROM payroll_runs r LEFT JOIN decision_comments c ON c.id = r.reason_comment_id WHERE r.id = $1',
      [runId],
    );
    return told ?? { personIds: null, reason: null };
  }

  /** Runs of before say how many they left out, and not whom. */
  private async leftOut(runId: RunId): Promise<{ count: number; reason: string; people: LeftOutPerson[] } | null> {
    const [told] = await this.dataSource.query<{ count: number; reason: string }[]>(
      'SELECT r.people_left_out AS count, c.text AS reason FROM payroll_runs r JOIN decision_comments c ON c.id = r.left_out_comment_id WHERE r.id = $1',
      [runId],
    );
    return told ? { ...told, people: await leftOutOf(this.dataSource.manager, runId, mostNamed) } : null;
  }

  private async notReady(
    runId: RunId,
    next: string,
  ): Promise<{ count: number; next: string; people: UnreadyPerson[] } | null> {
    const found = await notReadyOf(this.dataSource.manager, runId, mostNamed);
    return found && { ...found, next };
  }

  private async registerOf(runId: RunId) {
    const [register] = await this.dataSource.query<
      {
        documentId: DocumentId;
        version: number;
        sha256: string;
        status: ApprovalStatus;
      }[]
    >(
      `SELECT d.id AS "documentId", v.version, v.sha256, d.status FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
        WHERE d.payroll_run_id = $1 AND d.kind = 'payroll-register'`,
      [runId],
    );
    return register
      ? {
          ...register,
          decisions: await this.documents.decisions(register.documentId),
        }
      : null;
  }

  private async endedBy(runId: RunId): Promise<{
    documentId: DocumentId;
    kind: DocumentKind;
    reason: string | null;
  } | null> {
    const [document] = await this.dataSource.query<
      { documentId: DocumentId; kind: DocumentKind; reason: string | null }[]
    >(
      `SELECT d.id AS "documentId", d.kind, v.content ->> 'reason' AS reason
         FROM payroll_runs r JOIN documents d ON d.id = r.ended_by
         JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version WHERE r.id = $1`,
      [runId],
    );
    return document ?? null;
  }
}

function toldRun({ facts, ...run }: RunRow): ToldRun {
  return { ...run, stage: stageOf(facts), isPaused: facts.isPaused };
}

const selectRun = `SELECT r.id, r.month, r.number, r.status, r.kind, r.purpose, r.started_by AS "startedBy", p.name AS "startedByName", r.started_at AS "startedAt", r.department_ids AS "departmentIds",
  r.people, r.total, r.inputs_sha256 AS "inputsSha256", r.engine_version AS "engineVersion", r.posted_at AS "postedAt",
  r.ended_because AS "endedBecause", r.ended_reason AS "endedReason", to_jsonb(f) AS facts
  FROM payroll_runs r JOIN people p ON p.id = r.started_by ${runFacts}`;
