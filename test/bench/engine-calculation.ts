import { calculateCompiled } from '#compensation/calculation/calculate-statement.js';
import { statementInputsSchema } from '#compensation/inputs/statement-inputs.js';
import { compileScheme, type CompiledScheme } from '#compensation/scheme/compile-scheme.js';
import { paySchemeSchema } from '#compensation/scheme/pay-scheme.js';
import type { FourTexts, ReferencePerson } from './reference-people.js';

const INDICATORS = ['first', 'second', 'third', 'fourth'] as const;

/**
 * The policy of pay-rules.md, section 11, as a pay scheme, one for each set of weights, and the calculation of a
 * person by it. What is timed is what payroll does for a person: the inputs are checked by their schema, then
 * calculated.
 */
export function engineCalculation(traced: boolean): (person: ReferencePerson) => string {
  const schemes = new Map<string, CompiledScheme>();
  const schemeOf = (weights: FourTexts): CompiledScheme => {
    const key = weights.join();
    const known = schemes.get(key);
    if (known !== undefined) return known;
    const compiled = compileScheme(referenceScheme(weights));
    schemes.set(key, compiled);
    return compiled;
  };
  return (person) => {
    const inputs = statementInputsSchema.parse({
      values: {
        base: person.base,
        sales: person.sales,
        'plan-1': person.plan[0],
        'plan-2': person.plan[1],
        'plan-3': person.plan[2],
        'plan-4': person.plan[3],
      },
      actuals: {
        first: { value: person.actual[0] },
        second: { value: person.actual[1] },
        third: { value: person.actual[2] },
        fourth: { value: person.actual[3] },
      },
    });
    const statement = calculateCompiled(schemeOf(person.weights), inputs, {}, { traced });
    if (!statement.ok) throw new Error(JSON.stringify(statement.problems));
    return statement.total;
  };
}

/** Attainments rounded to 6 decimals and without a cap, nothing counted below 60 %, and one rounding of money, for one line holds all. */
function referenceScheme(weights: FourTexts) {
  return paySchemeSchema.parse({
    format: 'pay-scheme/1',
    code: 'reference',
    name: 'Reference calculation',
    version: 1,
    effectiveFrom: '2026-01-01',
    values: ['base', 'sales', 'plan-1', 'plan-2', 'plan-3', 'plan-4'].map((code) => ({
      code,
      name: code,
      unit: 'RUB',
    })),
    lines: [{ code: 'pay', name: 'Pay' }],
    components: [
      {
        code: 'kpi',
        name: 'KPI bonus',
        kind: 'kpi-bonus',
        line: 'pay',
        terms: {
          baseBonus: { value: 'base' },
          results: 'weighted',
          attainmentDecimals: 6,
          indicators: INDICATORS.map((code, index) => ({
            code,
            name: code,
            kind: 'higher-is-better',
            threshold: '60 %',
            unit: 'RUB',
            target: { value: `plan-${index + 1}` },
            weight: `${Number(weights[index]) * 100}`,
            cap: 'none',
          })),
        },
      },
      {
        code: 'commission',
        name: 'Commission',
        kind: 'commission',
        line: 'pay',
        terms: {
          on: { value: 'sales' },
          rate: {
            kind: 'marginal',
            tiers: [
              { from: '0', to: '500000', rate: '5 %' },
              { from: '500000', rate: '6 %' },
            ],
          },
        },
      },
      { code: 'fixed', name: 'Fixed bonus', kind: 'fixed-bonus', line: 'pay', terms: { amount: '7000.00' } },
    ],
  });
}
