import { departmentOfAnnual } from './annual/annual-department.js';

/** The kinds whose subject begins with the id of a department, and that are of no cycle and no year. */
const ofDepartments = ['sales-plan'];

/** SQL: the department of a document `d` that has no monthly cycle: of one of a year, and of one that is about a department. Null for any other. */
export const departmentWithoutCycle = `COALESCE(${departmentOfAnnual}, CASE WHEN d.kind IN (${ofDepartments.map((kind) => `'${kind}'`).join(', ')}) THEN split_part(d.subject_key, '/', 1)::uuid END)`;
