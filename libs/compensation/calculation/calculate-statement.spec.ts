import { describe, expect, it } from '@jest/globals';
import { calculateStatement, ENGINE_VERSION } from './calculate-statement.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import type { StatementInputsDraft as StatementInputs } from '../inputs/statement-inputs.js';
import { alphaActuals, makeAlphaPlan, indicator, makeScheme, makeSchemeWith } from '../testing/kpi-plan-builder.js';

/** Stands for whatever a caller without types may pass. */
function calculateUnchecked(scheme: unknown, inputs: unknown): ReturnType<typeof calculateStatement> {
  return calculateStatement(scheme as Parameters<typeof calculateStatement>[0], inputs as StatementInputs);
}

function refusalPaths(scheme: unknown, inputs: unknown): string[] {
  const result = calculateUnchecked(scheme, inputs);
  if (result.ok) throw new Error(`paid ${result.total}`);
  return result.problems.map((problem) => problem.path.join('.'));
}

describe("Alpha's statement", () => {
  it('pays 47 000.00 in four lines', () => {
    const result = calculateStatement(makeScheme(makeAlphaPlan()), { actuals: alphaActuals() });
    expect(result).toMatchObject({
      ok: true,
      total: '47000.00',
      lines: [
        { position: 1, component: 'kpi-bonus', code: 'sales', label: 'Sales', amount: '25000.00' },
        { position: 2, component: 'kpi-bonus', code: 'receivables', label: 'Receivables', amount: '10000.00' },
        { position: 3, component: 'kpi-bonus', code: 'retention', label: 'Retention', amount: '12000.00' },
        { position: 4, component: 'kpi-bonus', code: 'forecast', label: 'Forecast', amount: '0.00' },
      ],
    });
  });

  it('is the same from the scheme as written and as parsed', () => {
    const scheme = makeScheme(makeAlphaPlan());
    const inputs = { actuals: alphaActuals() };
    expect(calculateStatement(paySchemeSchema.parse(scheme), inputs)).toEqual(calculateStatement(scheme, inputs));
  });

  it('belongs to a named version of the engine', () => {
    expect(ENGINE_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('a statement is refused', () => {
  it('for a missing, an unknown and an impossible actual at once', () => {
    const { sales: _sales, ...actuals } = alphaActuals();
    const inputs = { actuals: { ...actuals, retention: { lost: '11' }, travel: { value: '1' } } };
    expect(refusalPaths(makeScheme(makeAlphaPlan()), inputs)).toEqual([
      'inputs.actuals.sales',
      'inputs.actuals.retention.lost',
      'inputs.actuals.travel',
    ]);
  });

  it('for a malformed scheme and malformed inputs at once, without throwing', () => {
    const scheme = makeScheme({ ...makeAlphaPlan(), baseBonus: '-1' });
    expect(refusalPaths(scheme, { actuals: { sales: { value: 'NaN' } } })).toEqual([
      'scheme.components.0.terms.baseBonus',
      'inputs.actuals.sales.value',
    ]);
  });

  it.each([
    [null, 'scheme'],
    [makeSchemeWith([]), 'scheme.components'],
    [
      makeSchemeWith([{ code: 'lottery', name: 'Lottery', kind: 'lottery', terms: {} } as never]),
      'scheme.components.0.kind',
    ],
    [
      makeSchemeWith([{ code: 'trick', name: 'Trick', kind: 'constructor', terms: {} } as never]),
      'scheme.components.0.kind',
    ],
  ])('for the scheme %j', (scheme, path) => {
    expect(refusalPaths(scheme, { actuals: {} })).toEqual([path]);
  });

  it('for keys that would change the objects that they stand in', () => {
    const inputs: unknown = JSON.parse('{"actuals": {"__proto__": {"value": "1"}}}');
    expect(refusalPaths(makeScheme(makeAlphaPlan()), inputs)).toEqual(['inputs.actuals.__proto__']);
    expect(refusalPaths(JSON.parse('{"components": [{"prototype": 1}]}'), {})).toEqual([
      'scheme.components.0.prototype',
    ]);
  });

  it('for parts of the inputs that no component reads', () => {
    const inputs = {
      actuals: alphaActuals(),
      fines: [{ id: 'F-1', reason: 'A complaint', amount: '100' }],
      tasks: [],
      values: { revenue: '1' },
    };
    expect(refusalPaths(makeScheme(makeAlphaPlan()), inputs).sort()).toEqual([
      'inputs.fines',
      'inputs.tasks',
      'inputs.values.revenue',
    ]);
  });

  it('for a source that is no frozen document', () => {
    const inputs = { actuals: alphaActuals(), sources: { plan: { documentId: 'plan-1', version: 1, sha256: 'abc' } } };
    expect(refusalPaths(makeScheme(makeAlphaPlan()), inputs)).toEqual(['inputs.sources.plan.sha256']);
  });

  it('when a mistyped result makes an amount that nothing can hold', () => {
    const plan = { baseBonus: '999999999999999.99', indicators: [indicator({ target: '0.000001' })] };
    expect(refusalPaths(makeScheme(plan), { actuals: { sales: { value: '999999999999999.999999' } } })).toEqual([
      'inputs.actuals.sales',
    ]);
  });

  it('when two large lines add up to more than anything can hold', () => {
    const plan = {
      baseBonus: '999999999999999.99',
      indicators: [indicator({ weight: '50' }), indicator({ code: 'more', weight: '50' })],
    };
    expect(refusalPaths(makeScheme(plan), { actuals: { sales: { value: '1500' }, more: { value: '1500' } } })).toEqual([
      'inputs',
    ]);
  });
});

describe('exactness', () => {
  it('holds at the largest admissible digits', () => {
    const plan = { baseBonus: '999999999999999.99', indicators: [indicator({ target: '999999999999999.999999' })] };
    const result = calculateStatement(makeScheme(plan), { actuals: { sales: { value: '999999999999999.999999' } } });
    expect(result).toMatchObject({ ok: true, total: '999999999999999.99' });
  });

  it('rounds an amount just below half a kopeck down, however many digits decide it', () => {
    const plan = { baseBonus: '0.01', indicators: [indicator({ target: '999999999999999.999998', threshold: '0' })] };
    const below = calculateStatement(makeScheme(plan), { actuals: { sales: { value: '499999999999999.999998' } } });
    const half = calculateStatement(makeScheme(plan), { actuals: { sales: { value: '499999999999999.999999' } } });
    expect(below).toMatchObject({ ok: true, total: '0.00' });
    expect(half).toMatchObject({ ok: true, total: '0.01' });
  });
});
