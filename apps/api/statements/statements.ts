import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DepartmentId, PersonId, RunId } from '#approvals/ids.js';
import type { OffCyclePurpose, PayrollRunKind } from '#approvals/payroll-run-kinds.js';
import { payingRunStatuses, type PayrollRunStatus } from '#approvals/payroll-run-status.js';
import type { Warning } from '#compensation/statement/component-result.js';
import type { StatementLine } from '#compensation/statement/statement.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';
import { describeStoredTrace } from '#compensation/explanation/stored-trace.js';
import { DomainError } from '#contracts/domain-error.js';
import { DocumentViews } from '../approvals/document-views.js';
import { inOrder, keysetPage, type Page, type Sort } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, requirePayReader, seesAllPay } from '../http/visibility.js';
import { countedOfStatement } from './counted-of-statement.js';
import { correctionsOfStatement, nameAuthors } from './corrections-of-statement.js';
import { signedSourcesOf } from './signed-sources.js';
import { readPackOfStatement, traceFromPack } from './trace-from-pack.js';

interface ExplainedStatement {
  engineVersion: string;
  warnings: Warning[];
  owed: string | null;
  /** Stored with statements that were calculated before there were packs. */
  trace: unknown;
}

interface StatementRow extends Record<string, unknown> {
  id: string;
  runId: RunId;
  runNumber: number;
  runStatus: PayrollRunStatus;
  runKind: PayrollRunKind;
  runPurpose: OffCyclePurpose | null;
  personId: PersonId;
  person: string;
  departmentId: DepartmentId | null;
  month: string;
  currency: string;
  total: string;
  postedAt: Date | null;
}

@Injectable()
export class Statements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
  ) {}

  async page(
    viewer: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      month?: string;
      personId?: PersonId;
      departmentId?: DepartmentId;
      runId?: RunId;
      runKind?: PayrollRunKind;
      sort: Sort<'month' | 'person' | 'total'>;
    },
  ): Promise<Page<StatementRow>> {
    const page = await keysetPage<StatementRow>(this.dataSource, {
      sql: `${selectStatement} WHERE r.organisation_id = $1
              AND ($2::boolean OR (s.posted_at IS NOT NULL AND (s.person_id = $3 OR (s.person_id IN (SELECT a.person_id FROM assignments a WHERE a.department_id = ANY ($4)) AND department_in_month(s.person_id, s.month) = ANY ($4)))))
              AND ($5::text IS NULL OR s.month = $5) AND ($6::uuid IS NULL OR s.person_id = $6) 
              AND CASE WHEN $7::uuid IS NULL THEN r.status = ANY ($8) ELSE s.run_id = $7 END
              AND ($9::uuid IS NULL OR (s.person_id IN (SELECT a.person_id FROM assignments a WHERE a.department_id = $9) AND department_in_month(s.person_id, s.month) = $9))
              AND ($10::text IS NULL OR r.kind = $10)`,
      params: [
        viewer.organisationId,
        seesAllPay(viewer),
        viewer.id,
        departmentsWhosePayIsSeen(viewer),
        query.month ?? null,
        query.personId ?? null,
        query.runId ?? null,
        payingRunStatuses,
        query.departmentId ?? null,
        query.runKind ?? null,
      ],
      ...inOrder(query.sort, {
        month: [{ expression: 's.month', type: 'bpchar', column: 'month' }],
        person: [{ expression: 'p.name', type: 'text', column: 'person' }],
        total: [{ expression: 's.total', type: 'numeric', column: 'total' }],
        unique: { expression: 's.id', type: 'uuid', column: 'id' },
      }),
      limit: query.limit,
      cursor: query.cursor,
    });
    const read = { kind: 'organisation', id: viewer.organisationId } as const;
    const people = page.items.map(({ personId }) => personId);
    await recordPayRead(this.dataSource.manager, viewer, read, people);
    return page;
  }

  async detail(viewer: SignedInPerson, id: string, language: ExplanationLanguage) {
    const statement = await readableStatement(this.dataSource.manager, viewer, id);
    await recordPayRead(this.dataSource.manager, viewer, { kind: 'statement', id }, [statement.personId]);
    const lines = await this.dataSource.query<StatementLine[]>(
      'SELECT position, component, code, label, amount FROM statement_lines WHERE statement_id = $1 ORDER BY position',
      [id],
    );
    const { engineVersion, person, trace: stored } = statement;
    const explained =
      stored === null ? await this.explain(statement, engineVersion, language) : { trace: stored, ...unexplained };
    const trace = describeStoredTrace(explained.trace, engineVersion, language, person);
    return {
      ...statement,
      lines,
      ...explained,
      trace,
      sources: await signedSourcesOf(this.documents, viewer, trace),
    };
  }

  /** What the pack of a statement tells of it. */
  private async explain(statement: StatementRow, engineVersion: string, language: ExplanationLanguage) {
    const { manager } = this.dataSource;
    const calculated = await readPackOfStatement(manager, statement, engineVersion);
    return {
      trace: await nameAuthors(manager, await traceFromPack(manager, statement, calculated)),
      corrections: await correctionsOfStatement(manager, calculated.pack),
      counted: await countedOfStatement(manager, calculated.pack, language),
    };
  }
}

/** A statement that the viewer may see, posted or not as they may. */
export async function readableStatement(
  manager: EntityManager,
  viewer: SignedInPerson,
  id: string,
): Promise<StatementRow & ExplainedStatement> {
  const [statement] = await manager.query<(StatementRow & ExplainedStatement)[]>(
    `SELECT x.*, s.engine_version AS "engineVersion", s.warnings, NULLIF(s.owed, 0)::text AS owed, s.trace FROM (${selectStatement} WHERE r.organisation_id = $1 AND s.id = $2) x JOIN statements s ON s.id = x.id`,
    [viewer.organisationId, id],
  );
  if (!statement) throw noSuchStatement(id);
  requirePayReader(viewer, statement);
  if (!statement.postedAt && !seesAllPay(viewer)) throw noSuchStatement(id);
  return statement;
}

/** What a statement that was calculated before there were packs has of the rest. */
const unexplained = { corrections: null, counted: [] };

function noSuchStatement(id: string): DomainError {
  return new DomainError('not-found', 'no-such-statement', 'There is no such statement, or it is not posted yet.', {
    statementId: id,
  });
}

const selectStatement = `SELECT s.id, s.run_id AS "runId", r.number AS "runNumber", r.status AS "runStatus", r.kind AS "runKind", r.purpose AS "runPurpose", s.person_id AS "personId", p.name AS person, department_in_month(s.person_id, s.month) AS "departmentId", s.month,
  o.currency, s.total, s.posted_at AS "postedAt"
  FROM statements s JOIN payroll_runs r ON r.id = s.run_id JOIN people p ON p.id = s.person_id JOIN organisations o ON o.id = r.organisation_id`;
