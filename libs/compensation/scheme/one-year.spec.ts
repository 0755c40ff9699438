import { describe, expect, it } from '@jest/globals';
import { calculateMonth } from '../calculation/calculate-month.js';
import { calculateStatement } from '../calculation/calculate-statement.js';
import { describeScheme } from '../description/describe-scheme.js';
import { renderTrace } from '../explanation/render-trace.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { paySchemeSchema, type PaySchemeDraft } from './pay-scheme.js';

type ComponentDraft = PaySchemeDraft['components'][number];

const bonus: ComponentDraft = { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '31000' } };
const commission: ComponentDraft = {
  code: 'commission',
  name: 'Commission',
  kind: 'year-to-date-commission',
  terms: { on: { value: 'revenue' }, rate: { kind: 'marginal', tiers: [{ from: '0', rate: '10 %' }] } },
};
const values = [{ code: 'revenue', name: 'Revenue', unit: 'RUB' }];

function schemeOf(components: ComponentDraft[], yearBeginsIn?: number, version = 1): PaySchemeDraft {
  return makeSchemeWith(components, { version, values, ...(yearBeginsIn === undefined ? {} : { yearBeginsIn }) });
}

function july(first: PaySchemeDraft, second: PaySchemeDraft) {
  const result = calculateMonth({
    periods: [
      { from: '2026-07-01', scheme: first },
      { from: '2026-07-16', scheme: second },
    ],
    inputs: { month: '2026-07', values: { revenue: '1000' } },
  });
  return result.ok ? result.total : result.problems.map(({ code, path }) => [code, path.join('.')]);
}

describe('the business year of a month', () => {
  it('is one, also where the scheme changes inside the month', () => {
    expect(july(schemeOf([commission], 4), schemeOf([commission], 7, 2))).toEqual([
      ['other-business-year', 'periods.1.scheme.yearBeginsIn'],
    ]);
    expect(july(schemeOf([commission], 1), schemeOf([commission], undefined, 2))).toBe('100.00');
    expect(july(schemeOf([commission], 4), schemeOf([commission], 4, 2))).toBe('100.00');
  });

  it('may be another in a scheme that pays nothing of a year', () => {
    expect(july(schemeOf([bonus], 7), schemeOf([commission, bonus], 4, 2))).toBe('31100.00');
  });
});

describe('a business year that a scheme names', () => {
  it.each([
    ['en', 'Business year', 'from April'],
    ['ru', 'Финансовый год', 'с апреля'],
  ] as const)('is read by those who sign it, in %s', (language, label, value) => {
    const facts = (yearBeginsIn?: number) =>
      describeScheme(paySchemeSchema.parse(schemeOf([commission], yearBeginsIn)), language).facts;
    expect(facts(4)).toContainEqual({ label, value });
    expect(facts().map((fact) => fact.label)).not.toContain(label);
  });

  it('is explained where it is not that of the calendar', () => {
    const explained = (yearBeginsIn?: number) => {
      const inputs = { month: '2026-03', values: { revenue: '1000' } };
      const result = calculateStatement(schemeOf([commission], yearBeginsIn), inputs);
      return result.ok ? [renderTrace(result.trace, 'en'), renderTrace(result.trace, 'ru')].join() : '';
    };
    expect(explained(4)).toContain('the business year began in April 2025');
    expect(explained(4)).toContain('первый месяц финансового года — апрель 2025 г.');
    expect(explained(1)).not.toMatch(/business year|финансового/);
  });
});
