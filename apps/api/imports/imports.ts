import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { headerName } from '#imports/header/header-name.js';
import type {
  ImportChoice,
  ImportCounts,
  ImportFound,
  ImportProblem,
  ImportStatus,
  ImportTakes,
} from '#imports/import-batch.js';
import { isFactTable, tableKindOf, type TableKindName } from '#imports/table-kinds.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { auditImport } from '#persistence/imports/audit-import.js';
import { findImport, type ImportBatch } from '#persistence/imports/import-batch.js';
import { storeImportFile } from '#persistence/imports/import-file.js';
import { openTable } from '#tables/open-table.js';
import { TableFault } from '#tables/table-fault.js';
import { decidedByDocument } from '../facts/fact-access.js';
import { sha256Of } from '../http/keyed-request.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';
import { kindsSeenOfAll, refuseWrongDecider } from './import-access.js';

export interface ImportRow extends Record<string, unknown> {
  id: string;
  kind: TableKindName;
  fileName: string;
  fileSha256: string;
  fileBytes: number;
  sameFileAs: string | null;
  status: ImportStatus;
  rowsDone: number;
  counts: ImportCounts | null;
  problem: ImportProblem | null;
  takes: ImportTakes | null;
  createdBy: PersonId;
  createdAt: Date;
  importedBy: PersonId | null;
  importedAt: Date | null;
  confirmedBy: PersonId | null;
  undoneBy: PersonId | null;
  undoneAt: Date | null;
  undoConfirmedBy: PersonId | null;
}

/** Tables that people bring: each is kept, read, looked at, and then brought in or left. */
@Injectable()
export class Imports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: WorkflowMessages,
  ) {}

  /** Keeps a file and begins to read it. What no table can be made of is refused at once, and kept nowhere. */
  async upload(
    person: SignedInPerson,
    request: RequestReference,
    kind: TableKindName,
    { file, fileName }: { file: unknown; fileName: string | undefined },
  ): Promise<ImportRow> {
    requireEnterer(person, kind);
    refuseIfDecidedByDocument(kind);
    if (!Buffer.isBuffer(file))
      throw new DomainError('invalid', 'invalid', 'Send the file of the table as the body of the request.', {}, [
        { path: 'body', message: 'is missing' },
      ]);
    await openTable(file).catch((error: unknown) => {
      throw error instanceof TableFault ? notReadable(error) : error;
    });
    return this.begin(request, async (manager) => {
      const id = randomUUID();
      const at = await businessNow(manager, person.organisationId);
      await manager.query(
        `INSERT INTO imports (id, organisation_id, kind, file_name, file_sha256, file_bytes, status, step, choice, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'reading', 1, '{}', $7, $8)`,
        [id, person.organisationId, kind, fileName ?? kind, sha256Of(file), file.length, person.id, at],
      );
      await storeImportFile(manager, id, file);
      const details = { kind, sha256: sha256Of(file), bytes: file.length };
      await auditImport(manager, {
        id,
        organisationId: person.organisationId,
        actorId: person.id,
        action: 'import.uploaded',
        details,
      });
      return id;
    });
  }

  /** Reads the file anew by what the person says of it, and keeps what was said of its headers. */
  async readAnew(
    person: SignedInPerson,
    request: RequestReference,
    id: string,
    choice: ImportChoice,
  ): Promise<ImportRow> {
    return this.begin(request, async (manager) => {
      const batch = await this.held(manager, person, id);
      if (batch.status !== 'ready' && batch.status !== 'unreadable') throw notReady(batch);
      refuseUnknownFields(batch.kind, choice);
      await this.keepHeaders(manager, person, batch, choice);
      await manager.query(
        `UPDATE imports SET status = 'reading', step = step + 1, choice = $2, problem = NULL, rows_done = 0 WHERE id = $1`,
        [id, JSON.stringify(choice)],
      );
      return id;
    });
  }

  /** Lets the rows take effect, all or the good ones. */
  async commit(person: SignedInPerson, request: RequestReference, id: string, takes: ImportTakes): Promise<ImportRow> {
    return this.begin(request, async (manager) => {
      const batch = await this.held(manager, person, id);
      if (batch.status !== 'ready') throw notReady(batch);
      refuseIfDecidedByDocument(batch.kind);
      if (takes === 'all' && (batch.counts?.bad ?? 0) > 0)
        throw new DomainError(
          'conflict',
          'import-has-bad-rows',
          `${batch.counts?.bad} rows are wrong, and all or none were asked for. Correct the file and send it again, or take the good rows.`,
          { importId: id },
        );
      await manager.query(
        `UPDATE imports SET status = 'importing', step = step + 1, takes = $2, imported_by = $3, problem = NULL, rows_done = 0 WHERE id = $1`,
        [id, takes, person.id],
      );
      return id;
    });
  }

  /** Takes back what the import has brought, while nothing depends on it. */
  async undo(person: SignedInPerson, request: RequestReference, id: string): Promise<ImportRow> {
    return this.begin(request, async (manager) => {
      const batch = await this.held(manager, person, id);
      if (batch.status !== 'imported')
        throw new DomainError(
          'conflict',
          'import-not-there-to-undo',
          `The import is ${batch.status}: there is nothing of it to take back.`,
          { importId: id, status: batch.status },
        );
      await manager.query(
        `UPDATE imports SET status = 'undoing', step = step + 1, undone_by = $2, problem = NULL, rows_done = 0 WHERE id = $1`,
        [id, person.id],
      );
      return id;
    });
  }

  /** What a second person says of a table that was proposed, or to undoing it; or its proposer takes back. */
  async decide(
    person: SignedInPerson,
    request: RequestReference,
    id: string,
    decision: 'confirm' | 'refuse' | 'withdraw',
  ): Promise<ImportRow> {
    return this.begin(request, async (manager) => {
      const batch = await this.found(manager, person, id);
      if (batch.status !== 'proposed' && batch.status !== 'undo-proposed') throw notProposed(batch);
      const isUndo = batch.status === 'undo-proposed';
      await refuseWrongDecider(manager, person, batch, decision);
      if (decision === 'confirm')
        await manager.query(
          isUndo
            ? `UPDATE imports SET status = 'undoing', step = step + 1, undo_confirmed_by = $2, problem = NULL, rows_done = 0 WHERE id = $1`
            : `UPDATE imports SET status = 'importing', step = step + 1, confirmed_by = $2, problem = NULL, rows_done = 0 WHERE id = $1`,
          [id, person.id],
        );
      else
        await manager.query(
          isUndo
            ? `UPDATE imports SET status = 'imported', undone_by = NULL, problem = $2 WHERE id = $1`
            : `UPDATE imports SET status = 'ready', imported_by = NULL, takes = NULL, problem = $2 WHERE id = $1`,
          [id, JSON.stringify(decision === 'refuse' ? refused : withdrawn)],
        );
      const details = { kind: batch.kind, decision, of: isUndo ? 'undo' : 'commit' };
      const { organisationId, id: actorId } = person;
      await auditImport(manager, { id, organisationId, actorId, action: 'import.decided', details });
      return id;
    });
  }

  async page(
    person: SignedInPerson,
    query: {
      limit: number;
      cursor?: string | undefined;
      kind?: TableKindName | undefined;
      status?: ImportStatus | undefined;
    },
  ): Promise<Page<ImportRow>> {
    return keysetPage<ImportRow>(this.dataSource, {
      sql: `${selectImport} WHERE i.organisation_id = $1 AND (i.kind = ANY ($2::text[]) OR i.created_by = $3) AND ($4::text IS NULL OR i.kind = $4) AND ($5::text IS NULL OR i.status = $5)`,
      params: [person.organisationId, kindsSeenOfAll(person), person.id, query.kind ?? null, query.status ?? null],
      keys: [
        { expression: 'i.created_at', type: 'timestamptz', column: 'createdAt' },
        { expression: 'i.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(person: SignedInPerson, id: string) {
    const [row] = await this.dataSource.query<(ImportRow & { found: ImportFound | null })[]>(
      `${selectImport.replace('SELECT', 'SELECT i.found,')} WHERE i.id = $1 AND i.organisation_id = $2 AND (i.kind = ANY ($3::text[]) OR i.created_by = $4)`,
      [id, person.organisationId, kindsSeenOfAll(person), person.id],
    );
    if (!row) throw noSuchImport(id);
    const fields = tableKindOf(row.kind).columns.map(({ field, isNeeded = false, isNeededWithout = [], names }) => ({
      field,
      isNeeded,
      isNeededWithout: [...isNeededWithout],
      names: { en: [...names.en], ru: [...names.ru] },
    }));
    return { ...row, fields };
  }

  /** Writes down what is to be done and has it begun; a repetition has it begun again, which does nothing where it was. */
  private async begin(
    request: RequestReference,
    work: (manager: EntityManager) => Promise<string>,
  ): Promise<ImportRow> {
    const { id, step } = await answerOnce(this.dataSource, request, async (manager) => {
      const done = await work(manager);
      const batch = await findImport(manager, done);
      return { id: done, step: batch?.step ?? 0 };
    });
    await this.messages.beginImportStep({ importId: id, step });
    const [row] = await this.dataSource.query<ImportRow[]>(`${selectImport} WHERE i.id = $1`, [id]);
    if (!row) throw noSuchImport(id);
    return row;
  }

  /** The import, held, where it is of the person: what somebody brings is theirs to bring in, or not. */
  private async held(manager: EntityManager, person: SignedInPerson, id: string): Promise<ImportBatch> {
    const batch = await this.found(manager, person, id);
    requireEnterer(person, batch.kind);
    return batch;
  }

  /** The import, held, where the person sees it. */
  private async found(manager: EntityManager, person: SignedInPerson, id: string): Promise<ImportBatch> {
    const batch = await findImport(manager, id, { hold: true });
    const isSeen =
      batch?.organisationId === person.organisationId &&
      (batch.createdBy === person.id || kindsSeenOfAll(person).includes(batch.kind));
    if (!batch || !isSeen) throw noSuchImport(id);
    return batch;
  }

  private async keepHeaders(
    manager: EntityManager,
    { id, organisationId }: SignedInPerson,
    { kind, found }: ImportBatch,
    { columns = {} }: ImportChoice,
  ): Promise<void> {
    const said = Object.entries(columns).flatMap(([letters, field]) => {
      const header = found?.columns.find(({ column }) => column === letters)?.header;
      return header === undefined ? [] : [{ header: headerName(header), field }];
    });
    const byHeader = new Map(said.map((each) => [each.header, each.field]));
    await manager.query(
      `INSERT INTO import_headers (organisation_id, kind, header, field, said_by, said_at)
       SELECT $1, $2, h.header, h.field, $3, $4 FROM unnest($5::text[], $6::text[]) AS h (header, field)
       ON CONFLICT (organisation_id, kind, header) DO UPDATE SET field = EXCLUDED.field, said_by = EXCLUDED.said_by, said_at = EXCLUDED.said_at`,
      [
        organisationId,
        kind,
        id,
        await businessNow(manager, organisationId),
        [...byHeader.keys()],
        [...byHeader.values()],
      ],
    );
  }
}

/** Whoever may enter a kind row by row may bring a table of it. */
export function requireEnterer(person: SignedInPerson, kind: TableKindName): void {
  const { broughtBy } = tableKindOf(kind);
  if (broughtBy.some((role) => person.roles.includes(role))) return;
  throw new DomainError(
    'not-allowed',
    'role-missing',
    `${kind} are brought by ${broughtBy.join(' or ')}; you are ${person.roles.join(' and ') || 'none of them'}.`,
  );
}

/** A table is no way around the signatures that enter such a fact; one that was brought before can be taken back. */
function refuseIfDecidedByDocument(kind: TableKindName): void {
  if (isFactTable(kind) && tableKindOf(kind).decidedBy !== undefined) throw decidedByDocument(kind);
}

function refuseUnknownFields(kind: TableKindName, { columns = {}, fixed = {} }: ImportChoice): void {
  const known = tableKindOf(kind).columns.map(({ field }) => field);
  const problems: FieldProblem[] = [
    ...Object.entries(columns).map(([letters, field]) => [`columns.${letters}`, field] as const),
    ...Object.keys(fixed).map((field) => [`fixed.${field}`, field] as const),
  ]
    .filter(([, field]) => field !== null && !known.includes(field))
    .map(([path]) => ({ path, message: `is not a field of ${kind}; there are: ${known.join(', ')}` }));
  const given = Object.values(columns).filter((field) => field !== null);
  const twice = given.find((field, index) => given.indexOf(field) !== index);
  if (twice !== undefined)
    problems.push({ path: 'columns', message: `has two columns for ${twice}; a field is one column` });
  if (problems.length > 0)
    throw new DomainError(
      'invalid',
      'invalid',
      'What is said of the columns cannot be; nothing was changed.',
      {},
      problems,
    );
}

function notReadable({ code, message, place }: TableFault): DomainError {
  const { sheet, row, column } = place;
  const at = [sheet, row === undefined ? column : `${column ?? ''}${row}`].filter(
    (each) => each !== undefined && each !== '',
  );
  return new DomainError('invalid', 'table-not-readable', message, {}, [
    { path: at.length === 0 ? 'file' : at.join('!'), code, message },
  ]);
}

function notReady({ id, status }: ImportBatch): DomainError {
  return new DomainError(
    'conflict',
    'import-not-ready',
    `The import is ${status}. GET /api/imports/{id} tells when it is ready.`,
    { importId: id, status },
  );
}

function notProposed({ id, status }: ImportBatch): DomainError {
  return new DomainError(
    'conflict',
    'import-not-proposed',
    `The import is ${status}: nothing of it waits for a second person.`,
    { importId: id, status },
  );
}

const refused: ImportProblem = {
  code: 'refused',
  message:
    'The second person has refused it; nothing was changed. Ask them why, and propose it again where they agree.',
};
const withdrawn: ImportProblem = {
  code: 'withdrawn',
  message: 'Who proposed it has withdrawn it; nothing was changed.',
};

export function noSuchImport(importId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-import',
    'There is no such import, or it is not yours to see. GET /api/imports lists those that you see.',
    { importId },
  );
}

const selectImport = `SELECT i.id, i.kind, i.file_name AS "fileName", i.file_sha256 AS "fileSha256", i.file_bytes AS "fileBytes", i.status,
  (SELECT o.id FROM imports o WHERE o.organisation_id = i.organisation_id AND o.kind = i.kind AND o.file_sha256 = i.file_sha256
      AND o.status = 'imported' AND o.id <> i.id AND o.created_at <= i.created_at ORDER BY o.created_at DESC LIMIT 1) AS "sameFileAs",
  i.rows_done AS "rowsDone", i.counts, i.problem, i.takes, i.created_by AS "createdBy", i.created_at AS "createdAt",
  i.imported_by AS "importedBy", i.imported_at AS "importedAt", i.confirmed_by AS "confirmedBy", i.undone_by AS "undoneBy", i.undone_at AS "undoneAt",
  i.undo_confirmed_by AS "undoConfirmedBy" FROM imports i`;
