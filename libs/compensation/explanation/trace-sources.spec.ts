import { describe, expect, it } from '@jest/globals';
import { calculateMonth } from '../calculation/calculate-month.js';
import { calculateStatement } from '../calculation/calculate-statement.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import { alphaActuals, makeAlphaPlan, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { renderTrace } from './render-trace.js';
import type { TraceNode } from '../trace/trace.js';

const reference = (documentId: string) => ({ documentId, version: 1, sha256: 'a'.repeat(64) });
const sources = { plan: reference('plan-1'), actuals: reference('actuals-1'), scheme: reference('scheme-1') };
const employment = { hiredOn: '2024-01-01' };

const scheme: PaySchemeDraft = makeSchemeWith(
  [
    { code: 'kpi', name: 'KPI bonus', kind: 'kpi-bonus', terms: makeAlphaPlan() },
    {
      code: 'commission',
      name: 'Commission',
      kind: 'commission',
      terms: { on: { value: 'revenue' }, rate: { kind: 'flat', rate: '1 %' } },
    },
    { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '1000' } },
    { code: 'tasks', name: 'Tasks', kind: 'timeliness', terms: { onTime: '1', afterMiss: ['1'], missed: ['0'] } },
    { code: 'written', name: 'Written', kind: 'fixed-bonus', terms: { amount: '1' } },
    { code: 'gated', name: 'Gated', kind: 'fixed-bonus', when: { not: { condition: 'gate' } }, terms: { amount: '1' } },
  ] as PaySchemeDraft['components'],
  {
    name: 'Alpha',
    version: 3,
    values: [{ code: 'revenue', name: 'Revenue', unit: 'RUB' }],
    conditions: [{ code: 'gate', name: 'Gate', when: { amount: { value: 'revenue' }, lessThan: '1' } }],
  },
);
const inputs = { month: '2026-07', values: { revenue: '100' }, actuals: alphaActuals(), tasks: [], employment };

function rolesOf(nodes: readonly TraceNode[] | undefined): [string | undefined, string[]][] {
  return (nodes ?? []).map((node) => [node.label, (node.sources ?? []).map((source) => source.role)]);
}

function traceOf(more: object): TraceNode {
  const result = calculateStatement(scheme, { ...inputs, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.trace;
}

describe('the sources of a trace', () => {
  it('are the scheme at the statement, and at each component the documents that it reads', () => {
    const trace = traceOf({ sources });
    expect(trace.sources).toEqual([{ role: 'scheme', documentId: 'scheme-1', version: '1', sha256: 'a'.repeat(64) }]);
    expect(rolesOf(trace.children)).toEqual([
      ['KPI bonus', ['plan', 'actuals']],
      ['Commission', ['actuals']],
      ['Salary', []],
      ['Tasks', ['actuals']],
      ['Written', []],
      ['Gated', ['actuals']],
    ]);
  });

  it('are none where none is named', () => {
    expect(rolesOf([traceOf({})])).toEqual([[undefined, []]]);
    expect(rolesOf(traceOf({ sources: { scheme: sources.scheme } }).children).flatMap(([, roles]) => roles)).toEqual(
      [],
    );
  });

  it('are those of each period where the scheme changed inside the month', () => {
    const later = { ...sources, scheme: reference('scheme-2') };
    const result = calculateMonth({
      periods: [
        { from: '2026-07-01', scheme },
        { from: '2026-07-11', scheme: { ...scheme, version: 4 }, sources: later },
      ],
      inputs: { ...inputs, sources },
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const periods = result.trace.children![0]!.children!;
    expect(periods.map((period) => period.sources?.map((source) => source.documentId))).toEqual([
      ['scheme-1'],
      ['scheme-2'],
    ]);
    expect(rolesOf(periods[0]!.children)).toEqual([['KPI bonus', ['plan', 'actuals']]]);
  });
});

describe('an explanation', () => {
  it('begins with the scheme and the version by which it was calculated', () => {
    expect(renderTrace(traceOf({})).split('\n')[0]).toMatch(/\(pay scheme .Alpha., version 3; July 2026\)$/);
    expect(renderTrace(traceOf({ sources }), 'ru').split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/\(схема оплаты «Alpha», версия 3; июль 2026 г\.\)$/),
      `  из схемы оплаты scheme-1, версия 1, SHA-256 ${'a'.repeat(64)}`,
    ]);
  });
});
