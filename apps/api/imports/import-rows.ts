import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportFound, ImportRowState, ImportStatus } from '#imports/import-batch.js';
import type { RowProblem } from '#imports/reading/read-row.js';
import { tableKindOf, type TableKindName } from '#imports/table-kinds.js';
import { missingRows } from '#persistence/imports/missing-rows.js';
import { keysetPage, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { kindsSeenOfAll } from './import-access.js';
import { noSuchImport } from './imports.js';

interface RowOf<Problem> extends Record<string, unknown> {
  row: number;
  state: ImportRowState;
  externalId: string | null;
  content: Record<string, unknown>;
  problems: Problem[] | null;
}
/** With the header of the column that a problem is in. */
type RowView = RowOf<RowProblem & { header: string | null }>;

interface MissingView extends Record<string, unknown> {
  row: number;
  externalId: string;
  month: string | null;
  content: Record<string, unknown>;
}

interface SeenImport {
  kind: TableKindName;
  status: ImportStatus;
  found: ImportFound | null;
  createdBy: string;
}

/** SQL: what a row is, of an import whose status is $3. While the rows are tried nothing is known of them but that they were read. */
const stateNow = `CASE WHEN $3 = 'reading' AND state = 'added' THEN 'read' ELSE state END`;

interface Asked {
  limit: number;
  cursor?: string | undefined;
}

/** The rows of an import, each with what it comes to or what is wrong with it. */
@Injectable()
export class ImportRows {
  constructor(private readonly dataSource: DataSource) {}

  async page(
    person: SignedInPerson,
    id: string,
    { state, ...asked }: Asked & { state?: ImportRowState | undefined },
  ): Promise<Page<RowView>> {
    const { kind, found, createdBy, status } = await this.seen(person, id);
    const headers = new Map(found?.columns.map(({ column, header }) => [column, header]));
    const page = await keysetPage<RowOf<RowProblem>>(this.dataSource, {
      sql: `SELECT * FROM (SELECT number AS row, ${stateNow} AS state, external_id AS "externalId", content, problems FROM import_rows WHERE import_id = $1) r WHERE ($2::text IS NULL OR state = $2)`,
      params: [id, state ?? null, status],
      keys: [{ expression: 'r.row', type: 'integer', column: 'row' }],
      direction: 'ASC',
      limit: asked.limit,
      cursor: asked.cursor,
    });
    await this.recordRead(person, kind, createdBy, page.items);
    const items = page.items.map((row) => ({
      ...row,
      problems: row.problems?.map((each) => ({ ...each, header: headers.get(each.column ?? '') ?? null })) ?? null,
    }));
    return { nextCursor: page.nextCursor, items };
  }

  /** What the last import had, and this one has not. */
  async missing(person: SignedInPerson, id: string, asked: Asked): Promise<Page<MissingView>> {
    const { kind, createdBy } = await this.seen(person, id);
    const page = await keysetPage<MissingView>(this.dataSource, {
      sql: `${missingRows} SELECT number AS row, external_id AS "externalId", month, content FROM missing WHERE true`,
      params: [id],
      keys: [{ expression: 'number', type: 'integer', column: 'row' }],
      direction: 'ASC',
      limit: asked.limit,
      cursor: asked.cursor,
    });
    await this.recordRead(person, kind, createdBy, page.items);
    return page;
  }

  private async seen(person: SignedInPerson, id: string): Promise<SeenImport> {
    const [row] = await this.dataSource.query<SeenImport[]>(
      `SELECT kind, status, found, created_by AS "createdBy" FROM imports WHERE id = $1 AND organisation_id = $2 AND (kind = ANY ($3::text[]) OR created_by = $4)`,
      [id, person.organisationId, kindsSeenOfAll(person), person.id],
    );
    if (!row) throw noSuchImport(id);
    return row;
  }

  /** Who brought a table knows what stands in it. */
  private async recordRead(
    person: SignedInPerson,
    kind: TableKindName,
    createdBy: string,
    rows: readonly { content: Record<string, unknown> }[],
  ): Promise<void> {
    if (!tableKindOf(kind).isPay || createdBy === person.id) return;
    const named = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM people WHERE organisation_id = $1 AND login = ANY ($2::text[])',
      [person.organisationId, textsOf(rows, 'login')],
    );
    const people = [...textsOf(rows, 'personId'), ...named.map(({ id }) => id)];
    await recordPayRead(this.dataSource.manager, person, { kind: 'organisation', id: person.organisationId }, people);
  }
}

function textsOf(rows: readonly { content: Record<string, unknown> }[], field: string): string[] {
  return rows.flatMap(({ content }) => (typeof content[field] === 'string' ? [content[field]] : []));
}
