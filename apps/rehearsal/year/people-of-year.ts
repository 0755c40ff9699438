import { addDays, type Day } from '#calendar/day.js';
import { dayOfMonth, firstDayOf, type Month } from '#calendar/month.js';
import { sandboxDepartment } from '../company/company.js';
import type { AssignmentOfCase, Handle, PersonOfCase } from '../company/company-case.js';
import type { Random } from './random.js';
import { positionOf, type SchemeCode, schemeCodes } from './schemes-of-year.js';
import { deputy } from './year-case.js';

const longAgo = '2024-03-04';

/** Somebody who earns in the year. */
export interface Earner extends PersonOfCase {
  readonly handle: Handle;
  readonly scheme: SchemeCode;
}

export interface StaffOfYear {
  readonly departments: Readonly<Record<string, { readonly name: string }>>;
  readonly earners: readonly Earner[];
  readonly others: Readonly<Record<Handle, PersonOfCase>>;
  /** Who is paid on their last day. */
  readonly leaver: Earner | undefined;
}

/** The departments by their codes, the first of which a sandbox has. */
export function departmentsOf(count: number): string[] {
  return [sandboxDepartment, ...Array.from({ length: count - 1 }, (_, index) => `branch-${index + 1}`)];
}

/**
 * Who is in the company in the year: in every department people of all schemes. One agent leaves in the middle of the
 * sixth month, one operator joins in the middle of the third, one agent moves to the next department in the fifth, and
 * from the eighth on the first department has another head; as far as the year has these months.
 */
export function drawStaff(
  random: Random,
  { months, departments, people }: { months: readonly Month[]; departments: number; people: number },
): StaffOfYear {
  const codes = departmentsOf(departments);
  const drawn = Array.from({ length: people }, (_, index): Earner => {
    const scheme = schemeCodes[index % schemeCodes.length] ?? 'sellers';
    const department = codes[Math.floor(index / schemeCodes.length) % codes.length] ?? sandboxDepartment;
    return earner(`${scheme.slice(0, -1)}-${Math.floor(index / schemeCodes.length) + 1}`, scheme, department, random);
  });
  const [third, fifth, sixth, eighth] = [2, 4, 5, 7].map((index) => months[index]);
  const [mover, leaver] = drawn.filter(({ scheme }) => scheme === 'agents').toReversed();
  const joiner = drawn.findLast(({ scheme }) => scheme === 'operators');
  const changed = drawn.map((each) => {
    if (each === joiner && third !== undefined) return joinsOn(each, dayOfMonth(third, 16));
    if (each === leaver && sixth !== undefined) return { ...each, leftOn: dayOfMonth(sixth, 17) };
    if (each === mover && fifth !== undefined && codes.length > 1) return movesOn(each, dayOfMonth(fifth, 11), codes);
    return each;
  });
  return {
    departments: Object.fromEntries(codes.slice(1).map((code) => [code, { name: nameOf(code) }])),
    earners: changed,
    others: othersOf(codes, eighth),
    leaver: changed.find(({ leftOn }) => leftOn !== undefined),
  };
}

function earner(handle: Handle, scheme: SchemeCode, department: string, random: Random): Earner {
  const own =
    scheme === 'sellers'
      ? { grade: String(random.between(1, 2)) }
      : scheme === 'agents'
        ? { salary: `${random.between(30, 40)}000.00` }
        : {};
  const assignment = { from: longAgo, department, position: positionOf[scheme], scheme, ...own };
  return { handle, scheme, name: nameOf(handle), joinedOn: longAgo, assignments: [assignment] };
}

function joinsOn(person: Earner, joinedOn: Day): Earner {
  return { ...person, joinedOn, assignments: person.assignments.map((each) => ({ ...each, from: joinedOn })) };
}

function movesOn(person: Earner, from: Day, codes: readonly string[]): Earner {
  const [last] = person.assignments.slice(-1) as [AssignmentOfCase];
  const department = codes[(codes.indexOf(last.department) + 1) % codes.length] ?? last.department;
  return { ...person, assignments: [...person.assignments, { ...last, from, department }] };
}

/** Heads of the departments that the sandbox has not, the one who comes after the first head, and the deputy. */
function othersOf(codes: readonly string[], changesIn: Month | undefined): Record<Handle, PersonOfCase> {
  const head = (department: string, joinedOn: Day): PersonOfCase => ({
    name: `Head of ${nameOf(department)}`,
    joinedOn,
    heads: department,
    assignments: [{ from: joinedOn, department, position: 'head' }],
  });
  const next: Record<Handle, PersonOfCase> =
    changesIn === undefined
      ? {}
      : {
          'next-head': {
            ...head(sandboxDepartment, addDays(firstDayOf(changesIn), -14)),
            name: 'Next head',
            headsFrom: dayOfMonth(changesIn, 10),
          },
        };
  return {
    ...Object.fromEntries(codes.slice(1).map((code) => [`head-of-${code}`, head(code, longAgo)])),
    ...next,
    [deputy]: { name: 'Deputy of the commercial director', joinedOn: longAgo, roles: ['purchasing'], assignments: [] },
  };
}

function nameOf(handle: string): string {
  return handle.replace(/^./, (letter) => letter.toUpperCase()).replaceAll('-', ' ');
}
