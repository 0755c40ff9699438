import { actualOf, type IndicatorActual } from '../../actuals.js';
import { decimalFromText, moneyToText, sumOfMoney } from '../../decimal.js';
import { groupDigits } from '../../number-display.js';
import type { Indicator, KpiPlanTerms } from '../../kpi-plan.js';
import { measureIndicator } from '../../indicator-kinds/measure-indicator.js';
import type { ComponentLine, ComponentResult } from '../../pay-component.js';
import { problemsUnder, type Problem } from '../../problem.js';
import type { StatementInputs } from '../../statement.js';
import type { TraceNode } from '../../trace.js';
import { payIndicator } from './pay-indicator.js';
import { sourcesOf } from './trace-sources.js';

type IndicatorResult = { ok: true; line: ComponentLine; trace: TraceNode } | { ok: false; problems: Problem[] };

/**
 * One line per indicator, in the order of the plan: base bonus x weight x attainment, each line rounded once
 * (schemes.md, section 1). All problems at once, with paths from the inputs.
 */
export function calculateKpiBonus(terms: KpiPlanTerms, inputs: StatementInputs): ComponentResult {
  const results = terms.indicators.map((indicator) => indicatorResult(terms.baseBonus, indicator, inputs));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return { ok: false, problems };
  const paid = results.filter((result) => result.ok);
  const lines = paid.map((result) => result.line);
  const total = moneyToText(sumOfMoney(lines.map((line) => decimalFromText(line.amount))));
  return {
    ok: true,
    lines,
    trace: {
      rule: 'kpi-bonus',
      label: 'KPI bonus',
      formula: terms.indicators.map((indicator) => indicator.name).join(' + '),
      substituted: lines.map((line) => groupDigits(line.amount)).join(' + '),
      unit: 'money',
      result: total,
      ...sourcesOf(inputs),
      children: paid.map((result) => result.trace),
    },
  };
}

function indicatorResult(baseBonus: string, indicator: Indicator, inputs: StatementInputs): IndicatorResult {
  const actual: IndicatorActual | undefined = actualOf(inputs.actuals, indicator.code);
  const measurement = measureIndicator(indicator, actual);
  if (!measurement.ok) return { ok: false, problems: problemsUnder(['actuals', indicator.code], measurement.problems) };
  return { ok: true, ...payIndicator(baseBonus, indicator, measurement.attainment) };
}
