import type { PeriodOfMonth } from '../dating/period-of-month.js';
import { listSources } from '../inputs/trace-sources.js';
import { listPartsOfMonth, sumAmountOfMonth, type PeriodOutcome } from './month-lines.js';
import type { Outcomes } from './make-statement.js';
import { readState } from './carried-state.js';
import type { CompiledComponent, CompiledScheme } from '../scheme/compile-scheme.js';
import type { ComponentOutcome } from '../statement/component-result.js';
import { groupPartsByLine } from './statement-lines.js';
import { takeFromVariablePay } from './take-from-variable-pay.js';
import { listPaidDeals, type PaidDeals } from '../statement/paid-deals.js';
import { Evaluation } from '../terms/evaluation.js';
import type { CarriedState } from '../statement/statement.js';

/** A period that another one follows: what is not left to the end of the month, and what that depends on, for the inputs of the whole month. */
export function calculatePeriod(
  compiled: CompiledScheme,
  evaluation: Evaluation,
  carriedState: CarriedState,
): PeriodOutcome {
  const outcomes = new Map<CompiledComponent, ComponentOutcome>();
  for (const component of compiled.orderWithinMonth) {
    const outcome = component.calculate(evaluation, readState(carriedState, component.code));
    evaluation.record(component.code, calculateForDependents(compiled, component, evaluation) ?? outcome);
    outcomes.set(component, outcome);
    if (component === compiled.lastVariable)
      takeFromVariablePay(compiled, outcomes, groupPartsByLine(compiled, outcomes), evaluation);
  }
  return makePeriodOutcome(compiled, evaluation, outcomes, false);
}

/**
 * The last period, after the others. What is paid at the end of the month reads of the other components what all
 * periods together pay: a fine is not measured by a whole month of pay of which only some days are paid.
 */
export function calculateLastPeriod(
  compiled: CompiledScheme,
  evaluation: Evaluation,
  carriedState: CarriedState,
  before: readonly PeriodOutcome[],
): PeriodOutcome {
  const outcomes = new Map<CompiledComponent, ComponentOutcome>();
  const period = makePeriodOutcome(compiled, evaluation, outcomes, true);
  const ofMonth = new Evaluation(
    evaluation.inputs,
    evaluation.traced,
    evaluation.places,
    undefined,
    undefined,
    evaluation.days,
  );
  const recordOfMonth = (code: string, outcome: ComponentOutcome) =>
    ofMonth.record(code, {
      ...outcome,
      amount: sumAmountOfMonth([...before, period], code, evaluation.places),
      paidDeals: collectPaidDeals([...before, period], code),
    });
  for (const component of compiled.order) {
    const outcome = component.calculate(
      component.withinMonth === 'at-month-end' ? ofMonth : evaluation,
      readState(carriedState, component.code),
    );
    outcomes.set(component, outcome);
    evaluation.record(component.code, calculateForDependents(compiled, component, evaluation) ?? outcome);
    if (evaluation.isFaulty(component.code)) ofMonth.markFaulty(component.code);
    recordOfMonth(component.code, outcome);
    if (ofMonth.isFaulty(component.code)) evaluation.markFaulty(component.code);
    if (component !== compiled.lastVariable) continue;
    const paid = listPartsOfMonth([...before, period], evaluation.places);
    takeFromVariablePay(compiled, outcomes, paid, ofMonth, (code, taken) => {
      evaluation.record(code, taken);
      recordOfMonth(code, taken);
    });
  }
  evaluation.problems.push(...ofMonth.problems);
  return period;
}

/** What a component pays for each deal in all periods; each period has lines of its own. */
function collectPaidDeals(periods: readonly PeriodOutcome[], code: string): PaidDeals | undefined {
  const paying = periods.flatMap(({ outcomes }) =>
    [...outcomes].flatMap(([component, outcome]) =>
      component.code === code && outcome.paidDeals !== undefined ? [outcome] : [],
    ),
  );
  // What each period makes of its lines is in the parts already: no line of this name changes them again.
  return paying.length === 0 ? undefined : { lines: [], list: () => paying.flatMap(listPaidDeals) };
}

/**
 * What depends on deals paid one by one and is prorated sees, like of all else, what its own scheme makes of the
 * whole month: a share of the days is taken of it afterwards.
 */
function calculateForDependents(
  { datedForDependents }: CompiledScheme,
  component: CompiledComponent,
  evaluation: Evaluation,
): ComponentOutcome | undefined {
  return datedForDependents.has(component) ? component.calculate(evaluation.undivided(), undefined) : undefined;
}

/** `outcomes` may still be filled. */
function makePeriodOutcome(
  compiled: CompiledScheme,
  evaluation: Evaluation,
  outcomes: Outcomes,
  endsMonth: boolean,
): PeriodOutcome {
  const { from, until, days } = evaluation.period as PeriodOfMonth;
  return {
    compiled,
    span: { from, until },
    days: days.count({ from, until }),
    total: days.total,
    endsMonth,
    outcomes,
    sources: evaluation.traced ? listSources(evaluation.inputs, ['scheme']) : undefined,
  };
}
