import type { Unready } from '../api/use-readiness.js';

/** Who cannot be paid yet of those for whom one department has to bring something. */
export interface UnreadyOfDepartment {
  /** Nothing where what is missing is of no department. */
  departmentId: string | null;
  people: Unready[];
}

/** Who cannot be paid yet, by the department that owes what is missing first: the most people first, those of no department last. */
export function unreadyByDepartment(people: readonly Unready[]): UnreadyOfDepartment[] {
  const departments = new Map<string | null, Unready[]>();
  for (const person of people) {
    const departmentId = person.missing.find((each) => each.departmentId !== null)?.departmentId ?? null;
    departments.set(departmentId, [...(departments.get(departmentId) ?? []), person]);
  }
  return [...departments]
    .map(([departmentId, of]) => ({ departmentId, people: of }))
    .toSorted(
      (one, other) =>
        Number(one.departmentId === null) - Number(other.departmentId === null) ||
        other.people.length - one.people.length,
    );
}
