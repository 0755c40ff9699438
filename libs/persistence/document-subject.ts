import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import type { Document } from './entities/document.entity.js';

/** What a document is about, in one form for every kind. */
export interface DocumentSubject {
  kind: string;
  key: string;
}

type Columns = Pick<
  Document,
  'id' | 'kind' | 'subjectKey' | 'personId' | 'payrollRunId' | 'schemeCode' | 'schemeVersion' | 'cycleId'
>;

/** The first kinds have columns of their own for it; every later one has `subject_kind` and `subject_key`. */
export function subjectOf(document: Columns): DocumentSubject {
  const { subjectKey, personId, payrollRunId, schemeCode, schemeVersion, cycleId } = document;
  const scheme = schemeCode === null ? null : `${schemeCode}/${schemeVersion}`;
  const key = subjectKey ?? personId ?? payrollRunId ?? scheme ?? cycleId;
  if (key === null) throw new Error(`Document ${document.id} is about nothing`);
  return { kind: documentKinds[document.kind].about, key };
}

/** The same key in SQL, of a document under the alias `d`. */
export const subjectKeyInSql = `COALESCE(d.subject_key, d.person_id::text, d.payroll_run_id::text, d.scheme_code || '/' || d.scheme_version, d.cycle_id::text)`;
