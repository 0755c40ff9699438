import { addDays } from '#calendar/day.js';
import { isInForceOn } from '#staff/dated-entry.js';
import type { KnownEntry, StaffAct } from '#staff/staff-act.js';
import type { EntryContent } from '#staff/staff-change.js';
import type { AssignmentRow } from '../kinds/staff-tables.js';
import { assignmentFields, saidAssignment } from './said-assignment.js';
import { type NumberedRow, rowProblem, saysSame, type SettledRow } from './settled-row.js';

/** What holds from a day on: what is known, with what a row makes of it. */
interface Placed {
  readonly fromOn: string;
  untilOn: string | null;
  content: EntryContent;
  readonly known?: KnownEntry | undefined;
  number?: number;
}

/**
 * What the rows of a table make of one person's assignments. A row that says no last day holds until the next one begins,
 * as lists of transfers are written, or to the end of the employment; what held before it ends on the day before. Days that
 * a table does say are never cut: where two rows would hold on one day, the earlier is wrong.
 *
 * @param known the assignments and employments that are known of the person
 */
export function settleAssignments(
  personId: string,
  known: readonly KnownEntry[],
  rows: readonly NumberedRow<AssignmentRow>[],
  fields: ReadonlySet<string>,
): SettledRow[] {
  const employments = known.filter(({ kind }) => kind === 'employment').map(({ content }) => daysOf(content));
  const places: Placed[] = known
    .filter(({ kind }) => kind === 'assignment')
    .map((entry) => ({ ...daysOf(entry.content), content: entry.content, known: entry }));
  const problems: SettledRow[] = [];
  for (const { number, row } of inOrder(rows)) {
    const same = places.find(({ fromOn }) => fromOn === row.fromOn);
    const before = same ?? places.find((each) => isInForceOn(each, row.fromOn)) ?? lastBefore(places, row.fromOn);
    const said = saidAssignment(row, before?.content, fields);
    if ('problem' in said) {
      problems.push({ number, state: 'unchanged', acts: [], problems: [said.problem] });
      continue;
    }
    const untilOn = fields.has('untilOn') ? (row.untilOn ?? null) : (same?.untilOn ?? null);
    if (untilOn !== null && untilOn < row.fromOn) {
      const message = `is before the first day, ${row.fromOn}`;
      problems.push({ number, state: 'unchanged', acts: [], problems: [rowProblem('untilOn', 'invalid', message)] });
      continue;
    }
    const placed = { fromOn: row.fromOn, untilOn, content: said.content, known: same?.known, number };
    if (same) places.splice(places.indexOf(same), 1);
    places.push(placed);
  }
  places.sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
  return [...problems, ...places.flatMap((place, at) => settle(place, at, places, { personId, employments }) ?? [])];
}

type Days = ReturnType<typeof daysOf>;

function settle(
  place: Placed,
  at: number,
  places: readonly Placed[],
  { personId, employments }: { personId: string; employments: readonly Days[] },
): SettledRow | undefined {
  const { number, known, fromOn } = place;
  if (number === undefined) return undefined;
  const next = places[at + 1];
  const untilOn = place.untilOn ?? endOf(fromOn, next, employments);
  const nobody = { number, state: 'unchanged' as const, acts: [] };
  if (next !== undefined && untilOn !== null && untilOn >= next.fromOn)
    return { ...nobody, problems: [overlaps(next.fromOn)] };
  const content = { ...place.content, fromOn, untilOn };
  if (known && saysSame(content, known.content, ['untilOn', ...assignmentFields])) return { ...nobody, problems: [] };
  const previous = places[at - 1];
  const isCut = previous?.known !== undefined && previous.number === undefined && isInForceOn(previous, fromOn);
  const act: StaffAct = {
    kind: 'assignment',
    personId,
    content,
    supersedes: known?.id ?? null,
    ...(isCut && previous.known ? { ends: { entry: previous.known, untilOn: addDays(fromOn, -1) } } : {}),
  };
  return { number, state: known ? 'changed' : 'added', acts: [act], problems: [] };
}

function endOf(fromOn: string, next: Placed | undefined, employments: readonly Days[]): string | null {
  const left = employments.find((each) => isInForceOn(each, fromOn))?.untilOn ?? null;
  const cut = next === undefined ? null : addDays(next.fromOn, -1);
  if (left === null || cut === null) return left ?? cut;
  return left < cut ? left : cut;
}

/** Where a move leaves a gap, it goes on from what was last. */
function lastBefore(places: readonly Placed[], day: string): Placed | undefined {
  return places
    .filter(({ fromOn }) => fromOn < day)
    .toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
    .at(-1);
}

function overlaps(day: string) {
  return rowProblem(
    'untilOn',
    'assigned-already',
    `is after ${day}, when another assignment of the person begins, and there is one at a time; end it on the day before`,
  );
}

function inOrder(rows: readonly NumberedRow<AssignmentRow>[]): NumberedRow<AssignmentRow>[] {
  return rows.toSorted((one, other) => (one.row.fromOn < other.row.fromOn ? -1 : 1));
}

export function daysOf({ fromOn = '', untilOn = null }: EntryContent): { fromOn: string; untilOn: string | null } {
  return { fromOn, untilOn };
}
