import { readField, targetFieldOf, writeField, type Indicator, type Terms } from './terms.js';

/** A column of the grid: the base bonus, or what is to be reached or the weight of an indicator. */
export interface PlanColumn {
  key: string;
  code?: string;
  part: 'base' | 'target' | 'weight';
  name?: string;
  unit?: string;
}

export const baseColumn: PlanColumn = { key: 'base', part: 'base' };

/** The columns of plans: every indicator that any of them has, in the order in which they first come. */
export function columnsOf(plans: readonly (Terms | undefined)[]): PlanColumn[] {
  const indicators = new Map<string, Indicator>();
  for (const plan of plans)
    for (const indicator of plan?.indicators ?? [])
      if (!indicators.has(indicator.code)) indicators.set(indicator.code, indicator);
  const columns = [...indicators.values()].flatMap(({ code, name, unit, kind }): PlanColumn[] => [
    ...(kind === 'yes-no' ? [] : [{ key: `${code} target`, code, part: 'target' as const, name, unit }]),
    { key: `${code} weight`, code, part: 'weight', name },
  ]);
  return [baseColumn, ...columns];
}

/** What stands in a column of a plan; nothing where the plan has no such field. */
export function readColumn(terms: Terms, column: PlanColumn): string | undefined {
  if (column.part === 'base') return terms.baseBonus;
  const indicator = terms.indicators.find(({ code }) => code === column.code);
  if (indicator === undefined) return undefined;
  if (column.part === 'weight') return indicator.weight;
  const field = targetFieldOf(indicator);
  return field === undefined ? undefined : readField(indicator, field);
}

/** The plan with a column as it was typed. */
export function writeColumn(terms: Terms, column: PlanColumn, text: string): Terms {
  if (column.part === 'base') return { ...terms, baseBonus: text };
  return {
    ...terms,
    indicators: terms.indicators.map((indicator) => {
      if (indicator.code !== column.code) return indicator;
      const field = column.part === 'weight' ? 'weight' : targetFieldOf(indicator);
      return field === undefined ? indicator : writeField(indicator, field, text);
    }),
  };
}
