import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../calculation/calculate-statement.js';
import { renderTrace } from './render-trace.js';
import type { StatementInputsDraft as StatementInputs } from '../inputs/statement-inputs.js';
import { alphaActuals, makeAlphaPlan, indicator, makeScheme, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { traceNodeSchema, type TraceNode } from '../trace/trace.js';

function traceOf(terms: Parameters<typeof makeScheme>[0], inputs: StatementInputs): TraceNode {
  const result = calculateStatement(makeScheme(terms), inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.trace;
}

function renderOne(
  changes: Parameters<typeof indicator>[0],
  actual: NonNullable<StatementInputs['actuals']>[string],
  baseBonus = '10000.00',
): string[] {
  return renderTrace(traceOf({ baseBonus, indicators: [indicator(changes)] }, { actuals: { sales: actual } }))
    .split('\n')
    .slice(2);
}

describe("the explanation of Alpha's 47 000.00", () => {
  it('reads from the total down to each result', () => {
    expect(renderTrace(traceOf(makeAlphaPlan(), { actuals: alphaActuals() }))).toBe(
      [
        'Statement: 47 000.00 (pay scheme “Test scheme”, version 1)',
        '  KPI bonus: 25 000.00 + 10 000.00 + 12 000.00 + 0.00 = 47 000.00',
        '    Sales: 60 000.00 × 5/12 × 100 % = 25 000.00',
        '      Attainment: 1 000 000 / 1 000 000 = 100 % (1 000 000 of planned 1 000 000 rubles is 100 %, not below 60 %: paid in proportion)',
        '    Receivables: 60 000.00 × 1/6 × 100 % = 10 000.00',
        '      Attainment: within the bounds = 100 % (200 000 rubles is not more than 200 000: paid in full)',
        '    Retention: 60 000.00 × 25 % × 80 % = 12 000.00',
        '      Attainment: 1 - 2 / 10 = 80 % (lost 2 of 10 clients, 80 % kept, not below 60 %: paid in proportion)',
        '    Forecast: 60 000.00 × 1/6 × 0 % = 0.00',
        '      Attainment: forecast 1 000 from 600 to 840 = 0 % (more than 840, so that there was a surplus: nothing is paid)',
        '        Least forecast that is paid: the greater of 600 and 500, less 0 % × 600 = 600',
        '        Most forecast that is paid: 600 + 40 % × 600 = 840',
      ].join('\n'),
    );
  });
});

describe('the explanation of a condition', () => {
  it('never shows a missed limit as reached', () => {
    const scheme = makeSchemeWith(
      [
        {
          code: 'bonus',
          name: 'Bonus',
          kind: 'fixed-bonus',
          terms: { amount: '1' },
          when: { attainment: { actual: { value: 'calls' }, planned: '100000' }, atLeast: '80 %' },
        },
      ],
      { values: [{ code: 'calls', name: 'Calls', unit: 'calls' }] },
    );
    const lineOf = (calls: string) => {
      const result = calculateStatement(scheme, { values: { calls } });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return renderTrace(result.trace).split('\n')[2];
    };
    expect(lineOf('79999')).toBe('    Calls / 100 000: 79.999 % ≥ 80 % = no');
    expect(lineOf('80000')).toBe('    Calls / 100 000: 80 % ≥ 80 % = yes');
  });
});

describe('the explanation of an indicator', () => {
  it('says why a loss over the limit pays nothing', () => {
    expect(renderOne({ kind: 'loss-share', target: '10', unit: 'clients' }, { lost: '5' })).toEqual([
      '    Sales: 10 000.00 × 100 % × 0 % = 0.00',
      '      Attainment: 1 - 5 / 10 = 50 % (lost 5 of 10 clients, 50 % kept, below 60 %: nothing is paid)',
    ]);
  });

  it('says that a difference of exactly the limit is paid', () => {
    expect(
      renderOne({ kind: 'deviation', measure: 'difference', target: '1000' }, { sold: '760', averageNeed: '600' })[1],
    ).toBe(
      '      Attainment: 1 - |1 000 - 760| / 600 = 60 % (difference 240 is 40 % of the average need 600, not more than 40 %: paid in full)',
    );
  });

  it('never shows a missed threshold as reached', () => {
    expect(renderOne({ target: '100000' }, { value: '59999' })[1]).toContain(
      'is 59.999 %, below 60 %: nothing is paid',
    );
    expect(
      renderOne(
        { kind: 'deviation', measure: 'difference', target: '1000.0001' },
        { sold: '760', averageNeed: '600' },
      )[1],
    ).toContain('is 40.00002 % of the average need 600, more than 40 %: nothing is paid');
  });

  it('shows a division in place of a percentage that does not end, and the one rounding', () => {
    expect(renderOne({ target: '3' }, { value: '2' }, '100.00')).toEqual([
      '    Sales: 100.00 × 100 % × 2/3 = 66.67 (rounded half-up from about 66.666667)',
      '      Attainment: 2 / 3 = 66.67 % (2 of planned 3 units is 66.67 %, not below 60 %: paid in proportion; shown rounded, calculated exactly)',
    ]);
    expect(renderOne({ target: '1000' }, { value: '1010' }, '0.50')[0]).toBe(
      '    Sales: 0.50 × 100 % × 101 % = 0.51 (rounded half-up from 0.505)',
    );
  });

  it('gives the reason of a missing result', () => {
    expect(renderOne({}, { missing: 'The warehouse has not answered' })[1]).toBe(
      '      Attainment: no result = 0 % (no result because: The warehouse has not answered; nothing is paid)',
    );
  });

  it('shows a forecast missed by more than the need as less than nothing', () => {
    expect(renderOne({ kind: 'deviation', measure: 'difference', target: '1000' }, { sold: '100' })[1]).toContain(
      '1 - |1 000 - 100| / 100 = -800 % (difference 900 is 900 % of what was sold, 100, more than 40 %',
    );
  });

  it('says a milestone plainly', () => {
    expect(renderOne({ kind: 'yes-no', target: '1' }, { achieved: true })[1]).toBe(
      '      Attainment: achieved = 100 % (paid in full)',
    );
  });
});

describe('a trace', () => {
  const sources = {
    plan: { documentId: 'plan-17', version: 3, sha256: 'a'.repeat(64) },
    actuals: { documentId: 'actuals-9', version: 1, sha256: 'b'.repeat(64) },
  };

  it('names the documents that the numbers come from', () => {
    const text = renderTrace(traceOf(makeAlphaPlan(), { actuals: alphaActuals(), sources }));
    expect(text).toContain(
      `\n    from plan plan-17, version 3, SHA-256 ${'a'.repeat(64)}\n    from actuals actuals-9, version 1, SHA-256`,
    );
  });

  it('holds text only and survives JSON unchanged', () => {
    const trace = traceOf(makeAlphaPlan(), { actuals: alphaActuals(), sources });
    const restored: unknown = JSON.parse(JSON.stringify(trace), (_key, value: unknown) => {
      expect(typeof value).not.toBe('number');
      return value;
    });
    expect(restored).toEqual(trace);
    expect(traceNodeSchema.parse(restored)).toEqual(trace);
  });

  it('is refused for reading when it is nested deeper than the engine makes it', () => {
    const leaf = traceOf(makeAlphaPlan(), { actuals: alphaActuals() });
    const deep = Array.from({ length: 60 }).reduce<TraceNode>((child) => ({ ...leaf, children: [child] }), leaf);
    expect(() => renderTrace(deep)).toThrow(RangeError);
  });
});
