import { describe, expect, it } from '@jest/globals';
import { goldenCases, readGoldenCase } from '../testing/golden-cases.js';
import { indicator, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { LANGUAGES } from '../trace/language.js';
import { componentRegistry } from '../scheme/component-registry.js';
import { describeScheme, renderSchemeDescription } from './describe-scheme.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import { paySchemeFields } from '../scheme/scheme-shape.js';

const draft: PaySchemeDraft = makeSchemeWith(
  [
    {
      code: 'kpi-bonus',
      name: 'Monthly KPI',
      kind: 'kpi-bonus',
      line: 'bonuses',
      terms: {
        baseBonus: '60000',
        results: 'weighted',
        indicators: [
          indicator({ target: '60000', weight: '60', unit: 'rubles' }),
          indicator({ code: 'calls', name: 'Calls', target: '100', weight: '40', unit: 'calls' }),
        ],
      },
    },
    {
      code: 'activity',
      name: 'Fixed bonus',
      kind: 'fixed-bonus',
      line: 'bonuses',
      when: { condition: 'active' },
      terms: { amount: { value: 'activity-bonus' } },
    },
    {
      code: 'entry',
      name: 'Entry bonus',
      kind: 'fixed-bonus',
      when: { amount: { value: 'meetings' }, atLeast: '3' },
      terms: { amount: '1000' },
    },
  ],
  {
    name: 'Sales of Alpha',
    version: 3,
    effectiveFrom: '2026-07-01',
    currency: 'RUB',
    profile: { name: 'Hunter', fixedAtMost: '40 %' },
    values: [
      { code: 'activity-bonus', name: 'Activity bonus', unit: 'rubles', default: '5000' },
      { code: 'meetings', name: 'Meetings', unit: 'meetings' },
    ],
    conditions: [
      {
        code: 'active',
        name: 'Active enough',
        when: {
          any: [
            { amount: { value: 'meetings' }, atLeast: '10' },
            { attainment: { attainmentOf: 'kpi-bonus', indicator: 'calls' }, atLeast: '80 %' },
          ],
        },
      },
    ],
    lines: [{ code: 'bonuses', name: 'Bonuses' }],
    examples: [
      {
        name: 'A usual month',
        inputs: {
          month: '2026-07',
          values: { meetings: '12' },
          actuals: { sales: { value: '47000' }, calls: { value: '100' } },
        },
        expected: {
          total: '58200.00',
          lines: [
            ['bonuses', 'bonuses', '57200.00'],
            ['entry', 'entry', '1000.00'],
          ],
        },
      },
      {
        name: 'Nothing done',
        inputs: { values: { meetings: '0' }, actuals: { sales: { value: '0' }, calls: { missing: 'on leave' } } },
        expected: { total: '0' },
      },
    ],
  },
);

const scheme = paySchemeSchema.parse(draft);

describe('the description of a scheme', () => {
  it('says in English all that is signed', () => {
    expect(renderSchemeDescription(scheme, 'en')).toBe(`Sales of Alpha
Code: test
Version: 3
In force from: 1 July 2026
Currency: RUB
Role profile: Hunter, fixed pay is at most 40 % of all pay (otherwise a warning)

Numbers of the month
- “Activity bonus” (rubles): 5 000 for a month that gives none.
- “Meetings” (meetings): given for every month.

Conditions
- The condition “Active enough” holds if (“Meetings” is at least 10) or (attainment of “Monthly KPI / Calls” is at least 80 %).

1. Monthly KPI (KPI bonus)
- Base bonus: 60 000; the results are added up by weight.
- “Sales” (weight 60 %): actual / planned, planned 60 000 rubles; attainment is paid up to 200 %.
- “Calls” (weight 40 %): actual / planned, planned 100 calls; attainment is paid up to 200 %.
- Pays 120 000 at most.
- Part of the line “Bonuses” of the statement.

2. Fixed bonus
- Bonus: “Activity bonus”.
- Paid only if the condition “Active enough” holds.
- Part of the line “Bonuses” of the statement.

3. Entry bonus (Fixed bonus)
- Bonus: 1 000.
- Paid only if “Meetings” is at least 3.

If the scheme changes within a month
- By each version for its share of the calendar days: “Monthly KPI”, “Fixed bonus”, “Entry bonus”.

If somebody is hired or leaves within a month
- For the share of the calendar days of the month on the staff: “Fixed bonus”, “Entry bonus”.
- In full to whoever is on the staff on any day of the month, to others nothing: “Monthly KPI”.

Total and rounding
- The line “Bonuses” is the exact sum of: “Monthly KPI”, “Fixed bonus”; it is rounded once.
- Every line of the statement is rounded once, half-up to two decimals; nothing is rounded before, unless it is said so.
- The total is the sum of the lines of the statement.

Worked examples
- “A usual month”: July 2026; “Meetings” 12 meetings; “Sales” 47 000 rubles; “Calls” 100 calls → pays 58 200.00 RUB (“Bonuses” 57 200.00, “Entry bonus” 1 000.00).
- “Nothing done”: “Meetings” 0 meetings; “Sales” 0 rubles; “Calls” no result (on leave) → pays 0.00 RUB.`);
  });

  it('says the same in Russian', () => {
    expect(renderSchemeDescription(scheme, 'ru')).toBe(`Sales of Alpha
Код: test
Версия: 3
Действует с: 1 июля 2026 г.
Валюта: RUB
Профиль роли: Hunter, постоянная часть — не более 40 % всей выплаты (иначе предупреждение)

Данные месяца
- «Activity bonus» (rubles): если за месяц не указано, принимается 5 000.
- «Meetings» (meetings): указывается за каждый месяц.

Условия
- Условие «Active enough» выполнено, если («Meetings» — не менее 10) или (выполнение «Monthly KPI / Calls» не ниже 80 %).

1. Monthly KPI (Премия по KPI)
- Базовая премия: 60 000; результаты складываются с учётом весов.
- «Sales» (вес 60 %): факт / план, план 60 000 rubles; оплачивается не более 200 % выполнения.
- «Calls» (вес 40 %): факт / план, план 100 calls; оплачивается не более 200 % выполнения.
- Наибольшая выплата: 120 000.
- Входит в строку «Bonuses» расчётного листа.

2. Fixed bonus (Фиксированная премия)
- Премия: «Activity bonus».
- Выплачивается, только если выполнено условие «Active enough».
- Входит в строку «Bonuses» расчётного листа.

3. Entry bonus (Фиксированная премия)
- Премия: 1 000.
- Выплачивается, только если «Meetings» — не менее 3.

Если схема меняется в течение месяца
- По каждой версии за её долю календарных дней месяца: «Monthly KPI», «Fixed bonus», «Entry bonus».

Если сотрудник принят или уволен в течение месяца
- За долю календарных дней месяца в штате: «Fixed bonus», «Entry bonus».
- Полностью, если сотрудник состоял в штате хотя бы один день месяца, иначе не выплачивается: «Monthly KPI».

Итог и округление
- Строка «Bonuses» — точная сумма частей: «Monthly KPI», «Fixed bonus»; округляется один раз.
- Каждая строка расчётного листа округляется один раз, до двух знаков после запятой, половина — вверх; внутри расчёта ничего не округляется, если это не сказано прямо.
- Итог — сумма строк расчётного листа.

Примеры расчёта
- «A usual month»: июль 2026 г.; «Meetings» 12 meetings; «Sales» 47 000 rubles; «Calls» 100 calls → к выплате 58 200,00 RUB («Bonuses» 57 200,00, «Entry bonus» 1 000,00).
- «Nothing done»: «Meetings» 0 meetings; «Sales» 0 rubles; «Calls» нет результата (on leave) → к выплате 0,00 RUB.`);
  });

  it('says by which days a month is divided', () => {
    expect(renderSchemeDescription({ ...scheme, withinMonth: 'working-days' }, 'en')).toContain(
      '- By each version for its share of the working days: “Monthly KPI”',
    );
    expect(renderSchemeDescription({ ...scheme, withinMonth: 'working-days' }, 'ru')).toContain(
      '- По каждой версии за её долю рабочих дней месяца: «Monthly KPI»',
    );
  });

  it('knows every field of a scheme: a new one needs its words', () => {
    expect(Object.keys(paySchemeFields).sort()).toEqual([
      'code',
      'components',
      'conditions',
      'currency',
      'effectiveFrom',
      'examples',
      'format',
      'goal',
      'lines',
      'name',
      'profile',
      'values',
      'version',
      'withinMonth',
      'yearBeginsIn',
    ]);
  });

  it('leaves out what the scheme does not have', () => {
    const plain = paySchemeSchema.parse(
      makeSchemeWith([{ code: 'entry', name: 'Entry bonus', kind: 'fixed-bonus', terms: { amount: '1000' } }]),
    );
    expect(describeScheme(plain, 'en').sections.map((section) => section.heading)).toEqual([
      '1. Entry bonus (Fixed bonus)',
      'If the scheme changes within a month',
      'If somebody is hired or leaves within a month',
      'Total and rounding',
    ]);
    expect(describeScheme(plain, 'en').facts.map((fact) => fact.label)).toEqual(['Code', 'Version', 'In force from']);
  });

  it('says which shared line nothing pays, and keeps a code that nobody names', () => {
    const odd = paySchemeSchema.parse({
      ...makeSchemeWith([{ code: 'entry', name: 'Entry bonus', kind: 'fixed-bonus', terms: { amount: '1000' } }]),
      lines: [{ code: 'bonuses', name: 'Bonuses' }],
      examples: [
        {
          name: 'Later',
          inputs: { values: { unknown: '1' } },
          carriedState: { entry: {} },
          expected: { total: '-1', lines: [['entry', 'part', '-1']] },
        },
      ],
    });
    expect(renderSchemeDescription(odd, 'en')).toContain('- No part of the scheme pays the line “Bonuses”.');
    expect(renderSchemeDescription(odd, 'en')).toContain(
      '- “Later”: unknown 1; from the month before “Entry bonus”: none → pays -1.00 (“Entry bonus”, “part” -1.00).',
    );
  });
});

describe('every kind of component', () => {
  it.each(Object.entries(componentRegistry))('%s has a name in every language', (_, { label }) => {
    expect(label.en).toMatch(/^[A-Z]/);
    expect(label.ru).toMatch(/^[А-Я]/);
  });
});

describe('every golden scheme', () => {
  it.each(goldenCases)('%s is described in every language, twice alike and in whole sentences', (file) => {
    const { scheme: written } = readGoldenCase(file);
    const parsed = paySchemeSchema.parse(written);
    for (const language of LANGUAGES) {
      const described = describeScheme(parsed, language);
      expect(describeScheme(paySchemeSchema.parse(written), language)).toEqual(described);
      const sentences = described.sections.flatMap((section) => section.sentences);
      expect(
        sentences.filter((sentence) => !sentence.endsWith('.') || /undefined|\[object|NaN|\{|\}/.test(sentence)),
      ).toEqual([]);
      if (language === 'ru')
        expect(sentences.filter((sentence) => !/[А-Яа-яЁё]/.test(sentence.replaceAll(/«[^»]*»/g, '')))).toEqual([]);
    }
  });
});
