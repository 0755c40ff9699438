import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DepartmentId, PersonId, RunId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import type { Problem } from '#compensation/documents/problem.js';
import { monthPackSchema } from '#compensation/pack/month-pack.js';
import { describeFaults } from '#compensation/pack/refused-packs.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { missingFigures } from '#persistence/missing-of-month.js';
import { keysetPage, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { addressOfCause } from './address-of-cause.js';
import { noSuchRun } from './no-such-run.js';

/** Why nothing could be calculated of somebody, each reason with who owes it and where it is mended. */
interface ToldProblem {
  personId: PersonId;
  person: string;
  departmentId: DepartmentId | null;
  range: number;
  code: string;
  reasons: { place: string; code: string; message: string; owedBy: Role[]; address: string | null }[];
  foundAt: Date;
  settledAt: Date | null;
}

interface ProblemRow extends Record<string, unknown>, Omit<ToldProblem, 'reasons'> {
  id: string;
  month: string;
  problems: Problem[];
  pack: string;
}

/** Of whom a run could calculate nothing, and why. */
@Injectable()
export class RunProblems {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order in which they were found; those that stand, or those that were settled, or both. */
  async page(
    viewer: SignedInPerson,
    runId: RunId,
    query: { limit: number; cursor?: string; open?: boolean; personId?: PersonId; range?: number },
  ): Promise<Page<ToldProblem>> {
    const { organisationId } = viewer;
    if (!(await this.dataSource.manager.existsBy(PayrollRun, { id: runId, organisationId }))) throw noSuchRun(runId);
    const { items, nextCursor } = await keysetPage<ProblemRow>(this.dataSource, {
      sql: `${selectProblems} WHERE q.run_id = $1 AND ($2::boolean IS NULL OR (q.settled_at IS NULL) = $2)
              AND ($3::uuid IS NULL OR q.person_id = $3) AND ($4::int IS NULL OR q.range_number = $4)`,
      params: [runId, query.open ?? null, query.personId ?? null, query.range ?? null],
      keys: [{ expression: 'q.id', type: 'bigint', column: 'id' }],
      direction: 'ASC',
      limit: query.limit,
      cursor: query.cursor,
    });
    await recordPayRead(
      this.dataSource.manager,
      viewer,
      { kind: 'organisation', id: organisationId },
      items.map(({ personId }) => personId),
    );
    return { items: items.map(toldOf), nextCursor };
  }
}

function toldOf({ id: _, month, problems, pack, ...found }: ProblemRow): ToldProblem {
  const { personId, departmentId } = found;
  const faults = describeFaults(problems, monthPackSchema.parse(JSON.parse(pack)));
  const reasons = faults.map((fault) => ({
    ...fault,
    owedBy: missingFigures(fault).owedBy,
    address: addressOfCause(fault.place, { personId, departmentId, month }),
  }));
  return { ...found, reasons };
}

const selectProblems = `
  SELECT q.id::text AS id, q.person_id AS "personId", p.name AS person, department_in_month(q.person_id, r.month::text) AS "departmentId", r.month,
         q.range_number AS range, q.code, q.problems, i.pack, q.found_at AS "foundAt", q.settled_at AS "settledAt"
    FROM payroll_problems q JOIN payroll_runs r ON r.id = q.run_id JOIN people p ON p.id = q.person_id
    JOIN payroll_inputs i ON i.run_id = q.run_id AND i.person_id = q.person_id`;
