import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '#compensation/calculation/calculate-statement.js';
import type { StatementInputsDraft } from '#compensation/inputs/statement-inputs.js';
import type { PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import type { Language } from '#compensation/trace/language.js';
import { statementText } from './statement-text.js';

const scheme: PaySchemeDraft = {
  format: 'pay-scheme/1',
  code: 'hunters',
  name: 'Hunters',
  version: 3,
  effectiveFrom: '2026-01-01',
  currency: 'RUB',
  values: [{ code: 'sales', name: 'Продажи', unit: 'руб.' }],
  components: [
    {
      code: 'commission',
      name: 'Commission',
      kind: 'commission',
      terms: { on: { value: 'sales' }, rate: { kind: 'flat', rate: '12.5 %' } },
    },
    {
      code: 'draw',
      name: 'Аванс',
      kind: 'draw',
      terms: { amount: '30000', recoverable: true, mostBalance: '4000.50' },
    },
    {
      code: 'calls',
      name: 'Звонки',
      kind: 'event-bonus',
      terms: { events: [{ code: 'call', name: 'Звонок', count: '7', amount: '10', every: 5, carryRemainder: true }] },
    },
    {
      code: 'year',
      name: 'За год',
      kind: 'year-to-date-commission',
      terms: { on: { value: 'sales' }, rate: { kind: 'marginal', tiers: [{ from: '0', rate: '1 %' }] } },
    },
  ],
};

function text(language: Language, inputs: StatementInputsDraft): string[] {
  const statement = calculateStatement(scheme, inputs);
  if (!statement.ok) throw new Error(JSON.stringify(statement.problems));
  return statementText({ scheme, inputs }, statement, language).split('\n');
}

const inputs = { person: 'anna', month: '2026-07', values: { sales: '200000.20' } };

describe('a statement for reading', () => {
  it('names person, month and currency, and tells the state in words', () => {
    expect(text('ru', inputs)).toEqual([
      'Hunters, версия 3',
      'Сотрудник: anna',
      'Месяц: июль 2026 г.',
      'Валюта: RUB',
      'Commission  25 000,03',
      'Аванс        2 989,97',
      'Звонок          10,00',
      'За год       2 000,00',
      'Итого       30 000,00',
      'Переносится на следующий месяц: «Аванс»: июль 2026 г. по схеме hunters/3, задолженность: 2 989,97; «Звонки»: июль 2026 г. по схеме hunters/3, остаток: «Звонок» 2; «За год»: июль 2026 г. по схеме hunters/3, первый месяц года: январь 2026 г., сумма: 200 000,2',
      '',
    ]);
  });

  it('keeps the point in English', () => {
    expect(text('en', inputs).slice(1, 6)).toEqual([
      'Person: anna',
      'Month: July 2026',
      'Currency: RUB',
      'Commission  25 000.03',
      'Аванс        2 989.97',
    ]);
    expect(text('en', inputs).at(-2)).toContain('“Аванс”: July 2026 by scheme hunters/3, owed: 2 989.97; ');
  });

  it('tells warnings with the numbers of the language', () => {
    const [warning] = text('ru', { ...inputs, values: { sales: '0' } }).filter((line) => line.startsWith('Предупр'));
    expect(warning).toBe('Предупреждение: до аванса не хватает 29 990,00, выдаётся 4 000,50: больше задолжать нельзя');
  });
});
