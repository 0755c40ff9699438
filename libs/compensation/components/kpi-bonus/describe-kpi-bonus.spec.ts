import { describe, expect, it } from '@jest/globals';
import { paySchemeSchema } from '../../scheme/pay-scheme.js';
import { makeVocabulary } from '../../scheme/vocabulary-of-scheme.js';
import { indicator, makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { kpiBonus } from './kpi-bonus.js';
import { kpiBonusTermsSchema } from './kpi-bonus-terms.js';

function described(changes: object, terms: object = {}): [string[], string[]] {
  const written = { baseBonus: '60000', indicators: [{ ...indicator({ weight: '100' }), ...changes }], ...terms };
  const vocabulary = makeVocabulary(
    paySchemeSchema.parse(makeSchemeWith([{ code: 'kpi', name: 'KPI', kind: 'kpi-bonus', terms: written as never }])),
  );
  const parsed = kpiBonusTermsSchema.parse(written);
  return [kpiBonus.describe(parsed, 'en', vocabulary).slice(1), kpiBonus.describe(parsed, 'ru', vocabulary).slice(1)];
}

describe('an indicator in words', () => {
  const curve = {
    points: [
      { at: '0', pays: '120 %' },
      { at: '100 %', pays: '100 %' },
    ],
  };

  it.each<[string, object, string, string]>([
    [
      'says what happens above 100 %',
      { target: '100' },
      '“Sales” (weight 100 %): actual / planned, planned 100 units; nothing below 60 %; not limited above 100 %.',
      '«Sales» (вес 100 %): факт / план, план 100 units; ниже 60 % не оплачивается; сверх 100 % не ограничено.',
    ],
    [
      'says its cap, and no threshold of 0',
      { target: '100', threshold: '0', cap: '120 %' },
      '“Sales” (weight 100 %): actual / planned, planned 100 units; attainment is paid up to 120 %.',
      '«Sales» (вес 100 %): факт / план, план 100 units; оплачивается не более 120 % выполнения.',
    ],
    [
      'divides the planned value by the actual one',
      { kind: 'lower-is-better', target: '100' },
      '“Sales” (weight 100 %): planned / actual, less is better, planned 100 units; nothing below 60 %; not limited above 100 %.',
      '«Sales» (вес 100 %): план / факт, чем меньше, тем лучше, план 100 units; ниже 60 % не оплачивается; сверх 100 % не ограничено.',
    ],
    [
      'divides the other way round where a curve runs over it',
      { kind: 'lower-is-better', target: '100', curve },
      '“Sales” (weight 100 %): actual / planned, less is better, planned 100 units; payout curve: 0 % → 120 %, 100 % → 100 % (linear between the points, beyond the last its value holds).',
      '«Sales» (вес 100 %): факт / план, чем меньше, тем лучше, план 100 units; кривая выплат: 0 % → 120 %, 100 % → 100 % (линейно между точками, дальше последней — как в ней).',
    ],
    [
      'says how many clients may be lost',
      { kind: 'loss-share', target: '10', unit: 'clients' },
      '“Sales” (weight 100 %): the share of regular clients kept; regular clients: 10 clients; nothing when more than 40 % of the 10 clients are lost.',
      '«Sales» (вес 100 %): доля сохранённых постоянных клиентов, всего их 10 clients; если потеряно более 40 % из них, не оплачивается.',
    ],
    [
      'says how far a forecast may be off',
      { kind: 'deviation', target: '1000', threshold: '70 %' },
      '“Sales” (weight 100 %): forecast 1 000 units; paid in full when the difference of forecast and sales is at most 30 % of the average need (of sales where no need is given), otherwise nothing.',
      '«Sales» (вес 100 %): прогноз 1 000 units; оплачивается полностью, если прогноз расходится с продажами не более чем на 30 % средней потребности (если она не указана — продаж), иначе не оплачивается.',
    ],
    [
      'ends with one full stop, also behind a unit that has its own',
      { target: '100', unit: 'pcs.', threshold: '0', cap: '90 %' },
      '“Sales” (weight 100 %): actual / planned, planned 100 pcs.; attainment is paid up to 90 %.',
      '«Sales» (вес 100 %): факт / план, план 100 pcs.; оплачивается не более 90 % выполнения.',
    ],
    [
      'says yes and no',
      { kind: 'yes-no', target: '1' },
      '“Sales” (weight 100 %): paid in full when achieved, otherwise nothing.',
      '«Sales» (вес 100 %): достигнуто — оплачивается полностью, не достигнуто — не оплачивается.',
    ],
  ])('%s', (_, changes, english, russian) => {
    expect(described(changes)).toEqual([[english], [russian]]);
  });
});

describe('the rounding of attainments in words', () => {
  it.each<[number, string, string]>([
    [0, 'Attainment is rounded half-up to 0 decimals of the ratio (0.5 becomes 1).', '(0.5 становится 1)'],
    [1, 'Attainment is rounded half-up to 1 decimal of the ratio (0.59 becomes 0.6).', '(0.59 становится 0.6)'],
    [2, 'Attainment is rounded half-up to 2 decimals of the ratio (0.596 becomes 0.60).', '(0.596 становится 0.60)'],
    [
      12,
      'Attainment is rounded half-up to 12 decimals of the ratio (0.5964596459645 becomes 0.596459645965).',
      '(0.5964596459645 становится 0.596459645965)',
    ],
  ])('shows %s decimals by an example', (decimals, english, russian) => {
    const [inEnglish, inRussian] = described({ target: '100' }, { attainmentDecimals: decimals });
    expect(inEnglish.at(-1)).toBe(english);
    expect(inRussian.at(-1)).toContain(russian);
  });
});
