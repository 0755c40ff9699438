import type { CompiledMonth } from '../calculation/calculate-month.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { parseRatio } from '../numbers/ratio.js';
import { makeInputsAtLevel } from '../simulation/inputs-at-level.js';
import { calculateKnownPay } from '../simulation/known-pay.js';
import { SHOWN_LEVELS } from '../simulation/pay-at-levels.js';
import type { Grid } from '../simulation/simulation-settings.js';
import { monthPackSchema } from './month-pack.js';
import { readMonthSoFar } from './month-so-far.js';
import type { PackDocuments } from './pack-documents.js';

/** What a month pays by one plan and by another where the results are the same. */
export interface PayByBothPlans {
  /** The share of the targets of the plan before to which results come. */
  readonly attainment: string;
  /** Null where nothing of the month can be calculated. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Only results of indicators follow the level. */
const GRID = { over: 'attainment', from: '0', to: '0', step: '1', scale: [] } as const satisfies Grid;

/**
 * What a month would pay by its plan before a change and after it, where results come to 60, 80, 100 and 120 % of the
 * targets before: the same results on both sides, so that a lower target shows in the money. An indicator that only the
 * later plan has comes to the same share of its own target. Whatever else the month lacks pays nothing on either side.
 * Both are packs as a run would freeze them. Throws where a document that they name is not here.
 */
export function calculatePayByBothPlans(before: string, after: string, documents: PackDocuments): PayByBothPlans[] {
  const [one, other] = [before, after].map(
    (pack) => readMonthSoFar(monthPackSchema.parse(JSON.parse(pack)), documents).month,
  );
  if (one === undefined || other === undefined) return [];
  const resultsBefore = makeResults(one);
  const resultsAfter = makeResults(other);
  if (resultsBefore === undefined || resultsAfter === undefined) return [];
  return SHOWN_LEVELS.map((attainment) => {
    const { values, actuals } = resultsBefore(attainment);
    const results = { values, actuals: { ...resultsAfter(attainment).actuals, ...actuals } };
    const pay = (month: CompiledMonth) =>
      calculateKnownPay({ ...month, inputs: { ...month.inputs, ...results } }).statement?.total ?? null;
    return { attainment, before: pay(one), after: pay(other) };
  });
}

type Results = Pick<StatementInputs, 'values' | 'actuals'>;

/** The results at a level of the plan by which a month ends; nothing where it has none. */
function makeResults({ periods, inputs }: CompiledMonth): ((attainment: string) => Results) | undefined {
  const last = periods.at(-1);
  const kpiPlan: KpiPlanTerms | undefined = last?.kpiPlan ?? inputs.kpiPlan;
  if (last === undefined || kpiPlan === undefined) return undefined;
  const inputsAt = makeInputsAtLevel(GRID, last.scheme, { ...inputs, kpiPlan, actuals: {} });
  return (attainment) => inputsAt(parseRatio(attainment));
}
