import { findMostPay, findMostPayOfPlan, type MostPay } from '../components/kpi-bonus/most-pay.js';
import type { KpiBonusTerms } from '../components/kpi-bonus/kpi-bonus-terms.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import { Decimal, sumAmounts } from '../numbers/plain-decimal.js';
import { findComponentKind } from '../scheme/component-registry.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';
import type { StatementLine } from '../statement/statement.js';
import type { MonthPack } from './month-pack.js';
import type { PackDocuments } from './pack-documents.js';

/** What KPI pay came to, and the most that it could come to. */
export interface KpiPay {
  readonly paid: string;
  readonly most: string;
}

/**
 * The KPI pay of a statement beside the most that the personal plan, or the scheme's own indicators, let it come to; of
 * several schemes or plans in the month the largest. Nothing where there is none, where nothing limits it, where its base is a
 * number of the month, or where it shares its line with other pay.
 */
export function findKpiPay(
  { periods, inputs }: MonthPack,
  documents: PackDocuments,
  lines: readonly StatementLine[],
): KpiPay | undefined {
  const mosts: Decimal[] = [];
  const codes = new Set<string>();
  let places = 0;
  for (const { scheme: sha256, kpiPlan } of periods) {
    const scheme = documents.scheme(sha256);
    const most = findMostOfScheme(scheme, kpiPlan ?? (inputs['kpiPlan'] as KpiPlanTerms | undefined), codes);
    if (most === undefined) return undefined;
    mosts.push(most);
    places = Math.max(places, scheme.places);
  }
  if (codes.size === 0) return undefined;
  const paid = sumAmounts(lines.filter(({ component }) => codes.has(component)).map(({ amount }) => amount));
  return { paid: paid.toFixed(places), most: Decimal.max(...mosts).toFixed(places) };
}

function findMostOfScheme(
  { scheme, places }: CompiledScheme,
  plan: KpiPlanTerms | undefined,
  codes: Set<string>,
): Decimal | undefined {
  const amounts: string[] = [];
  for (const { kind, code, line, terms } of scheme.components) {
    const { resultOfMonth, paysNothing } = findComponentKind(kind);
    if (resultOfMonth !== 'plan' || paysNothing?.(terms) === true) continue;
    const most = line === undefined ? findMost(terms as KpiBonusTerms, plan, places) : undefined;
    if (most?.isLimited !== true || most.amount === undefined) return undefined;
    amounts.push(most.amount);
    codes.add(code);
  }
  return sumAmounts(amounts);
}

function findMost(terms: KpiBonusTerms, plan: KpiPlanTerms | undefined, places: number): MostPay | undefined {
  if (terms.indicators !== undefined) return findMostPay(terms, places);
  return plan === undefined ? undefined : findMostPayOfPlan(plan);
}
