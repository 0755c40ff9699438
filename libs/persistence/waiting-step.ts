/**
 * SQL: the step of a submitted version `v` of a document `d` that waits, at which position, and to whom it was reassigned
 * last.
 */
export const waitingStep = `CROSS JOIN LATERAL (SELECT count(*)::int AS position FROM decisions s WHERE s.document_id = d.id AND s.version = v.version) signed
  CROSS JOIN LATERAL (SELECT v.route -> 'steps' -> signed.position AS value) step
  LEFT JOIN LATERAL (SELECT r.person_id FROM step_reassignments r
    WHERE r.document_id = d.id AND r.version = v.version AND r.position = signed.position ORDER BY r.id DESC LIMIT 1) assigned ON true`;
