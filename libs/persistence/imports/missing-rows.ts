/**
 * SQL: the rows of the last import of the kind by the same person, as far as they still hold and are of the months of
 * this one, that this one does not have. `$1` is the import; the rest of the query is up to whoever asks.
 */
export const missingRows = `
  WITH this AS (SELECT * FROM imports WHERE id = $1),
  last AS (
    SELECT i.id, i.organisation_id, i.kind FROM imports i JOIN this t ON i.organisation_id = t.organisation_id AND i.kind = t.kind
     WHERE i.created_by = t.created_by AND i.id <> t.id AND i.status = 'imported' AND i.imported_at < COALESCE(t.imported_at, 'infinity')
     ORDER BY i.imported_at DESC LIMIT 1
  ), months AS (SELECT DISTINCT month FROM import_rows WHERE import_id = $1 AND month IS NOT NULL),
  missing AS (
    SELECT r.number, r.external_id, r.month, f.content
      FROM last JOIN import_rows r ON r.import_id = last.id AND r.state IN ('added', 'changed', 'unchanged')
      JOIN facts f ON f.organisation_id = last.organisation_id AND f.kind = last.kind AND f.external_id = r.external_id
                  AND f.key_month = r.key_month AND f.superseded_at IS NULL AND NOT f.is_withdrawn
     WHERE (r.month IS NULL OR r.month IN (SELECT month FROM months))
       AND NOT EXISTS (SELECT 1 FROM import_rows c WHERE c.import_id = $1 AND c.external_id = r.external_id AND COALESCE(c.key_month, r.key_month) = r.key_month)
  )`;
