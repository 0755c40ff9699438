import type { EntityManager } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import { paysMonth } from '#approvals/payroll-run-kinds.js';
import type { Corrections, PaidOffCycle } from '#compensation/corrections/corrections.js';
import { computeSections, findSharing } from './computed-sections.js';
import { correctionsOfRun, listCorrections, owedBy } from './corrections/corrections-of-run.js';
import { unsettledChanges } from './corrections/pay-changes.js';
import { Organisation } from './entities/organisation.entity.js';
import type { PayrollRun } from './entities/payroll-run.entity.js';
import { lockFacts } from './facts/lock-facts.js';
import { freezeBeside, freezeHere, type OrderedPacks } from './freeze-beside.js';
import { beginningsOfRanges, whoHasPack } from './month-packs-sql.js';
import { monthParameters, monthToPay, withoutNestedLoops, type MonthToPay } from './month-to-pay.js';
import { freezeBesideMonth } from './off-cycle/off-cycle-freeze.js';
import { paidOffCycle } from './off-cycle/paid-off-cycle.js';
import { storePackDocuments } from './pack-documents.js';
import { insertRanges } from './payroll-ranges.js';
import { peopleOfRun } from './payroll-scope.js';
import type { SchemeInForce } from './schemes-of-month.js';
import type { SnapshotReaders } from './snapshot-readers.js';

/** People that one activity calculates in one transaction. */
const peopleInRange = 500;

export interface Frozen {
  people: number;
  ranges: number;
  sha256: string;
}

export interface WhileFreezing {
  /** By these the packs of many people are built beside the transaction of the caller, and come out the same. */
  readonly readers?: SnapshotReaders;
  /** What the transaction asks besides of the month and its people, and not of their packs: while others build these it has time to. */
  readonly meanwhile?: () => Promise<void>;
}

/**
 * Freezes all that the people of a month are paid by, each in one pack, numbered in ranges, in the transaction of the
 * caller. The checksum covers who is paid and from which pack, so that a later audit can tell whether two runs had the same inputs.
 * Who is paid for the month already, or held by another open run of it, is left out. So is
 * whom whoever started the run has named (`findUnready`). `schemes` are those of the month. A run that pays beside its
 * month freezes what it pays instead.
 */
export async function freezePayrollInputs(
  manager: EntityManager,
  run: PayrollRun,
  schemes: readonly SchemeInForce[],
  besides: WhileFreezing = {},
): Promise<Frozen> {
  await lockFacts(manager, run.organisationId);
  if (paysMonth(run.purpose)) await freezeMonth(manager, run, schemes, besides);
  else await freezeBesideMonth(manager, run, peopleInRange);
  return countFrozen(manager, run);
}

async function freezeMonth(
  manager: EntityManager,
  run: PayrollRun,
  schemes: readonly SchemeInForce[],
  { readers, meanwhile = nothing }: WhileFreezing,
): Promise<void> {
  const { organisationId, month } = run;
  const toPay = await monthToPay(manager, { organisationId, month }, schemes);
  await storePackDocuments(manager, toPay.documents);
  const people = await peopleOfRun(manager, run);
  const leftOut = await peopleLeftOut(manager, run);
  const corrections = await correctOthersMonths(manager, run, toPay, { people, leftOut });
  const ordered = await withoutNestedLoops(manager, async (): Promise<OrderedPacks> => {
    const sections = await computeSections(manager, toPay, await findSharing(manager, toPay), people);
    const beginnings = await beginRanges(manager, toPay, people, leftOut);
    return { run, toPay, people, sections, beginnings, leftOut, corrections };
  });
  if (readers?.areFor((ordered.beginnings.length + 1) * peopleInRange))
    return freezeBeside(manager, readers, ordered, meanwhile);
  await freezeHere(manager, ordered);
  await meanwhile();
}

const nothing = (): Promise<void> => Promise.resolve();

async function peopleLeftOut(manager: EntityManager, { id }: PayrollRun): Promise<PersonId[]> {
  const rows = await manager.query<{ personId: PersonId }[]>(
    'SELECT person_id AS "personId" FROM payroll_left_out WHERE run_id = $1',
    [id],
  );
  return rows.map(({ personId }) => personId);
}

/** With whom the ranges of a run begin, but for the first. Whoever could have a pack and has none is named by `findForgotten`, and nothing is frozen then: no range is without anybody. */
async function beginRanges(
  manager: EntityManager,
  { organisationId, month }: MonthToPay,
  people: readonly PersonId[] | null,
  leftOut: readonly PersonId[],
): Promise<PersonId[]> {
  const rows = await manager.query<{ id: PersonId }[]>(beginningsOfRanges, [
    organisationId,
    month,
    people,
    peopleInRange,
    leftOut,
  ]);
  return rows.map(({ id }) => id);
}

async function countFrozen(manager: EntityManager, { id }: PayrollRun): Promise<Frozen> {
  // Thousands of rows that nothing is known of make the next statements slow.
  await manager.query('SELECT analyze_payroll_inputs()');
  const frozen = await checksumOf(manager, id);
  await insertRanges(manager, id);
  return frozen;
}

/** How many people a run has frozen, in how many ranges, and the checksum over who is paid and from which pack. */
export async function checksumOf(manager: EntityManager, runId: RunId): Promise<Frozen> {
  const [frozen] = await manager.query<Frozen[]>(
    `SELECT count(*)::int AS people, COALESCE(max(range_number) + 1, 0)::int AS ranges,
            encode(sha256(convert_to(COALESCE(string_agg(person_id || ' ' || pack_sha256, E'\\n' ORDER BY person_id), ''), 'UTF8')), 'hex') AS sha256
       FROM payroll_inputs WHERE run_id = $1`,
    [runId],
  );
  if (!frozen) throw new Error(`The inputs of run ${runId} could not be counted`);
  return frozen;
}

/** What the statements of the run pay and take back for months that are posted; before the packs, which begin with the state that these months leave now. */
async function correctOthersMonths(
  manager: EntityManager,
  run: PayrollRun,
  toPay: MonthToPay,
  { people, leftOut }: { people: readonly PersonId[] | null; leftOut: readonly PersonId[] },
): Promise<{ personId: PersonId; corrections: Corrections }[]> {
  const inRun = people === null ? undefined : new Set(people);
  const notPaid = new Set(leftOut);
  const whoIsPaid = async (personIds: readonly PersonId[]): Promise<ReadonlySet<PersonId>> => {
    const asked = personIds.filter((id) => !notPaid.has(id) && inRun?.has(id) !== false);
    if (asked.length === 0) return new Set();
    const rows = await manager.query<{ id: PersonId }[]>(whoHasPack, monthParameters(toPay, asked));
    return new Set(rows.map(({ id }) => id));
  };
  const changes = await unsettledChanges(manager, run, people);
  const months = await correctionsOfRun(manager, run, changes, whoIsPaid);
  const { deductionLimit } = await manager.findOneByOrFail(Organisation, { id: run.organisationId });
  const corrections = listCorrections(months, await owedBy(manager, run), deductionLimit);
  return withPaidOffCycle(corrections, await paidOffCycle(manager, run), deductionLimit);
}

/** What of the month itself was paid beside it, which its statement takes off. */
function withPaidOffCycle(
  corrections: readonly { personId: PersonId; corrections: Corrections }[],
  paid: ReadonlyMap<PersonId, PaidOffCycle[]>,
  limit: string,
): { personId: PersonId; corrections: Corrections }[] {
  const all = new Map(corrections.map(({ personId, corrections: of }) => [personId, of]));
  for (const [personId, lines] of paid)
    all.set(personId, { ...(all.get(personId) ?? { months: [], owed: '0', limit }), paidOffCycle: lines });
  return [...all].map(([personId, of]) => ({ personId, corrections: of }));
}
