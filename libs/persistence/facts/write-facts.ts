import type { EntityManager } from 'typeorm';
import { v7 as uuidOfNow } from 'uuid';
import { copyRows } from '../copy-rows.js';
import type { EnteredRow, FactName, FactProblem, FactsEntry, Outcome, TouchedVersion } from './fact-entry.js';
import { peopleOnce } from './people-once.js';

/** The version of a fact that holds now, or says that it was withdrawn. */
export interface PresentVersion {
  index: number;
  id: string;
  version: number;
  sha256: string;
  isWithdrawn: boolean;
}

/** What stands there afterwards; `ids` are of the present versions, in the order of rows and withdrawals. */
export interface WrittenFacts {
  ids: string[];
  outcomes: Outcome[];
  /** The versions that came and those that they took the place of. */
  touched: TouchedVersion[];
}

/** What keeps rows from being written at all. */
export class RefusedRowsError extends Error {
  constructor(readonly problems: FactProblem[]) {
    super('Rows of facts cannot be written');
  }
}

/**
 * Writes what differs from what stands there, in a handful of statements however many rows there are: a row that is new
 * is added, one that says something else is a new version, one that says the same is left alone, and a withdrawal is a
 * version that says so. Throws RefusedRowsError for what cannot stand there; everything else is checked afterwards on what does.
 * Whoever has looked up already what stands there of the rows, since the facts were held, says it as `present`.
 */
export async function writeFacts(
  manager: EntityManager,
  entry: FactsEntry,
  present?: ReadonlyMap<number, PresentVersion>,
): Promise<WrittenFacts> {
  return writeBeside(
    manager,
    entry,
    present ?? (await presentVersions(manager, entry, [...entry.rows, ...entry.withdrawn])),
  );
}

async function writeBeside(
  manager: EntityManager,
  entry: FactsEntry,
  present: ReadonlyMap<number, PresentVersion>,
): Promise<WrittenFacts> {
  const { rows, withdrawn } = entry;
  const unknown = withdrawn.flatMap((name, at) =>
    present.has(rows.length + at)
      ? []
      : [problem(rows.length + at, 'externalId', 'unknown-fact', 'is of no fact that has been entered')],
  );
  const strangers = await findUnknownPeople(manager, entry);
  if (unknown.length + strangers.length > 0) throw new RefusedRowsError([...strangers, ...unknown]);

  const outcomes = [
    ...rows.map(({ sha256 }, index): Outcome => {
      const before = present.get(index);
      if (before === undefined) return 'added';
      return before.sha256 === sha256 && !before.isWithdrawn ? 'unchanged' : 'changed';
    }),
    ...withdrawn.map((_name, at): Outcome => (present.get(rows.length + at)?.isWithdrawn ? 'unchanged' : 'withdrawn')),
  ];
  const superseded = [...present.values()].filter(({ index }) => outcomes[index] !== 'unchanged');
  if (superseded.length > 0)
    await manager.query('UPDATE facts SET superseded_at = clock_timestamp() WHERE id = ANY ($1)', [
      superseded.map(({ id }) => id),
    ]);
  const written = rows.flatMap((row, index) =>
    outcomes[index] === 'unchanged' ? [] : [{ row, index, id: uuidOfNow(), version: nextVersion(present.get(index)) }],
  );
  const taken = await findTakenPlaces(manager, entry, written);
  if (taken.length > 0) throw new RefusedRowsError(taken);
  await insertRows(manager, entry, written);
  const gone = superseded.flatMap((before) =>
    before.index < rows.length ? [] : [{ ...before, id: uuidOfNow(), supersedes: before.id }],
  );
  await insertWithdrawals(manager, entry, gone);
  const ids = new Map([...present.values(), ...written, ...gone].map(({ index, id }) => [index, id]));
  return {
    ids: outcomes.map((_outcome, index) => ids.get(index) ?? ''),
    outcomes,
    touched: [...written, ...gone, ...superseded].map(({ id, index }) => ({ factId: id, index })),
  };
}

function nextVersion(before: PresentVersion | undefined): number {
  return (before?.version ?? 0) + 1;
}

function problem(index: number, field: string, code: string, message: string): FactProblem {
  return { index, field, code, message };
}

async function presentVersions(
  manager: EntityManager,
  { organisationId, kind }: FactsEntry,
  names: readonly FactName[],
): Promise<Map<number, PresentVersion>> {
  const found = await manager.query<PresentVersion[]>(
    `SELECT n.position::int - 1 AS index, f.id, f.version, f.sha256, f.is_withdrawn AS "isWithdrawn"
       FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS n (external_id, key_month, position)
       JOIN facts f ON f.organisation_id = $1 AND f.kind = $2 AND f.external_id = n.external_id AND f.key_month = n.key_month
                   AND f.superseded_at IS NULL`,
    [organisationId, kind, names.map(({ externalId }) => externalId), names.map(({ keyMonth }) => keyMonth)],
  );
  return new Map(found.map((each) => [each.index, each]));
}

async function findUnknownPeople(manager: EntityManager, { organisationId, rows }: FactsEntry): Promise<FactProblem[]> {
  const named = new Set(rows.flatMap(({ subject }) => subject.people.map(({ personId }) => personId)));
  const known = await manager.query<{ id: string }[]>(
    'SELECT id FROM people WHERE organisation_id = $1 AND id = ANY ($2::uuid[])',
    [organisationId, [...named]],
  );
  const ids = new Set(known.map(({ id }) => id));
  if (ids.size === named.size) return [];
  return rows.flatMap(({ subject }, index) =>
    subject.people
      .filter(({ personId }) => !ids.has(personId))
      .map(({ path }) => problem(index, path, 'unknown-person', 'is the id of nobody in the organisation')),
  );
}

interface NewVersion {
  row: EnteredRow;
  index: number;
  id: string;
  version: number;
}

/** Facts of which there can be one only, told a second time under another name. */
async function findTakenPlaces(
  manager: EntityManager,
  { organisationId, kind }: FactsEntry,
  written: readonly NewVersion[],
): Promise<FactProblem[]> {
  const unique = written.filter(({ row }) => row.subject.onlyOne !== undefined);
  if (unique.length === 0) return [];
  const seen = new Map<string, string>();
  const twice = unique.flatMap(({ row, index }) => {
    const place = row.subject.onlyOne ?? '';
    const other = seen.get(place);
    if (other === undefined) seen.set(place, row.externalId);
    return other === undefined ? [] : [alreadyTold(index, other)];
  });
  const found = await manager.query<{ index: number; other: string }[]>(
    `SELECT n.index, f.external_id AS other FROM unnest($3::text[], $4::int[]) AS n (only_one, index)
       JOIN facts f ON f.organisation_id = $1 AND f.kind = $2 AND f.only_one = n.only_one
                   AND f.superseded_at IS NULL AND NOT f.is_withdrawn ORDER BY n.index`,
    [organisationId, kind, unique.map(({ row }) => row.subject.onlyOne), unique.map(({ index }) => index)],
  );
  return [...twice, ...found.map(({ index, other }) => alreadyTold(index, other))];
}

function alreadyTold(index: number, other: string): FactProblem {
  return problem(
    index,
    'externalId',
    'told-already',
    `says what "${other}" says already, of which there can be one; enter it under that id, or withdraw that one in the same call`,
  );
}

async function insertRows(
  manager: EntityManager,
  { organisationId, kind, actorId }: FactsEntry,
  written: readonly NewVersion[],
): Promise<void> {
  if (written.length === 0) return;
  await copyRows(
    manager,
    'facts',
    [
      'id',
      'organisation_id',
      'kind',
      'external_id',
      'key_month',
      'version',
      'month',
      'on_day',
      'client_code',
      'of_deal',
      'only_one',
      'content',
      'sha256',
      'recorded_by',
    ],
    written.map(({ row: { externalId, keyMonth, subject, content, sha256 }, id, version }) => [
      id,
      organisationId,
      kind,
      externalId,
      keyMonth,
      version,
      subject.month,
      subject.onDay,
      subject.client,
      subject.ofDeal,
      subject.onlyOne,
      content,
      sha256,
      actorId,
    ]),
  );
  await copyRows(manager, 'fact_people', ['fact_id', 'person_id', 'part'], peopleOf(written));
}

function* peopleOf(written: readonly NewVersion[]): Generator<[string, string, string]> {
  for (const { id, row } of written)
    for (const { personId, part } of peopleOnce(row.subject)) yield [id, personId, part];
}

async function insertWithdrawals(
  manager: EntityManager,
  { actorId }: FactsEntry,
  gone: readonly { id: string; supersedes: string }[],
): Promise<void> {
  if (gone.length === 0) return;
  await manager.query(
    `INSERT INTO facts (id, organisation_id, kind, external_id, key_month, version, month, on_day, is_withdrawn, content, sha256, recorded_by)
     SELECT g.id, f.organisation_id, f.kind, f.external_id, f.key_month, f.version + 1, f.month, f.on_day, true, f.content, f.sha256, $1
       FROM unnest($2::uuid[], $3::uuid[]) AS g (id, supersedes) JOIN facts f ON f.id = g.supersedes`,
    [actorId, gone.map(({ id }) => id), gone.map(({ supersedes }) => supersedes)],
  );
  // It is still about them: whoever could see the fact sees that it was withdrawn.
  await manager.query(
    `INSERT INTO fact_people (fact_id, person_id, part)
     SELECT g.id, p.person_id, p.part FROM unnest($1::uuid[], $2::uuid[]) AS g (id, supersedes) JOIN fact_people p ON p.fact_id = g.supersedes`,
    [gone.map(({ id }) => id), gone.map(({ supersedes }) => supersedes)],
  );
}
