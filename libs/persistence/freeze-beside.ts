import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { ComputedSection } from '#compensation/computed/people-of-month.js';
import type { Corrections } from '#compensation/corrections/corrections.js';
import { copyInto } from './copy-rows.js';
import type { PayrollRun } from './entities/payroll-run.entity.js';
import { columnsOfPacks, freezePacks, packsOfPortion } from './month-packs-sql.js';
import { forManyPeople, type MonthToPay, packParameters, withoutNestedLoops } from './month-to-pay.js';
import { dividePeople, peopleIn, type Portion } from './portion-of-people.js';
import type { SnapshotReaders } from './snapshot-readers.js';
import { wholeRows } from './whole-rows.js';
import { withLiterals } from './with-literals.js';

/** What the packs of a run are built of, and for whom. */
export interface OrderedPacks {
  readonly run: Pick<PayrollRun, 'id'>;
  readonly toPay: MonthToPay;
  /** Those whom the run may pay, or null for everybody. */
  readonly people: readonly PersonId[] | null;
  readonly sections: readonly ComputedSection[];
  /** With whom the ranges begin, but for the first. */
  readonly beginnings: readonly PersonId[];
  readonly leftOut: readonly PersonId[];
  readonly corrections: readonly { personId: PersonId; corrections: Corrections }[];
}

/** Freezes packs by the connection of the caller alone. */
export async function freezeHere(manager: EntityManager, ordered: OrderedPacks): Promise<void> {
  await withoutNestedLoops(manager, () => manager.query(freezePacks, frozenParameters(ordered)));
}

/** The parameters of the statements that freeze packs (`freezePacks`). */
function frozenParameters({
  run,
  toPay,
  people,
  sections,
  beginnings,
  leftOut,
  corrections,
}: OrderedPacks): (string | null | readonly string[])[] {
  return [...packParameters(toPay, people, sections), run.id, beginnings, leftOut, JSON.stringify(corrections)];
}

/**
 * Freezes the packs of many people as `freezePacks` does, byte for byte, by connections that each build those of a portion
 * and see what the transaction of the caller sees. That one alone writes: its COPY takes the rows as they are built, so
 * that nothing is there before it commits, and whatever goes wrong with anybody undoes all of it. What the run itself has
 * corrected no other connection can see yet: the packs that follow from it are built by the writing one.
 * @param meanwhile is done by the connection of the caller before the first pack is there: long before that there is none
 */
export async function freezeBeside(
  manager: EntityManager,
  readers: SnapshotReaders,
  ordered: OrderedPacks,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const corrected = await peopleCorrected(manager, ordered.run);
  if (corrected.length > 0) await freezeHere(manager, { ...ordered, people: corrected });
  const others = { ...ordered, leftOut: [...ordered.leftOut, ...corrected] };
  await readers.withSnapshotOf(manager, async (connections) => {
    const rows = new PassThrough();
    // Whoever reads is told; until somebody does, an error without a listener would end the process.
    rows.on('error', () => undefined);
    const portions = dividePeople(ordered.beginnings, connections.length);
    const read = Promise.all(portions.map((portion, index) => readPortion(connections[index]!, others, portion, rows)));
    const ended = read.then(
      () => rows.end(),
      // The writing connection is told by the stream, and fails by what has gone wrong here.
      (error: Error) => rows.destroy(error),
    );
    await meanwhile();
    await Promise.all([copyInto(manager, columnsOfPacks, rows), ended]);
  });
}

/** Builds the packs of a portion, and gives their rows as they come. */
async function readPortion(
  connection: Client,
  ordered: OrderedPacks,
  portion: Portion,
  rows: PassThrough,
): Promise<void> {
  await connection.query(forManyPeople);
  const people = ordered.people === null ? null : peopleIn(portion, ordered.people);
  const parameters = [...frozenParameters({ ...ordered, people }), portion.from, portion.until];
  const built = connection.query(copyTo(`COPY (${withLiterals(packsOfPortion, parameters)}) TO STDOUT`));
  // Its connection may be closed when nobody reads it any more.
  built.on('error', () => undefined);
  await pipeline(built, wholeRows(), rows, { end: false });
}

/** Those of whom the run has calculated months again: what these leave now is what their packs begin with. */
async function peopleCorrected(manager: EntityManager, { id }: Pick<PayrollRun, 'id'>): Promise<PersonId[]> {
  const rows = await manager.query<{ id: PersonId }[]>(
    'SELECT DISTINCT person_id AS id FROM payroll_corrections WHERE run_id = $1',
    [id],
  );
  return rows.map((row) => row.id);
}
