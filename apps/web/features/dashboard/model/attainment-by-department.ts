import type { components } from '../../../shared/api/api-types.js';
import { meanOf } from './ratios.js';

export type Paid = components['schemas']['TailPage']['items'][number];

export interface OfDepartment {
  department: string;
  /** Everybody who is paid for the month in it, and how many of them were measured against a plan. */
  people: number;
  measured: number;
  /** The mean of those who were measured, in percent; nothing where nobody was. */
  attainment: string | undefined;
}

/** How the plans of a month were attained, department by department; nobody counts who is not paid for that month. */
export function attainmentByDepartment(people: readonly Paid[], month: string): OfDepartment[] {
  const ofMonth = people.flatMap(({ department, months }) =>
    months.flatMap((each) => (each.month === month ? [{ department, attainment: each.attainment }] : [])),
  );
  return [...new Set(ofMonth.map(({ department }) => department))].sort().map((department) => {
    const of = ofMonth.filter((each) => each.department === department);
    const attained = of.flatMap(({ attainment }) => (attainment === null ? [] : [attainment]));
    return { department, people: of.length, measured: attained.length, attainment: meanOf(attained) };
  });
}

/**
 * Whom to look at: who was at the tail in each of the months, and whose plan was measured and pays no more for good work
 * than for the least. Who is paid by what no plan measures has even pay by the scheme, and is not meant.
 */
export function peopleToLookAt(people: readonly Paid[]): (Paid & { isUnderpaid: boolean })[] {
  return people
    .map((each) => ({
      ...each,
      isUnderpaid: each.earnsNoMore && each.months.some(({ attainment }) => attainment !== null),
    }))
    .filter(({ isAtTail, isUnderpaid }) => isAtTail || isUnderpaid);
}
