import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { CarriedState } from '../statement/statement.js';
import { leftBy } from '../testing/carried-state.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import type { Language } from '../trace/language.js';
import { renderTrace } from './render-trace.js';

type Component = PaySchemeDraft['components'][number];

interface Month {
  readonly around?: Partial<PaySchemeDraft>;
  readonly inputs?: StatementInputsDraft;
  readonly carriedState?: CarriedState;
  readonly language?: Language;
}

function explained(components: Component[], { around, inputs = {}, carriedState = {}, language }: Month): string[] {
  const result = calculateStatement(makeSchemeWith(components, around), inputs, carriedState);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return renderTrace(result.trace, language)
    .split('\n')
    .map((line) => line.trim());
}

const commission = (code: string, on: string): Component => ({
  code,
  name: code,
  kind: 'commission',
  line: 'both',
  terms: { on, rate: { kind: 'flat', rate: '5 %' } },
});
const shared = { currency: 'KWD', lines: [{ code: 'both', name: 'Both' }] };
const parts = [commission('one', '100.055'), commission('two', '100.011')];

describe('an amount that is calculated with before it is rounded', () => {
  it('stands in the sum of a shared line as it is, and is said to be rounded for reading only', () => {
    expect(explained(parts, { around: shared })).toEqual([
      'Statement: 10.003 (pay scheme “Test scheme”, version 1; in KWD)',
      'Both: 5.00275 + 5.00055 = 10.003 (the parts are added exactly and the sum is rounded once; rounded half-up from 10.0033)',
      'one: 100.055 × 5 % = 5.003 (shown rounded, exact amount 5.00275)',
      'two: 100.011 × 5 % = 5.001 (shown rounded, exact amount 5.00055)',
    ]);
    expect(explained(parts, { around: shared, language: 'ru' })).toContain(
      'one: 100,055 × 5 % = 5,003 (показано округлённо, точная сумма 5,00275)',
    );
  });

  it('is told from the line that it ends in, through a gate as well', () => {
    const bonus: Component = {
      code: 'bonus',
      name: 'Bonus',
      kind: 'fixed-bonus',
      terms: { amount: '10001.00' },
      times: { attainment: { actual: '2', planned: '3' } },
      when: { amount: '1', atLeast: '1' },
    };
    const lines = explained([bonus], { inputs: { month: '2026-07', employment: { hiredOn: '2026-07-16' } } });
    expect(lines).toContain(
      'Multiplied by the result: 10 001.00 × 2/3 = 6 667.33 (shown rounded, exact amount about 6 667.333333)',
    );
    expect(lines.find((line) => line.startsWith('Bonus:'))).toMatch(/rounded half-up from about 3 441\.204301\)$/);
  });

  it('is rounded indeed where a whole is split', () => {
    const deals: Component = {
      code: 'deals',
      name: 'Deals',
      kind: 'deal-commission',
      terms: { rules: [{ code: 'all', name: 'All', on: 'amount', rate: '10 %' }] },
    };
    const shares = ['a', 'b'].map((person) => ({ person, share: '1/2' }));
    const deal = { id: 'D-1', on: '2026-07-01', client: 'C-1', amount: '1005', shares };
    expect(
      explained([deals], { around: { currency: 'JPY' }, inputs: { person: 'a', month: '2026-07', deals: [deal] } }),
    ).toContain('Commission of the whole deal: 1 005 × 10 % = 101 (rounded half-up from 100.5)');
  });
});

describe('an amount below 0 that is added', () => {
  it('is subtracted', () => {
    const year: Component = {
      code: 'year',
      name: 'Year',
      kind: 'year-to-date-commission',
      terms: {
        on: { plus: ['0'], minus: ['300000'] },
        rate: { kind: 'marginal', tiers: [{ from: '0', rate: '5 %' }] },
      },
    };
    const carriedState = leftBy('2026-04', { year: { since: '2026-01', amount: '700000' } });
    expect(explained([year], { inputs: { month: '2026-05' }, carriedState })).toContain(
      'Year to date: 700 000.00 - 300 000.00 = 400 000.00',
    );
  });
});
