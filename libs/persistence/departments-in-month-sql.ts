/** SQL: the first and the last day of a month. */
export const firstDayOf = (month: string): string => `(${month} || '-01')::date`;
export const lastDayOf = (month: string): string => `(${firstDayOf(month)} + interval '1 month - 1 day')::date`;

/**
 * SQL: `(person_id, department_id)`, in which department everybody of an organisation is in a month: what
 * `department_in_month` says of one person, for statements about all of them, for whom asking it one by one takes longer.
 */
export const departmentsInMonth = (organisation: string, month: string, condition = 'true'): string => `
  SELECT DISTINCT ON (a.person_id) a.person_id, a.department_id FROM assignments a
   WHERE a.organisation_id = ${organisation} AND a.superseded_at IS NULL AND a.from_on <= ${lastDayOf(month)} AND ${condition}
   ORDER BY a.person_id, a.until_on IS NULL OR a.until_on >= ${firstDayOf(month)} DESC,
            CASE WHEN a.until_on IS NULL OR a.until_on >= ${firstDayOf(month)} THEN a.from_on END, a.from_on DESC`;
