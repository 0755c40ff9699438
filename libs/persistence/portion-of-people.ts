import type { PersonId } from '#approvals/ids.js';
import { isAsked } from './payroll-scope.js';

/** SQL: whether somebody, by an expression of their id, is one of those who are asked for. */
export type WhoIsAsked = (personId: string) => string;

/** SQL: of the people $3, or of everybody where that is null. */
export const isAskedPerson: WhoIsAsked = (personId) => isAsked('$3', personId);

/** SQL: from the person $12 on, or from the first where that is null, and before $13. */
export const isInPortion: WhoIsAsked = (personId) =>
  `($12::uuid IS NULL OR ${personId} >= $12::uuid) AND ($13::uuid IS NULL OR ${personId} < $13::uuid)`;

/** SQL: of those who are asked for, the people of a portion. */
export const isOfPortion: WhoIsAsked = (personId) => `${isAskedPerson(personId)} AND ${isInPortion(personId)}`;

/** People whose ids are at least `from` and less than `until`; without a border there is no end on that side. */
export interface Portion {
  readonly from: PersonId | null;
  readonly until: PersonId | null;
}

/** So many portions of about as many ranges each: everybody is in one of them, whatever their id. `beginnings` are the first people of all ranges but the first, in their order. */
export function dividePeople(beginnings: readonly PersonId[], portions: number): Portion[] {
  const ranges = beginnings.length + 1;
  const borders = Array.from({ length: Math.min(portions, ranges) - 1 }, (_, index) => {
    const before = Math.ceil((ranges * (index + 1)) / Math.min(portions, ranges));
    return beginnings[before - 1]!;
  });
  return [null, ...borders].map((from, index) => ({ from, until: borders[index] ?? null }));
}

/** Those of some people who are in a portion: ids are compared as PostgreSQL does. */
export function peopleIn({ from, until }: Portion, people: readonly PersonId[]): PersonId[] {
  return people.filter((id) => (from === null || id >= from) && (until === null || id < until));
}
