/** SQL: whether a row of an import that would change something speaks of a person `p`. */
export const isImportAbout = (importId: string): string => `EXISTS (
  SELECT 1 FROM import_rows r WHERE r.import_id = ${importId} AND r.state IN ('added', 'changed')
     AND (r.content ->> 'personId' = p.id::text OR r.content ->> 'headId' = p.id::text OR r.content ->> 'login' = p.login))`;
