import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { schemeWith } from '../../testing/kpi-plan-builder.js';
import { renderTrace } from '../../trace/render-trace.js';

type Adjustments = NonNullable<StatementInputsDraft['adjustments']>;

const component: PaySchemeDraft['components'][number] = { code: 'corrections', name: 'Corrections', kind: 'adjustment', terms: {} };
const one = (changes: Partial<Adjustments[number]> = {}): Adjustments[number] => ({ id: 'A-1', month: '2026-05', reason: 'A client returned goods', amount: '-400.25', ...changes });

describe('adjustments', () => {
  it('are paid one line each, with the month that they correct', () => {
    const result = calculateStatement(schemeWith([component]), { month: '2026-07', adjustments: [one(), one({ id: 'A-2', month: '2026-07', amount: '1500' })] });
    expect(result).toMatchObject({
      ok: true,
      total: '1099.75',
      lines: [
        { component: 'corrections', code: 'A-1', label: '2026-05: A client returned goods', amount: '-400.25' },
        { component: 'corrections', code: 'A-2', label: '2026-07: A client returned goods', amount: '1500.00' },
      ],
    });
  });

  it('may be none', () => {
    expect(calculateStatement(schemeWith([component]), {})).toMatchObject({ ok: true, total: '0.00', lines: [] });
  });

  it('name their memo and their month in the trace', () => {
    const result = calculateStatement(schemeWith([component]), { adjustments: [one({ memo: { documentId: 'memo-3', version: 1, sha256: 'b'.repeat(64) } })] });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(renderTrace(result.trace)).toContain('A client returned goods: -400.25 (corrects the pay of 2026-05; by memo memo-3, version 1');
  });

  it.each<[string, Adjustments, string, string]>([
    ['one of a later month', [one({ month: '2026-08' })], 'adjusts-later-month', 'inputs.adjustments.0.month'],
    ['one of nothing', [one({ amount: '-0.00' })], 'invalid', 'inputs.adjustments.0.amount'],
    ['one with a plus sign', [one({ amount: '+5' })], 'invalid', 'inputs.adjustments.0.amount'],
    ['one with a part of a kopeck', [one({ amount: '0.001' })], 'invalid', 'inputs.adjustments.0.amount'],
    ['one without a reason', [one({ reason: ' ' })], 'invalid', 'inputs.adjustments.0.reason'],
    ['one given twice', [one(), one()], 'invalid', 'inputs.adjustments.1.id'],
  ])('are refused for %s', (_, adjustments, code, path) => {
    const result = calculateStatement(schemeWith([component]), { month: '2026-07', adjustments });
    expect(result.ok ? result.total : result.problems.map((problem) => [problem.code, problem.path.join('.')])).toEqual([[code, path]]);
  });

  it('are paid by one component of a scheme only', () => {
    const parsed = paySchemeSchema.safeParse(schemeWith([component, { ...component, code: 'more' }]));
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['components.0.terms', 'components.1.terms']);
  });
});
