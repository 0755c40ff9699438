import { describe, expect, it } from '@jest/globals';
import { paySchemeSchema } from '../../scheme/pay-scheme.js';
import { makeVocabulary } from '../../scheme/vocabulary-of-scheme.js';
import { describeKpiPlan } from '../../description/describe-kpi-plan.js';
import { kpiPlanTermsSchema } from '../../inputs/kpi-plan.js';
import { indicator, makeAlphaPlan, makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { describeKpiBonus } from './describe-kpi-bonus.js';
import { kpiBonusTermsSchema } from './kpi-bonus-terms.js';

/** What is said after the base bonus: of the indicator alone, of what is between it and the most, or all of it. */
function described(changes: object, terms: object = {}): [string[], string[]] {
  const written = {
    baseBonus: '60000',
    indicators: [JSON.parse(JSON.stringify({ ...indicator({ weight: '100' }), ...changes })) as unknown],
    ...terms,
  };
  const vocabulary = makeVocabulary(
    paySchemeSchema.parse(makeSchemeWith([{ code: 'kpi', name: 'KPI', kind: 'kpi-bonus', terms: written as never }])),
  );
  const parsed = kpiBonusTermsSchema.parse(written);
  return [describeKpiBonus(parsed, 'en', vocabulary).slice(1), describeKpiBonus(parsed, 'ru', vocabulary).slice(1)];
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
      '“Sales” (weight 100 %): actual / planned, planned 100 units; nothing below 60 %; attainment is paid up to 200 %.',
      '«Sales» (вес 100 %): факт / план, план 100 units; ниже 60 % не оплачивается; оплачивается не более 200 % выполнения.',
    ],
    [
      'says its cap, and no threshold of 0',
      { target: '100', threshold: '0', cap: '120 %' },
      '“Sales” (weight 100 %): actual / planned, planned 100 units; attainment is paid up to 120 %.',
      '«Sales» (вес 100 %): факт / план, план 100 units; оплачивается не более 120 % выполнения.',
    ],
    [
      'says loudly that there is no cap',
      { target: '100', cap: 'none' },
      '“Sales” (weight 100 %): actual / planned, planned 100 units; nothing below 60 %; WITHOUT A CAP: not limited above 100 %.',
      '«Sales» (вес 100 %): факт / план, план 100 units; ниже 60 % не оплачивается; БЕЗ ПРЕДЕЛА: сверх 100 % не ограничено.',
    ],
    [
      'says how less is better',
      { kind: 'lower-is-better', target: '100', cap: 'none' },
      '“Sales” (weight 100 %): 2 - actual / planned, not below 0, less is better, planned 100 units; nothing below 60 %; attainment is paid up to 200 %.',
      '«Sales» (вес 100 %): 2 - факт / план, но не меньше 0, чем меньше, тем лучше, план 100 units; ниже 60 % не оплачивается; оплачивается не более 200 % выполнения.',
    ],
    [
      'says what becomes of a plan of 0',
      { kind: 'lower-is-better', target: '0', threshold: '0' },
      '“Sales” (weight 100 %): 2 - actual / planned, not below 0, less is better, planned 0 units; where 0 is planned, 0 is an attainment of 100 % and anything more is 0; attainment is paid up to 200 %.',
      '«Sales» (вес 100 %): 2 - факт / план, но не меньше 0, чем меньше, тем лучше, план 0 units; при плане 0 факт 0 — это выполнение 100 %, всё, что больше, — 0; оплачивается не более 200 % выполнения.',
    ],
    [
      'says what a curve makes of a plan of 0',
      { kind: 'lower-is-better', target: '0', curve },
      '“Sales” (weight 100 %): actual / planned, less is better, planned 0 units; where 0 is planned, 0 is 100 % of the plan and anything more is beyond the last point of the curve; payout curve: 0 % → 120 %, 100 % → 100 % (linear between the points, beyond the last its value holds).',
      '«Sales» (вес 100 %): факт / план, чем меньше, тем лучше, план 0 units; при плане 0 факт 0 — это 100 % плана, всё, что больше, — дальше последней точки кривой; кривая выплат: 0 % → 120 %, 100 % → 100 % (между точками линейно, после последней — как в ней).',
    ],
    [
      'divides the planned value by the actual one',
      { kind: 'lower-is-better', measure: 'inverse', target: '100', cap: '150 %' },
      '“Sales” (weight 100 %): planned / actual, less is better, planned 100 units; nothing below 60 %; attainment is paid up to 150 %.',
      '«Sales» (вес 100 %): план / факт, чем меньше, тем лучше, план 100 units; ниже 60 % не оплачивается; оплачивается не более 150 % выполнения.',
    ],
    [
      'says both bounds',
      { kind: 'within-bounds', target: undefined, atLeast: '10', atMost: '20' },
      '“Sales” (weight 100 %): paid in full while the actual is at least 10 units and at most 20 units; nothing outside.',
      '«Sales» (вес 100 %): оплачивается полностью, пока факт не менее 10 units и не более 20 units; за этими пределами не оплачивается.',
    ],
    [
      'says what is paid beyond a bound',
      { kind: 'within-bounds', target: undefined, atMost: '20', curve },
      '“Sales” (weight 100 %): paid in full while the actual is at most 20 units; outside by the distance from the bound as a share of it: payout curve: 0 % → 120 %, 100 % → 100 % (linear between the points, beyond the last its value holds).',
      '«Sales» (вес 100 %): оплачивается полностью, пока факт не более 20 units; за этими пределами — по отклонению от предела в долях предела: кривая выплат: 0 % → 120 %, 100 % → 100 % (между точками линейно, после последней — как в ней).',
    ],
    [
      'says what a quotient is made of',
      { kind: 'quotient', target: '50000', numerator: { deals: 'amount' }, denominator: { deals: 'count' } },
      '“Sales” (weight 100 %): actual / planned, planned 50 000 units, actual revenue of deals / number of deals (a denominator of 0 is no result and pays nothing); nothing below 60 %; attainment is paid up to 200 %.',
      '«Sales» (вес 100 %): факт / план, план 50 000 units, факт выручка по сделкам / число сделок (если знаменатель — 0, результата нет и ничего не оплачивается); ниже 60 % не оплачивается; оплачивается не более 200 % выполнения.',
    ],
    [
      'says a quotient of which less is better, and that is reported',
      { kind: 'quotient', target: '5', better: 'lower', threshold: '0' },
      '“Sales” (weight 100 %): 2 - actual / planned, not below 0, less is better, planned 5 units, actual is numerator / denominator (a denominator of 0 is no result and pays nothing); attainment is paid up to 200 %.',
      '«Sales» (вес 100 %): 2 - факт / план, но не меньше 0, чем меньше, тем лучше, план 5 units, факт — числитель / знаменатель (если знаменатель — 0, результата нет и ничего не оплачивается); оплачивается не более 200 % выполнения.',
    ],
    [
      'divides the other way round where a curve runs over it',
      { kind: 'lower-is-better', target: '100', curve },
      '“Sales” (weight 100 %): actual / planned, less is better, planned 100 units; payout curve: 0 % → 120 %, 100 % → 100 % (linear between the points, beyond the last its value holds).',
      '«Sales» (вес 100 %): факт / план, чем меньше, тем лучше, план 100 units; кривая выплат: 0 % → 120 %, 100 % → 100 % (между точками линейно, после последней — как в ней).',
    ],
    [
      'says how many clients may be lost',
      { kind: 'loss-share', target: '10', unit: 'clients' },
      '“Sales” (weight 100 %): the share of regular clients kept; regular clients: 10 clients; nothing when more than 40 % of the 10 clients are lost.',
      '«Sales» (вес 100 %): доля сохранённых постоянных клиентов, всего их 10 clients; если из 10 clients потеряно более 40 %, не оплачивается.',
    ],
    [
      'says when a forecast is a shortage, and when a surplus',
      { kind: 'deviation', target: '1000', shortageTolerance: '5 %' },
      '“Sales” (weight 100 %): forecast 1 000 units; nothing when the need or the sales are over the forecast by more than 5 % of the need (a shortage), or when the forecast is over the average need by more than 40 % of it (a surplus); otherwise paid in full; sales stand for the average need where none is given.',
      '«Sales» (вес 100 %): прогноз 1 000 units; не оплачивается, если потребность или продажи больше прогноза более чем на 5 % потребности (дефицит) или если прогноз больше средней потребности более чем на 40 % её (излишек); иначе оплачивается полностью; если средняя потребность не указана, её заменяют продажи.',
    ],
    [
      'says how far a forecast may be off',
      { kind: 'deviation', measure: 'difference', target: '1000', tolerance: '30 %' },
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
    expect(described(changes).map((sentences) => sentences.slice(0, -1))).toEqual([[english], [russian]]);
  });
});

describe('the rounding of attainments in words', () => {
  it.each<[number, string, string]>([
    [0, 'Attainment is rounded half-up to 0 decimals of the ratio (0.5 becomes 1).', '(0,5 становится 1)'],
    [1, 'Attainment is rounded half-up to 1 decimal of the ratio (0.59 becomes 0.6).', '(0,59 становится 0,6)'],
    [2, 'Attainment is rounded half-up to 2 decimals of the ratio (0.596 becomes 0.60).', '(0,596 становится 0,60)'],
    [
      12,
      'Attainment is rounded half-up to 12 decimals of the ratio (0.5964596459645 becomes 0.596459645965).',
      '(0,5964596459645 становится 0,596459645965)',
    ],
  ])('shows %s decimals by an example', (decimals, english, russian) => {
    const [inEnglish, inRussian] = described({ target: '100' }, { attainmentDecimals: decimals });
    expect(inEnglish.at(-2)).toBe(english);
    expect(inRussian.at(-2)).toContain(russian);
  });
});

describe('the most that a KPI bonus pays, in words', () => {
  const last = (changes: object, terms: object = {}) => described(changes, terms).map((sentences) => sentences.at(-1));

  it('is money where the base is written', () => {
    expect(last({ target: '100' })).toEqual(['Pays 120 000 at most.', 'Наибольшая выплата: 120 000.']);
  });

  it('is a share of a base that the month gives', () => {
    expect(last({ target: '100' }, { baseBonus: { plus: ['100'] } })).toEqual([
      'Pays 200 % of the base bonus at most.',
      'Наибольшая выплата: 200 % базовой премии.',
    ]);
  });

  it('is said loudly to be without a limit', () => {
    expect(last({ target: '100', cap: 'none' })).toEqual([
      'WITHOUT A CAP: nothing limits the result; indicators without a cap: “Sales”.',
      'БЕЗ ПРЕДЕЛА: результат ничем не ограничен, показатели без предела: «Sales».',
    ]);
  });

  it('is none of what only measures, unless nothing limits its result', () => {
    const measured = { baseBonus: undefined, measuresOnly: true, results: 'weighted' };
    expect(last({ target: '100' }, measured)[0]).toContain('attainment is paid up to 200 %.');
    expect(last({ target: '100', cap: 'none' }, measured)[0]).toBe(
      'WITHOUT A CAP: nothing limits the result; indicators without a cap: “Sales”.',
    );
  });

  it('stands at the end of a personal plan', () => {
    expect(describeKpiPlan(kpiPlanTermsSchema.parse(makeAlphaPlan()), 'en')).toEqual([
      'Base bonus: 60 000; each indicator pays its own share.',
      '“Sales” (weight 5/12): actual / planned, planned 1 000 000 rubles; nothing below 60 %; attainment is paid up to 200 %.',
      '“Receivables” (weight 1/6): paid in full while the actual is at most 200 000 rubles; nothing outside.',
      '“Retention” (weight 25 %): the share of regular clients kept; regular clients: 10 clients; nothing when more than 40 % of the 10 clients are lost.',
      '“Forecast” (weight 1/6): forecast 1 000 units; nothing when the need or the sales are over the forecast (a shortage), or when the forecast is over the average need by more than 40 % of it (a surplus); otherwise paid in full; sales stand for the average need where none is given.',
      'Pays 85 000 at most.',
    ]);
  });
});
