import type { EntityManager } from 'typeorm';
import { countPlaces } from '#compensation/numbers/currency.js';
import { countDecimals } from '#compensation/numbers/decimal-text.js';
import type { RowProblem } from '#imports/reading/read-row.js';
import type { SettledRow } from '#imports/staff/settled-row.js';
import { daysInCommon } from '#staff/dated-entry.js';
import { type KnownEntry, takesTwo } from '#staff/staff-act.js';
import type { EntryContent } from '#staff/staff-change.js';
import { Organisation } from '../../entities/organisation.entity.js';
import { findImpossibleStaff } from '../../impossible-staff.js';
import type { RowOutcome } from '../staged-rows.js';
import { type BadRows, rowProblem, type TableCall, type WrittenRows } from '../table-target.js';
import { knownHeadships } from './known-staff.js';
import { recordActs, withIds } from './record-acts.js';

/**
 * Makes rows that are settled what holds: nothing where any of them is wrong, and judged together once all stand there.
 *
 * @param before what has to be there first: the people and departments that the rows make
 * @param more what else is to be remembered of a row, so that it can be undone
 */
export async function writeStaffRows<Row extends SettledRow>(
  manager: EntityManager,
  call: TableCall,
  rows: readonly Row[],
  {
    nameOf,
    before,
    more = () => ({}),
  }: { nameOf: (row: Row) => string; before: (rows: readonly Row[]) => Promise<void>; more?: (row: Row) => object },
): Promise<WrittenRows> {
  const found = await findWrong(manager, call, rows);
  const isTwo = rows.some(({ acts }) => acts.some(takesTwo));
  if (found.size > 0) return { outcomes: [], found, takesTwo: isTwo };
  await before(rows);
  const recorded = rows.map((row) => ({ row, acts: withIds(row.acts) }));
  await recordActs(
    manager,
    call,
    recorded.flatMap(({ acts }) => acts),
  );
  await call.onProgress(rows.length);
  await judge(manager, call, rows, found);
  const outcomes = recorded.map(({ row, acts }): RowOutcome => {
    const written = { changes: acts.map(({ id }) => id), ...more(row) };
    return {
      number: row.number,
      state: row.state,
      externalId: nameOf(row),
      ...(row.state === 'unchanged' ? {} : { written }),
    };
  });
  return { outcomes, found, takesTwo: isTwo };
}

async function findWrong(manager: EntityManager, call: TableCall, rows: readonly SettledRow[]): Promise<BadRows> {
  const found: BadRows = new Map();
  const tell = (number: number, problems: readonly RowProblem[]) => {
    if (problems.length > 0) found.set(number, [...(found.get(number) ?? []), ...problems]);
  };
  for (const { number, problems } of rows) tell(number, problems);
  for (const { number, acts } of rows)
    if (
      acts.some(
        ({ personId, kind }) => personId === call.confirmedBy || (kind === 'employment' && personId === call.actorId),
      )
    )
      tell(number, [concernsYou]);
  const { currency } = await manager.findOneByOrFail(Organisation, { id: call.organisationId });
  for (const { number, acts } of rows)
    if (acts.some(({ content }) => countDecimals(content?.salary ?? '0') > countPlaces(currency)))
      tell(number, [rowProblem('salary', 'finer-than-currency', `has more decimals than ${currency} has`)]);
  const heads = rows.filter(({ acts }) => acts.some(({ kind }) => kind === 'headship'));
  if (heads.length === 0) return found;
  const standing = standingHeadships(await knownHeadships(manager, call.organisationId), heads);
  for (const { number, acts } of heads)
    for (const { content } of acts.filter(({ kind }) => kind === 'headship')) {
      if (content === null) continue;
      if (standing.some((each) => isOnSameDay(each, content))) tell(number, [hasHead]);
      else standing.push(content);
    }
  return found;
}

/** What stands of the headships once the rows have superseded and ended theirs. */
function standingHeadships(known: readonly KnownEntry[], rows: readonly SettledRow[]): EntryContent[] {
  const acts = rows.flatMap((row) => row.acts);
  const gone = new Set(acts.flatMap(({ supersedes }) => supersedes ?? []));
  const ended = new Map(acts.flatMap(({ ends }) => (ends ? [[ends.entry.id, ends.untilOn] as const] : [])));
  return known
    .filter(({ id }) => !gone.has(id))
    .map(({ id, content }) => (ended.has(id) ? { ...content, untilOn: ended.get(id) } : content));
}

function isOnSameDay(one: EntryContent, other: EntryContent): boolean {
  if (one.departmentId !== other.departmentId) return false;
  const days = ({ fromOn = '', untilOn = null }: EntryContent) => ({ fromOn, untilOn });
  return daysInCommon(days(one), days(other)) !== undefined;
}

/** What the rows leave behind together that cannot be is told at the rows of whom it is of, or that make heads. */
async function judge(
  manager: EntityManager,
  call: TableCall,
  rows: readonly SettledRow[],
  found: BadRows,
): Promise<void> {
  const touched = new Map<string, number[]>();
  for (const { number, acts } of rows)
    for (const { personId } of acts) touched.set(personId, [...(touched.get(personId) ?? []), number]);
  if (touched.size === 0) return;
  const heads = rows.filter(({ acts }) => acts.some(({ kind }) => kind === 'headship')).map(({ number }) => number);
  for (const { personId, code, field, message } of await findImpossibleStaff(manager, call.organisationId, [
    ...touched.keys(),
  ]))
    for (const number of touched.get(personId) ?? (heads.length > 0 ? heads : [...touched.values()].flat()))
      found.set(number, [...(found.get(number) ?? []), rowProblem(field, code, message)]);
}

const concernsYou = rowProblem(
  '',
  'concerns-you',
  'is about whoever brings or confirms it; nobody decides what they themselves are in the company',
);
const hasHead = rowProblem(
  'departmentId',
  'department-has-head',
  'has a head on these days already, and a department has one; end that headship first, or say from when another follows',
);
