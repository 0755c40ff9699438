import type { OutlierKind, PayrollRules } from '#approvals/payroll-rules.js';
import { Decimal } from '#compensation/numbers/plain-decimal.js';
import type { BridgeStep, RunBridge } from './run-bridge.js';

/** Something of a run that is further from what it is compared with than the rule says, with the figures. */
export interface Outlier {
  kind: OutlierKind;
  component: string | null;
  now: string;
  comparedWith: string;
  bound: string;
}

/**
 * What of a run is to be looked at before it is signed, in the order of the rules; components by their names. A figure
 * that was nothing before is away by any share. Where nobody was paid the month before, only the forecast is looked at.
 */
export function outliersOfRun({ before, now, steps, forecast }: RunBridge, rules: PayrollRules): Outlier[] {
  const sinceMonthBefore =
    before.people === 0
      ? []
      : [
          ...outlier({ kind: 'total', now: now.total, comparedWith: before.total, bound: rules.changeOfTotal }),
          ...outlier({
            kind: 'people',
            now: String(now.people),
            comparedWith: String(before.people),
            bound: rules.changeOfPeople,
          }),
          ...steps.flatMap((step) => outlierOfStep(step, rules)),
        ];
  return [
    ...sinceMonthBefore,
    ...outlier({
      kind: 'forecast',
      now: forecast.paid,
      comparedWith: forecast.expected,
      bound: rules.differenceFromForecast,
    }),
  ];
}

function outlierOfStep(step: BridgeStep, { changeOfComponent: bound }: PayrollRules): Outlier[] {
  if (step.kind !== 'component') return [];
  const { component, now, before: comparedWith } = step;
  return outlier({ kind: 'component', component, now, comparedWith, bound });
}

function outlier({
  kind,
  component = null,
  now,
  comparedWith,
  bound,
}: Omit<Outlier, 'bound' | 'component'> & { component?: string | null; bound: string | null }): Outlier[] {
  if (bound === null) return [];
  const isAway = new Decimal(now).minus(comparedWith).abs().greaterThan(new Decimal(comparedWith).abs().times(bound));
  return isAway ? [{ kind, component, now, comparedWith, bound }] : [];
}
