import { departmentOfAnnual } from './annual/annual-department.js';

/** SQL: the department of a document `d` that has no monthly cycle: of one of a year, of one that is about a department, and of an order about somebody's assignment. Null for any other. */
export const departmentWithoutCycle = `COALESCE(${departmentOfAnnual}, CASE
    WHEN d.kind = 'sales-plan' THEN split_part(d.subject_key, '/', 1)::uuid
    WHEN d.kind IN ('salary-order', 'assignment-order') THEN department_in_month(d.person_id, d.month::text) END)`;
