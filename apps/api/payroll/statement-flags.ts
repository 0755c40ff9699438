import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
import type { FlagReason } from '#approvals/statement-bounds.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { keysetPage, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { noSuchRun } from './no-such-run.js';

interface Word {
  comment: string;
  writtenBy: PersonId;
  writtenByName: string;
  writtenAt: string;
}

interface FlaggedRow extends Record<string, unknown> {
  statementId: string;
  personId: PersonId;
  person: string;
  total: string;
  flags: { reason: FlagReason; figures: Record<string, string | number> }[];
  word: Word | null;
}

/** The statements of a run that are outside the bounds of the organisation, and what accounting says to each. */
@Injectable()
export class StatementFlags {
  constructor(private readonly dataSource: DataSource) {}

  async page(
    viewer: SignedInPerson,
    runId: RunId,
    query: { limit: number; cursor?: string; waiting?: boolean },
  ): Promise<Page<FlaggedRow>> {
    const { organisationId } = viewer;
    if (!(await this.dataSource.manager.existsBy(PayrollRun, { id: runId, organisationId }))) throw noSuchRun(runId);
    const page = await keysetPage<FlaggedRow>(this.dataSource, {
      sql: `${selectFlagged} WHERE f.run_id = $1 AND ($2::boolean IS NULL OR (w.statement_id IS NULL) = $2)`,
      params: [runId, query.waiting ?? null],
      keys: [{ expression: 's.id', type: 'uuid', column: 'statementId' }],
      direction: 'ASC',
      limit: query.limit,
      cursor: query.cursor,
    });
    await recordPayRead(
      this.dataSource.manager,
      viewer,
      { kind: 'organisation', id: organisationId },
      page.items.map(({ personId }) => personId),
    );
    return page;
  }

  /** Says a word to a flagged statement, once and for good. The run's row is shared with whoever signs its register. */
  answer(
    person: SignedInPerson,
    request: RequestReference,
    { runId, statementId, comment }: { runId: RunId; statementId: string; comment: string },
  ) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const { id: actorId, organisationId } = person;
      const run = await manager.findOne(PayrollRun, {
        where: { id: runId, organisationId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!run) throw noSuchRun(runId);
      const [flagged] = await manager.query<{ personId: PersonId; isAnswered: boolean }[]>(
        `SELECT s.person_id AS "personId", EXISTS (SELECT 1 FROM statement_words w WHERE w.statement_id = s.id) AS "isAnswered"
           FROM statements s WHERE s.id = $1 AND EXISTS (SELECT 1 FROM statement_flags f WHERE f.statement_id = s.id AND f.run_id = $2)`,
        [statementId, runId],
      );
      if (!flagged) throw notFlagged(runId, statementId);
      if (flagged.personId === actorId) throw yourOwnStatement(statementId);
      refuseUnlessOpen(run);
      if (flagged.isAnswered) throw answeredAlready(statementId);
      const writtenAt = await businessNow(manager, organisationId);
      await manager.query(
        'INSERT INTO statement_words (statement_id, comment, written_by, written_at) VALUES ($1, $2, $3, $4)',
        [statementId, comment, actorId, writtenAt],
      );
      await writeAudit(manager, {
        organisationId,
        businessAt: writtenAt,
        actorId,
        action: 'statement.flag-answered',
        objectKind: 'statement',
        objectId: statementId,
        details: { runId },
      });
      return { statementId, writtenAt: writtenAt.toISOString() };
    });
  }
}

function refuseUnlessOpen({ id, month, number, status }: PayrollRun): void {
  const open: PayrollRunStatus[] = ['calculating', 'in-approval'];
  if (open.includes(status)) return;
  throw new DomainError(
    'conflict',
    'run-ended',
    `Run ${number} of ${month} is ${status}: nobody signs its register any more, and no word is waited for.`,
    { runId: id },
  );
}

function notFlagged(runId: RunId, statementId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-statement',
    'The run has no flagged statement of this id. GET /api/payroll-runs/{id}/flags lists them.',
    { runId, statementId },
  );
}

function yourOwnStatement(statementId: string): DomainError {
  return new DomainError(
    'not-allowed',
    'decides-your-pay',
    'The statement is your own. Somebody else in accounting has to say the word.',
    { statementId },
  );
}

function answeredAlready(statementId: string): DomainError {
  return new DomainError(
    'conflict',
    'flag-answered',
    'A word to this statement stands already, and stays. GET /api/payroll-runs/{id}/flags shows it.',
    { statementId },
  );
}

const selectFlagged = `SELECT s.id AS "statementId", s.person_id AS "personId", p.name AS person, s.total, f.flags,
  CASE WHEN w.statement_id IS NOT NULL THEN json_build_object('comment', w.comment, 'writtenBy', w.written_by, 'writtenByName', a.name, 'writtenAt', to_char(w.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS word
  FROM (SELECT run_id, statement_id, json_agg(json_build_object('reason', reason, 'figures', figures) ORDER BY reason) AS flags FROM statement_flags GROUP BY run_id, statement_id) f
  JOIN statements s ON s.id = f.statement_id JOIN people p ON p.id = s.person_id
  LEFT JOIN statement_words w ON w.statement_id = s.id LEFT JOIN people a ON a.id = w.written_by`;
