import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import { findMostPayOfPlan } from '#compensation/components/kpi-bonus/most-pay.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';

/** What a document decides in money. */
export interface Worth {
  /** Of a plan what it pays at 100 %, of a register its total, else the amount that it names. */
  amount: string;
  /** Of a plan the most that it can pay; null where nothing limits it, and of what pays one amount. */
  most: string | null;
  /** Whether the plan has no limit. */
  isUnlimited: boolean;
}

/** What a version of a document decides in money; nothing where it names no amount. */
export function worthOfDocument(kind: DocumentKind, content: unknown): Worth | null {
  const said = content as { total?: string; amount?: string; terms?: KpiPlanTerms };
  switch (kind) {
    case 'kpi-plan':
      return worthOfPlan(content as KpiPlanTerms);
    case 'plan-revision':
      return said.terms === undefined ? null : worthOfPlan(said.terms);
    case 'payroll-register':
      return of(said.total);
    case 'adjustment':
    case 'write-off':
    case 'fine':
      return of(said.amount);
    default:
      return null;
  }
}

function of(amount: string | undefined): Worth | null {
  return amount === undefined ? null : { amount, most: null, isUnlimited: false };
}

function worthOfPlan(terms: KpiPlanTerms): Worth {
  const most = findMostPayOfPlan(terms);
  return {
    amount: terms.baseBonus,
    most: most.isLimited ? (most.amount ?? null) : null,
    isUnlimited: !most.isLimited,
  };
}
