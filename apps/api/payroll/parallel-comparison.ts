import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import type { Problem } from '#compensation/documents/problem.js';
import type { Warning } from '#compensation/statement/component-result.js';
import { DomainError } from '#contracts/domain-error.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import type { ParallelProblem } from '#persistence/parallel-freeze.js';
import { keysetPage, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { noSuchRun } from './no-such-run.js';

/** What was paid, what the other scheme would have paid, and by how much it is more. */
interface Compared {
  paid: string | null;
  parallel: string | null;
  difference: string | null;
}

interface ComparedParallel extends Compared {
  id: string;
  scheme: string;
  problem: ParallelProblem | null;
  people: number;
  withProblems: number;
}

interface ComparedPerson extends Record<string, unknown>, Compared {
  parallelId: string;
  scheme: string;
  personId: PersonId;
  person: string;
  components: (Compared & { component: string })[];
  warnings: Warning[] | null;
  problems: Problem[] | null;
}

/** People that one page of the export reads. */
const peopleAtOnce = 200;

/** What a run paid beside what the schemes that ran in parallel would have paid, person by person. */
@Injectable()
export class ParallelComparison {
  constructor(private readonly dataSource: DataSource) {}

  async page(
    viewer: SignedInPerson,
    runId: RunId,
    query: { limit: number; cursor?: string; parallelId?: string },
  ): Promise<Page<ComparedPerson> & { parallels: ComparedParallel[] }> {
    const { organisationId } = viewer;
    if (!(await this.dataSource.manager.existsBy(PayrollRun, { id: runId, organisationId }))) throw noSuchRun(runId);
    const page = await this.people(runId, query);
    await recordPayRead(
      this.dataSource.manager,
      viewer,
      { kind: 'organisation', id: organisationId },
      page.items.map(({ personId }) => personId),
    );
    return { ...page, parallels: await this.parallels(runId) };
  }

  /** All of it as lines of JSON: each parallel scheme with its sums, then each person. Who reads it is recorded before. */
  async export(viewer: SignedInPerson, runId: RunId): Promise<AsyncGenerator<string>> {
    const { manager } = this.dataSource;
    const run = await manager.findOneBy(PayrollRun, { id: runId, organisationId: viewer.organisationId });
    if (!run) throw noSuchRun(runId);
    if (run.status === 'calculating')
      throw new DomainError(
        'conflict',
        'run-not-calculated',
        `Run ${run.number} of ${run.month} is calculating: there is nothing to compare yet. Ask again when it is in-approval.`,
        { runId },
      );
    await writeAudit(manager, {
      organisationId: viewer.organisationId,
      businessAt: await businessNow(manager, viewer.organisationId),
      actorId: viewer.id,
      action: 'pay.read',
      objectKind: 'payroll-run',
      objectId: runId,
      details: { people: run.people },
    });
    return this.lines(runId);
  }

  private async *lines(runId: RunId): AsyncGenerator<string> {
    for (const parallel of await this.parallels(runId)) yield `${JSON.stringify({ parallel })}\n`;
    for (let cursor: string | undefined; ;) {
      const { items, nextCursor } = await this.people(runId, { limit: peopleAtOnce, ...(cursor ? { cursor } : {}) });
      for (const person of items) yield `${JSON.stringify({ person })}\n`;
      if (nextCursor === null) return;
      cursor = nextCursor;
    }
  }

  private people(
    runId: RunId,
    { limit, cursor, parallelId }: { limit: number; cursor?: string; parallelId?: string },
  ): Promise<Page<ComparedPerson>> {
    return keysetPage<ComparedPerson>(this.dataSource, {
      sql: `${selectPeople} WHERE t.run_id = $1 AND ($2::uuid IS NULL OR t.parallel_id = $2)`,
      params: [runId, parallelId ?? null],
      keys: [
        { expression: 't.parallel_id', type: 'uuid', column: 'parallelId' },
        { expression: 't.person_id', type: 'uuid', column: 'personId' },
      ],
      direction: 'ASC',
      limit,
      cursor,
    });
  }

  private parallels(runId: RunId): Promise<ComparedParallel[]> {
    return this.dataSource.query<ComparedParallel[]>(selectParallels, [runId]);
  }
}

/** Sums are of those people whom both schemes have paid. */
const selectParallels = `
  SELECT r.parallel_id AS id, p.scheme_code AS scheme, r.problem, count(t.person_id)::int AS people,
         (count(*) FILTER (WHERE t.problems IS NOT NULL))::int AS "withProblems",
         (sum(s.total) FILTER (WHERE t.total IS NOT NULL))::text AS paid, (sum(t.total) FILTER (WHERE s.total IS NOT NULL))::text AS parallel,
         sum(t.total - s.total)::text AS difference
    FROM parallel_runs r JOIN parallel_schemes p ON p.id = r.parallel_id
    LEFT JOIN parallel_statements t ON t.run_id = r.run_id AND t.parallel_id = r.parallel_id
    LEFT JOIN statements s ON s.run_id = t.run_id AND s.person_id = t.person_id
   WHERE r.run_id = $1 GROUP BY r.parallel_id, p.scheme_code, r.problem ORDER BY r.parallel_id`;

const selectPeople = `
  SELECT t.parallel_id AS "parallelId", p.scheme_code AS scheme, t.person_id AS "personId", e.name AS person,
         s.total::text AS paid, t.total::text AS parallel, (t.total - s.total)::text AS difference, c.components, t.warnings, t.problems
    FROM parallel_statements t JOIN parallel_schemes p ON p.id = t.parallel_id JOIN people e ON e.id = t.person_id
    LEFT JOIN statements s ON s.run_id = t.run_id AND s.person_id = t.person_id
    CROSS JOIN LATERAL (
      SELECT COALESCE(json_agg(json_build_object('component', component, 'paid', paid::text, 'parallel', parallel::text, 'difference', (COALESCE(parallel, 0) - COALESCE(paid, 0))::text) ORDER BY component COLLATE "C"), '[]') AS components
        FROM (SELECT l.component, sum(l.amount) AS paid FROM statement_lines l WHERE l.statement_id = s.id GROUP BY l.component) a
        FULL JOIN (SELECT l ->> 'component' AS component, sum((l ->> 'amount')::numeric) AS parallel FROM jsonb_array_elements(t.lines) l GROUP BY 1) b USING (component)) c`;
