import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { DomainError } from '#contracts/domain-error.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';

/** The organisation's own limit; the schema of the body knows the one of the engine alone. */
export async function requirePlanLimit(
  manager: EntityManager,
  organisationId: OrganisationId,
  terms: KpiPlanTerms,
): Promise<void> {
  const { mostIndicators } = await manager.findOneByOrFail(Organisation, { id: organisationId });
  if (terms.indicators.length <= mostIndicators) return;
  const message = `a plan has at most ${mostIndicators} indicators`;
  throw new DomainError(
    'invalid',
    'invalid',
    `A KPI plan of this organisation has at most ${mostIndicators} indicators. Leave some out, or have an administrator change the limit.`,
    { mostIndicators },
    [{ path: 'terms.indicators', message }],
  );
}
