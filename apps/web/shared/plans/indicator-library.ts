import { toKind, type Indicator, type IndicatorKind, type Terms } from './terms.js';

/** Indicators that the department has or had, each once, the most used first. */
export function libraryOf(plans: readonly (Terms | undefined)[]): Indicator[] {
  const found = new Map<string, { indicator: Indicator; count: number }>();
  for (const plan of plans)
    for (const indicator of plan?.indicators ?? []) {
      const known = found.get(indicator.code);
      found.set(indicator.code, { indicator: known?.indicator ?? indicator, count: (known?.count ?? 0) + 1 });
    }
  return [...found.values()].sort((one, other) => other.count - one.count).map(({ indicator }) => indicator);
}

/** A new indicator of a kind, to be filled in; its code is one that the plan does not have. */
export function newIndicator(kind: IndicatorKind, taken: readonly string[]): Indicator {
  let number = 1;
  while (taken.includes(`${kind}-${number}`)) number += 1;
  const code = `${kind}-${number}`;
  return toKind({ code, name: '', unit: '', weight: '', kind: 'yes-no' }, kind);
}
