import type { EntityManager } from 'typeorm';
import type { DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { addDays, type Day } from '#calendar/day.js';
import { paySchemeSchema } from '#compensation/scheme/pay-scheme.js';
import { compileScheme, type CompiledScheme } from '#compensation/scheme/compile-scheme.js';
import type { SourceReference } from '#compensation/inputs/source-reference.js';
import { isInScope, type PayrollScope } from './payroll-scope.js';

/** SQL: whether an entry of staff is known and holds on some day of a month, which is an expression of text. */
export const holdsIn = (entry: string, month: string): string =>
  `(${entry}.superseded_at IS NULL AND ${entry}.from_on < (${month} || '-01')::date + interval '1 month' AND COALESCE(${entry}.until_on, 'infinity') >= (${month} || '-01')::date)`;

/** The terms of a component that pays by the person's KPI plan, whatever its kind. */
const readsPlan = `'[{"terms": {"plan": "personal"}}]'`;

/** SQL: whether all that pays a person in a month are schemes without a personal KPI plan, so that none is owed. */
export const isPaidWithoutPlan = (personId: PersonId, month: string): string =>
  `(EXISTS (SELECT 1 FROM assignments a WHERE a.person_id = ${personId} AND a.scheme_code IS NOT NULL AND ${holdsIn('a', month)})
    AND NOT EXISTS (
      SELECT 1 FROM assignments a
       WHERE a.person_id = ${personId} AND ${holdsIn('a', month)} AND (a.scheme_code IS NULL OR EXISTS (
         SELECT 1 FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
          WHERE d.organisation_id = a.organisation_id AND d.kind = 'pay-scheme' AND d.status = 'signed' AND d.scheme_code = a.scheme_code
            AND v.content -> 'components' @> ${readsPlan}))))`;

/** SQL: whether a scheme by which a person is paid on some day of a month has, at the end of it, a component of a kind. */
export const isPaidByComponent = (personId: string, month: string, kind: ComponentKind): string =>
  `EXISTS (SELECT 1 FROM assignments a CROSS JOIN LATERAL (
     SELECT v.content FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
      WHERE d.organisation_id = a.organisation_id AND d.kind = 'pay-scheme' AND d.status = 'signed' AND d.scheme_code = a.scheme_code
        AND (v.content ->> 'effectiveFrom')::date < (${month} || '-01')::date + interval '1 month'
      ORDER BY d.scheme_version DESC LIMIT 1) AS s
     WHERE a.person_id = ${personId} AND ${holdsIn('a', month)} AND s.content -> 'components' @> '[{"kind": "${kind}"}]')`;

type ComponentKind = 'timeliness';

/** A signed version of a scheme, with the days on which it is in force: until the day before its next version begins. */
export interface SchemeInForce {
  readonly code: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly content: unknown;
  readonly source: SourceReference;
  readonly compiled: CompiledScheme;
}

interface SignedVersion {
  code: string;
  version: number;
  documentId: DocumentId;
  sha256: string;
  content: unknown;
}

/** The signed versions of every scheme by which somebody is paid in a month, or of one scheme, in the order in which they follow each other. */
export async function schemesOfMonth(
  manager: EntityManager,
  {
    organisationId,
    month,
    schemeCode = null,
  }: { organisationId: OrganisationId; month: string; schemeCode?: string | null },
): Promise<SchemeInForce[]> {
  const versions = await manager.query<SignedVersion[]>(
    `SELECT d.scheme_code AS code, d.scheme_version AS version, d.id AS "documentId", v.sha256, v.content
       FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
      WHERE d.organisation_id = $1 AND d.kind = 'pay-scheme' AND d.status = 'signed'
        AND CASE WHEN $3::text IS NULL THEN EXISTS (SELECT 1 FROM assignments a WHERE a.organisation_id = $1 AND a.scheme_code = d.scheme_code AND ${holdsIn('a', '$2::text')})
                 ELSE d.scheme_code = $3 END
      ORDER BY d.scheme_code, d.scheme_version`,
    [organisationId, month, schemeCode],
  );
  const read = versions.map(({ content, ...version }) => {
    const compiled = compileScheme(paySchemeSchema.parse(content));
    return { ...version, content, compiled, from: compiled.scheme.effectiveFrom };
  });
  return read.map(({ code, from, content, compiled, documentId, version, sha256 }, index) => {
    const next = read[index + 1];
    const until = next?.code === code ? addDays(next.from, -1) : null;
    return { code, from, until, content, compiled, source: { documentId, version, sha256 } };
  });
}

/** Who of a scope is assigned to a scheme on days of a month on which no signed version of it is in force. */
export async function peopleWithoutScheme(
  manager: EntityManager,
  {
    organisationId,
    month,
    scope,
    personIds = null,
  }: { organisationId: OrganisationId; month: string; scope: PayrollScope; personIds?: readonly PersonId[] | null },
  schemes: readonly SchemeInForce[],
): Promise<{ personId: PersonId; schemeCode: string }[]> {
  const first = new Map<string, Day>();
  for (const { code, from } of schemes) if (!first.has(code)) first.set(code, from);
  return manager.query<{ personId: PersonId; schemeCode: string }[]>(
    `SELECT a.person_id AS "personId", a.scheme_code AS "schemeCode"
       FROM assignments a JOIN employments e ON e.person_id = a.person_id AND ${holdsIn('e', '$2::text')}
       LEFT JOIN unnest($3::text[], $4::date[]) AS s (code, from_on) ON s.code = a.scheme_code
      WHERE a.organisation_id = $1 AND a.scheme_code IS NOT NULL AND ${holdsIn('a', '$2::text')}
        AND (s.from_on IS NULL OR GREATEST(a.from_on, e.from_on, ($2::text || '-01')::date) < s.from_on)
        AND ($6::uuid[] IS NULL OR a.person_id = ANY ($6))
        AND ${isInScope('$5', 'a.person_id', '$2::text')}
      ORDER BY 1, 2`,
    [organisationId, month, [...first.keys()], [...first.values()], scope, personIds],
  );
}
