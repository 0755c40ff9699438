/**
 * SQL: the department of a document `d` of a year: that of the actuals, of their reopening and of a loyalty list, and of a plan the one in which its person is (once
 * the year is over: was in its last month). So a plan goes with whoever moves to another department, and with a department
 * to its new head. Null for a document of any other kind.
 */
export const departmentOfAnnual = `CASE
    WHEN d.kind = 'annual-plan' THEN department_of_year(d.organisation_id, d.person_id, left(d.month, 4)::int)
    WHEN d.kind IN ('annual-actuals', 'loyalty-list') THEN split_part(d.subject_key, '/', 1)::uuid
    WHEN d.kind = 'actuals-reopening' AND d.cycle_id IS NULL THEN (
      SELECT split_part(a.subject_key, '/', 1)::uuid FROM documents a WHERE a.id = split_part(d.subject_key, '/', 1)::uuid) END`;

/** SQL: whether somebody was ever assigned to a department: of whoever was not, it need not be found where they are. */
export const wasEverIn = (person: string, department: string): string =>
  `${person} IN (SELECT a.person_id FROM assignments a WHERE a.department_id = ${department} AND a.superseded_at IS NULL)`;
