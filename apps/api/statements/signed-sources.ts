import type { DescribedStep } from '#compensation/explanation/described-step.js';
import type { TraceSource } from '#compensation/trace/trace.js';
import { mayRead } from '../approvals/document-readers.js';
import type { DocumentViews } from '../approvals/document-views.js';
import type { SignedInPerson } from '../http/signed-in.js';

/** Who answers for a version of a document that numbers of a statement come from. */
export interface SignedSource {
  documentId: string;
  version: number;
  /** Who sent it to be signed: of actuals, whoever reported them. */
  submittedBy: string;
  submittedAt: Date;
  /** In their order; of a version that kept a signature, the one that was kept. */
  signatures: { by: string; onBehalfOf: string | null; at: string }[];
  /** Whether whoever looks at the statement may open the document as well. */
  isReadable: boolean;
}

/**
 * Who has reported and signed each document that a calculation names. Whoever sees a statement is told of all of them: what
 * else stands in such a document, the numbers of others say, is only for those who may open it.
 */
export async function signedSourcesOf(
  documents: DocumentViews,
  viewer: SignedInPerson,
  trace: DescribedStep,
): Promise<SignedSource[]> {
  const sources = sourcesIn(trace);
  if (sources.length === 0) return [];
  const signed = await documents.manager.query<Omit<SignedSource, 'isReadable'>[]>(selectSigned, [
    viewer.organisationId,
    sources.map(({ documentId }) => documentId),
    sources.map(({ version }) => Number(version)),
  ]);
  const readable = await readableOf(documents, viewer, signed);
  return signed.map((source) => ({ ...source, isReadable: readable.has(source.documentId) }));
}

async function readableOf(
  documents: DocumentViews,
  viewer: SignedInPerson,
  sources: readonly Pick<SignedSource, 'documentId'>[],
): Promise<Set<string>> {
  const readable = new Set<string>();
  for (const id of new Set(sources.map(({ documentId }) => documentId)))
    if (await mayRead(documents, viewer, await documents.find(viewer.organisationId, id))) readable.add(id);
  return readable;
}

/** Each version once, in the order in which the calculation names them. */
function sourcesIn(trace: DescribedStep): TraceSource[] {
  const found = new Map<string, TraceSource>();
  const collect = ({ sources = [], children }: DescribedStep): void => {
    for (const source of sources) found.set(`${source.documentId} ${source.version}`, source);
    children.forEach(collect);
  };
  collect(trace);
  return [...found.values()];
}

const selectSigned = `SELECT v.document_id AS "documentId", v.version, p.name AS "submittedBy", v.submitted_at AS "submittedAt",
    COALESCE((SELECT json_agg(json_build_object('by', a.name, 'onBehalfOf', q.name, 'at', to_char(s.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY s.position)
       FROM decisions s JOIN people a ON a.id = s.actor_id LEFT JOIN people q ON q.id = s.on_behalf_of
      WHERE s.document_id = v.document_id AND s.version = v.version AND s.decision = 'sign'), '[]') AS signatures
  FROM unnest($2::uuid[], $3::int[]) WITH ORDINALITY AS u (id, version, place)
  JOIN document_versions v ON v.document_id = u.id AND v.version = u.version
  JOIN documents d ON d.id = v.document_id AND d.organisation_id = $1
  JOIN people p ON p.id = v.submitted_by
  ORDER BY u.place`;
