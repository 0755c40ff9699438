import type { Day } from '#calendar/day.js';
import type { ComputedNeed } from '../components/computed-need.js';
import type { InputSection } from '../inputs/input-sections.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';

/** Somebody who is paid for a month, as far as the pay of others depends on it. */
export interface PersonOfMonth {
  readonly personId: string;
  /** The scheme by which the person's month ends: what is shared is paid at the end of the month. */
  readonly scheme: CompiledScheme;
  /** The department in which the month ends, and those above it, the nearest first. */
  readonly departments: readonly string[];
  /** The last day of the month on which the person is on the staff. */
  readonly lastOn: Day;
  /** What holds on that day, and the time worked in the month. */
  readonly employment: NonNullable<StatementInputs['employment']>;
  /** The numbers of the month. */
  readonly values: Readonly<Record<string, string>>;
  /** The deals of the month as they were entered; absent where nobody has said that there were any or none. */
  readonly deals?: unknown;
}

/** A part of the inputs that several people have in common. */
export interface ComputedSection {
  readonly section: InputSection;
  readonly people: readonly string[];
  readonly content: unknown;
}

/** What is not known of somebody, without which none of `people` can be paid. */
export interface Lack {
  readonly personId: string;
  readonly section: InputSection;
  /** A salary, the hours worked, the code of a value, or deals, also those that do not say what is counted. */
  readonly lacks: 'salary' | 'workedHours' | { readonly value: string } | { readonly section: 'deals' };
  readonly people: readonly string[];
}

export interface Computed {
  readonly sections: readonly ComputedSection[];
  readonly lacks: readonly Lack[];
}

/** What the components of a scheme need of one section, with the codes of these components. */
export function listNeeds<Section extends ComputedNeed['section']>(
  { components }: CompiledScheme,
  section: Section,
): { readonly code: string; readonly need: Extract<ComputedNeed, { section: Section }> }[] {
  return components.flatMap(({ code, computed }) =>
    computed?.section === section ? [{ code, need: computed as Extract<ComputedNeed, { section: Section }> }] : [],
  );
}

/**
 * People who share a section, each group in the order of their ids. They share it whose schemes have components of the
 * same codes for it, in one department with those below it: the topmost one in which any of them stands. So everybody
 * of a group has the same list, and what is shared out adds up.
 */
export function groupPeople(people: readonly PersonOfMonth[], section: 'team' | 'contest'): PersonOfMonth[][] {
  const keyed = people.flatMap((person) => {
    const codes = listNeeds(person.scheme, section).map(({ code }) => code);
    return codes.length === 0 ? [] : [{ person, key: codes.toSorted().join(' ') }];
  });
  const inhabited = new Set(keyed.map(({ person, key }) => `${key}/${person.departments[0]}`));
  const groups = new Map<string, PersonOfMonth[]>();
  for (const { person, key } of keyed) {
    const root = person.departments.findLast((department) => inhabited.has(`${key}/${department}`));
    const name = `${key}/${root}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [person]);
    else group.push(person);
  }
  return [...groups.values()].map((group) => group.toSorted((one, other) => (one.personId < other.personId ? -1 : 1)));
}
