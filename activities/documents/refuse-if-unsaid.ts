import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { findUnsaidInPlan } from '#compensation/scheme/unsaid-fields.js';
import { DomainError } from '#contracts/domain-error.js';
import { toFieldProblem } from '#contracts/field-problem.js';
import type { Document, DocumentVersion } from '#persistence/entities/document.entity.js';

/** Whoever signs a plan and whoever earns by it reads of each indicator how it is measured and what can be done about it. */
export function refuseIfUnsaid({ id }: Document, { version }: DocumentVersion, terms: KpiPlanTerms): void {
  const problems = findUnsaidInPlan(terms).map(toFieldProblem);
  if (problems.length === 0) return;
  throw new DomainError(
    'invalid',
    'plan-not-submittable',
    'The plan can be submitted once each indicator says how it is measured and what the earner can do about it. Add what is listed, save the plan, and submit that version.',
    { documentId: id, version },
    problems,
  );
}
