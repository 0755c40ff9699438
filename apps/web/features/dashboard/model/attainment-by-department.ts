import type { components } from '../../../shared/api/api-types.js';
import { meanOf } from './ratios.js';

export type Paid = components['schemas']['TailPage']['items'][number];

export interface OfDepartment {
  department: string;
  people: number;
  /** The mean of its people in the month, in percent; nothing where nobody was measured. */
  attainment: string | undefined;
}

/** How the plans of a month were attained, department by department. */
export function attainmentByDepartment(people: readonly Paid[], month: string): OfDepartment[] {
  return [...new Set(people.map(({ department }) => department))].sort().map((department) => {
    const of = people.filter((each) => each.department === department);
    const attained = of.flatMap(({ months }) =>
      months.flatMap((each) => (each.month === month && each.attainment !== null ? [each.attainment] : [])),
    );
    return { department, people: of.length, attainment: meanOf(attained) };
  });
}
