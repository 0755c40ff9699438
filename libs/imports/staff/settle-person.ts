import { daysInCommon } from '#staff/dated-entry.js';
import type { KnownEntry, StaffAct } from '#staff/staff-act.js';
import type { EntryContent } from '#staff/staff-change.js';
import type { PersonRow } from '../kinds/staff-tables.js';
import type { RowProblem } from '../reading/read-row.js';
import { assignmentFields, saidAssignment } from './said-assignment.js';
import { daysOf } from './settle-assignments.js';
import { type NumberedRow, rowProblem, saysSame, type SettledRow } from './settled-row.js';

/** What is known of somebody of whom a row of a table speaks. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  /** Their employments, assignments and headships. */
  readonly entries: readonly KnownEntry[];
}

/**
 * What a row of a table of people makes of somebody: an employment, and what they begin as. Whoever is something already
 * stays it: a list of people says what they are without saying since when, and a day that is guessed is pay that is wrong.
 *
 * @param isNew whether the row makes the person
 */
export function settlePerson(
  { number, row }: NumberedRow<PersonRow>,
  person: KnownPerson,
  { isNew, fields }: { isNew: boolean; fields: ReadonlySet<string> },
): SettledRow {
  const problems: RowProblem[] = [];
  if (!isNew && nameKey(person.name) !== nameKey(row.name)) problems.push(anotherName);
  const employment = settleEmployment(row, person, fields);
  if ('problem' in employment)
    return { number, state: 'unchanged', acts: [], problems: [...problems, employment.problem] };
  const acts = [...employment.acts];
  const first = settleFirstAssignment(row, person, {
    employment: employment.days,
    isReturn: employment.isReturn,
    fields,
  });
  if ('problem' in first) problems.push(first.problem);
  else acts.push(...first.acts);
  const head = settleHeadship(row, person, employment.days);
  if ('problem' in head) problems.push(head.problem);
  else acts.push(...head.acts);
  const state = isNew ? 'added' : acts.length > 0 ? 'changed' : 'unchanged';
  return { number, state, acts: problems.length > 0 ? [] : acts, problems };
}

type Settled = { readonly acts: readonly StaffAct[] } | { readonly problem: RowProblem };
type Days = ReturnType<typeof daysOf>;

function settleEmployment(
  row: PersonRow,
  { id: personId, entries }: KnownPerson,
  fields: ReadonlySet<string>,
): { acts: StaffAct[]; days: Days; isReturn: boolean } | { problem: RowProblem } {
  const [last, earlier] = ofKind(entries, 'employment').toReversed();
  const isReturn =
    last === undefined ||
    (row.joinedOn !== undefined &&
      (last.content.untilOn ?? null) !== null &&
      row.joinedOn > (last.content.untilOn ?? ''));
  const before = isReturn ? undefined : last?.content;
  const fromOn = row.joinedOn ?? before?.fromOn;
  if (fromOn === undefined)
    return { problem: rowProblem('joinedOn', 'missing', 'is empty; whoever is hired is so from a day on') };
  if (!isReturn && fromOn <= (earlier?.content.untilOn ?? '')) return { problem: employedAlready };
  const untilOn = (fields.has('leftOn') ? row.leftOn : before?.untilOn) ?? null;
  const probationUntilOn = (fields.has('probationUntilOn') ? row.probationUntilOn : before?.probationUntilOn) ?? null;
  if (untilOn !== null && untilOn < fromOn) return { problem: isBefore('leftOn', fromOn) };
  if (probationUntilOn !== null && probationUntilOn < fromOn) return { problem: isBefore('probationUntilOn', fromOn) };
  const content: EntryContent = { fromOn, untilOn, probationUntilOn };
  const days = { fromOn, untilOn };
  if (before && saysSame(content, before, ['fromOn', 'untilOn', 'probationUntilOn']))
    return { acts: [], days, isReturn: false };
  const supersedes = before && last ? last.id : null;
  return { acts: [{ kind: 'employment', personId, content, supersedes }], days, isReturn };
}

/** Whoever has an assignment in the employment is moved by a table of assignments, which says since when. */
function settleFirstAssignment(
  row: PersonRow,
  { id: personId, entries }: KnownPerson,
  { employment, isReturn, fields }: { employment: Days; isReturn: boolean; fields: ReadonlySet<string> },
): Settled {
  const saysAny = assignmentFields.some((field) => row[field] !== undefined);
  if (!saysAny) return { acts: [] };
  const present = isReturn
    ? []
    : ofKind(entries, 'assignment').filter(({ content }) => daysInCommon(employment, daysOf(content)) !== undefined);
  if (present.length === 0) {
    const said = saidAssignment(row, undefined, fields);
    if ('problem' in said) return said;
    return {
      acts: [{ kind: 'assignment', personId, content: { ...said.content, ...employment }, supersedes: null }],
    };
  }
  const isOneOfThem = present.some(({ content }) => {
    const said = saidAssignment(row, content, fields);
    return 'content' in said && saysSame(said.content, content, assignmentFields);
  });
  return isOneOfThem ? { acts: [] } : { problem: assignmentDiffers };
}

/** A list of people makes heads; that somebody is no head any more takes a day, and who is in their place. */
function settleHeadship(
  { isHead, departmentId }: PersonRow,
  { id: personId, entries }: KnownPerson,
  days: Days,
): Settled {
  if (isHead !== true) return { acts: [] };
  const of = departmentId ?? ofKind(entries, 'assignment').at(-1)?.content.departmentId ?? undefined;
  if (of === undefined)
    return { problem: rowProblem('departmentId', 'missing', 'is empty; whoever is a head heads a department') };
  const isHeadAlready = ofKind(entries, 'headship').some(
    ({ content }) => content.departmentId === of && lastsAsLong(daysOf(content), days),
  );
  if (isHeadAlready) return { acts: [] };
  return { acts: [{ kind: 'headship', personId, content: { ...days, departmentId: of }, supersedes: null }] };
}

/** Whether somebody heads a department to the end of the employment, whenever they have begun to. */
function lastsAsLong(headship: Days, employment: Days): boolean {
  const ends = headship.untilOn !== null && (employment.untilOn === null || headship.untilOn < employment.untilOn);
  return !ends && daysInCommon(headship, employment) !== undefined;
}

function ofKind(entries: readonly KnownEntry[], kind: KnownEntry['kind']): KnownEntry[] {
  return entries
    .filter((entry) => entry.kind === kind)
    .toSorted((one, other) => ((one.content.fromOn ?? '') < (other.content.fromOn ?? '') ? -1 : 1));
}

function isBefore(field: string, day: string): RowProblem {
  return rowProblem(field, 'invalid', `is before the first day, ${day}`);
}

const employedAlready = rowProblem(
  'joinedOn',
  'employed-already',
  'is a day of an earlier employment of the person; the present one begins after it',
);

const anotherName = rowProblem(
  'name',
  'name-differs',
  'is another name than the person with this login has; correct the login, or write the name as GET /api/people has it',
);

const assignmentDiffers = rowProblem(
  'departmentId',
  'assignment-differs',
  'and what stands beside it is none of the assignments that the person has; a move or another salary is brought by a table of assignments, with its first day',
);

function nameKey(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е').split(/\s+/).toSorted().join(' ');
}
