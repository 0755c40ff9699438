import type { EntityManager } from 'typeorm';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DocumentId, OrganisationId } from '#approvals/ids.js';
import type { Route } from '#approvals/route.js';
import { findWrongRoles } from '#approvals/wrong-route-roles.js';
import { findDisorder } from '#calendar/deadline-order.js';
import type { Day } from '#calendar/day.js';
import { Organisation } from '../entities/organisation.entity.js';
import { findUndecidable } from './undecidable-steps.js';

/** The rules that a change may name; a route changes kind by kind. */
export type RegulationRules = Pick<
  Organisation,
  | 'deadlineRules'
  | 'weightMemoRule'
  | 'forecastRule'
  | 'annualRules'
  | 'loyaltyStandard'
  | 'retentionRules'
  | 'mostIndicators'
  | 'statementBounds'
  | 'payrollRules'
  | 'deductionLimit'
> & { routes: Partial<Record<DocumentKind, Route>> };

/** What a change of the regulation says. */
export interface RegulationChange {
  /** The first day on which the new rules hold. */
  fromOn: Day;
  reason: string;
  /** Whether months and years that are open on that day keep the deadlines that they were told. */
  openMonths: 'keep' | 'follow';
  rules: Partial<RegulationRules>;
}

/** Why a change cannot be signed, with the fields that it is about. */
export interface RefusalToChange {
  kind: 'conflict' | 'invalid';
  code: 'regulation-change-too-late' | 'deadlines-in-disorder' | 'route-not-possible';
  message: string;
  problems: { path: string; message: string }[];
}

/** The first thing that stands against a change as things are today; undefined where nothing does. */
export async function refusalToChange(
  manager: EntityManager,
  organisationId: OrganisationId,
  { fromOn, rules }: RegulationChange,
): Promise<RefusalToChange | undefined> {
  const [{ today } = { today: '' }] = await manager.query<{ today: Day }[]>(
    'SELECT business_today($1)::text AS today',
    [organisationId],
  );
  if (fromOn <= today)
    return {
      kind: 'conflict',
      code: 'regulation-change-too-late',
      message: `A change holds from a later day than that of its last signature, and ${today} is today: what was done by the rules of a day stays. Name a later day.`,
      problems: [{ path: 'fromOn', message: `must be after ${today}` }],
    };
  const disorder = rules.deadlineRules && findDisorder(rules.deadlineRules);
  if (disorder)
    return {
      kind: 'invalid',
      code: 'deadlines-in-disorder',
      message: `${disorder.message} Keep the order of the month.`,
      problems: [{ path: `rules.deadlineRules.${disorder.path}`, message: disorder.problem }],
    };
  const wrong = await wrongRoutes(manager, organisationId, rules.routes ?? {});
  if (wrong.length === 0) return undefined;
  return {
    kind: 'invalid',
    code: 'route-not-possible',
    message: 'Documents could not be submitted or decided along these routes.',
    problems: wrong,
  };
}

async function wrongRoutes(
  manager: EntityManager,
  organisationId: OrganisationId,
  routes: Partial<Record<DocumentKind, Route>>,
): Promise<{ path: string; message: string }[]> {
  const found = await Promise.all(
    (Object.entries(routes) as [DocumentKind, Route][]).map(async ([kind, route]) =>
      [...findWrongRoles(kind, route), ...(await findUndecidable(manager, organisationId, route))].map(
        ({ path, message }) => ({ path: `rules.routes.${kind}.${path}`, message }),
      ),
    ),
  );
  return found.flat();
}

/** A signed change whose day has come and that has not taken effect. */
export interface DueChange {
  documentId: DocumentId;
  change: RegulationChange;
}

/** The signed changes whose day has come and that have not taken effect, the earliest day first. */
export async function dueChanges(manager: EntityManager, organisationId: OrganisationId): Promise<DueChange[]> {
  return manager.query<DueChange[]>(
    `SELECT d.id AS "documentId", v.content AS change
       FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
      WHERE d.organisation_id = $1 AND d.kind = 'regulation-change' AND d.status = 'signed'
        AND (v.content ->> 'fromOn')::date <= business_today($1)
        AND NOT EXISTS (SELECT 1 FROM regulation_changes_in_effect e WHERE e.document_id = d.id)
      ORDER BY v.content ->> 'fromOn', v.submitted_at, d.id`,
    [organisationId],
  );
}
