import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import { listDocumentsOf, monthPackSchema } from '#compensation/pack/month-pack.js';
import type { ExportLine, ExportedPerson, ExportedRun } from '#compensation/pack/run-export.js';
import { DomainError } from '#contracts/domain-error.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { recordPayRead } from '../http/pay-reads.js';
import { seesAllPay } from '../http/visibility.js';
import { readableStatement } from '../statements/statements.js';
import { noSuchRun } from './no-such-run.js';

/** People that one query reads and the API holds at once. */
const peopleAtOnce = 200;
/** Inputs that have the figures of more people than the one whose they are. */
const sectionsOfOthers = ['team', 'contest'];

/** A run as whoever verifies it needs it: every pack with its statement, and the schemes and calendars that they name. */
@Injectable()
export class PayrollPacks {
  constructor(private readonly dataSource: DataSource) {}

  /** The lines of the export. Who reads it is recorded before the first of them; refuses a run that has nothing to verify yet. */
  async export(viewer: SignedInPerson, runId: RunId): Promise<AsyncGenerator<string>> {
    const { manager } = this.dataSource;
    const [run] = await manager.query<ExportedRun[]>(
      `SELECT id, month, number, status, engine_version AS "engineVersion", inputs_sha256 AS "inputsSha256", inputs_hash_over AS "inputsHashOver", people, total
         FROM payroll_runs WHERE organisation_id = $1 AND id = $2`,
      [viewer.organisationId, runId],
    );
    if (!run) throw noSuchRun(runId);
    if (run.status !== 'posted' && run.status !== 'in-approval')
      throw new DomainError(
        'conflict',
        'run-not-calculated',
        `Run ${run.number} of ${run.month} is ${run.status}: there is no register whose pay could be verified. Ask again when it is in-approval or posted.`,
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
    return this.lines(run);
  }

  /**
   * The same of one statement: a run of one person, whose hash of all inputs is left out. Refuses a pack that tells of
   * others to whoever may not see all pay.
   */
  async exportStatement(viewer: SignedInPerson, statementId: string): Promise<AsyncGenerator<string>> {
    const { manager } = this.dataSource;
    const { personId, runId, total } = await readableStatement(manager, viewer, statementId);
    const [run] = await manager.query<ExportedRun[]>(
      `SELECT id, month, number, status, engine_version AS "engineVersion", NULL AS "inputsSha256", 'documents' AS "inputsHashOver", 1 AS people
         FROM payroll_runs WHERE id = $1`,
      [runId],
    );
    const [kept] = await manager.query<{ tellsOfOthers: boolean }[]>(
      `SELECT pack::jsonb -> 'inputs' ?| $3 AS "tellsOfOthers" FROM payroll_inputs WHERE run_id = $1 AND person_id = $2`,
      [runId, personId, sectionsOfOthers],
    );
    if (!run || !kept) throw noSuchRun(runId);
    if (kept.tellsOfOthers && !seesAllPay(viewer))
      throw new DomainError(
        'not-allowed',
        'pack-tells-of-others',
        'What the statement is calculated from tells of others: of their team or their contest. Ask accounting to verify it.',
        { statementId },
      );
    await recordPayRead(manager, viewer, { kind: 'statement', id: statementId }, [personId]);
    return this.lines({ ...run, total }, personId);
  }

  private async *lines(run: ExportedRun, personId: PersonId | null = null): AsyncGenerator<string> {
    const line = (content: ExportLine): string => `${JSON.stringify(content)}\n`;
    const told = new Set<string>();
    let people = 0;
    yield line({ format: 'payroll-run-packs/1', run });
    for await (const page of this.pages(run.id, personId)) {
      const packs = page.flatMap(({ pack, corrections = [] }) => [pack, ...corrections.map((month) => month.pack)]);
      const hashes = new Set(packs.flatMap((pack) => listDocumentsOf(monthPackSchema.parse(JSON.parse(pack)))));
      for (const document of await this.documents([...hashes].filter((sha256) => !told.has(sha256)))) {
        told.add(document.sha256);
        yield line({ document });
      }
      for (const person of page) yield line({ person });
      people += page.length;
    }
    yield line({ end: { documents: told.size, people } });
  }

  private documents(hashes: string[]): Promise<{ sha256: string; content: string }[]> {
    return this.dataSource.query<{ sha256: string; content: string }[]>(
      'SELECT sha256, content FROM pack_documents WHERE sha256 = ANY ($1) ORDER BY sha256',
      [hashes],
    );
  }

  /** Nothing of it changes any more, so the pages need no transaction. */
  private async *pages(runId: RunId, personId: PersonId | null): AsyncGenerator<ExportedPerson[]> {
    for (let after: string | null = null; ;) {
      const page: ExportedPerson[] = await this.dataSource.query<ExportedPerson[]>(selectPeople, [
        runId,
        after,
        peopleAtOnce,
        personId,
      ]);
      if (page.length > 0) yield page;
      if (page.length < peopleAtOnce) return;
      after = page.at(-1)?.id ?? null;
    }
  }
}

const selectPeople = `
  SELECT i.person_id AS id, i.pack_sha256 AS "packSha256", i.pack,
         COALESCE((SELECT json_agg(json_build_object('month', c.month, 'packSha256', c.pack_sha256, 'pack', c.pack, 'paid', c.paid_lines, 'lines', c.lines) ORDER BY c.month)
                     FROM payroll_corrections c WHERE c.run_id = i.run_id AND c.person_id = i.person_id AND c.problems IS NULL), '[]') AS corrections,
         CASE WHEN s.id IS NOT NULL THEN json_build_object(
           'packSha256', s.pack_sha256, 'total', s.total::text, 'owed', s.owed::text, 'carriedState', s.carried_state, 'warnings', s.warnings,
           'lines', COALESCE((SELECT json_agg(json_build_object('position', l.position, 'component', l.component, 'code', l.code, 'label', l.label, 'amount', l.amount::text) ORDER BY l.position)
                                FROM statement_lines l WHERE l.statement_id = s.id), '[]')) END AS statement
    FROM payroll_inputs i LEFT JOIN statements s ON s.run_id = i.run_id AND s.person_id = i.person_id
   WHERE i.run_id = $1 AND ($2::uuid IS NULL OR i.person_id > $2) AND ($4::uuid IS NULL OR i.person_id = $4) ORDER BY i.person_id LIMIT $3`;
