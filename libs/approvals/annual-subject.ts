import type { DepartmentId, PersonId } from './ids.js';

/** What a document of a year is about, as its key: there is one that is not closed. */
export function annualSubject(about: PersonId | DepartmentId, year: number): string {
  return `${about}/${year}`;
}
