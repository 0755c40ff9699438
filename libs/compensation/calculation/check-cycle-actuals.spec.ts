import { describe, expect, it } from '@jest/globals';
import { kpiPlanTermsSchema } from '../inputs/kpi-plan.js';
import { alphaActuals, makeAlphaPlan } from '../testing/kpi-plan-builder.js';
import {
  checkCycleActuals,
  findNamedForNothing,
  findStrangers,
  type CycleActualsContent,
} from './check-cycle-actuals.js';

const plans = [{ personId: 'maxim', terms: kpiPlanTermsSchema.parse(makeAlphaPlan()) }];
const withoutPlan = [{ id: 'galina', name: 'Galina' }];
const people = { maxim: alphaActuals() } as CycleActualsContent['people'];
const pathsOf = (content: CycleActualsContent) =>
  checkCycleActuals({ plans, withoutPlan }, content).map(({ path }) => path);

describe('the actuals of a department’s month', () => {
  it('are complete when every plan is answered and everybody without one is named', () => {
    expect(pathsOf({ people, withoutPlan: { galina: 'Came on the last day' } })).toEqual([]);
  });

  it('lack what a plan asks for, and whoever has none', () => {
    const [first, ...others] = Object.keys(people['maxim']!);
    const answered = Object.fromEntries(others.map((code) => [code, people['maxim']![code]!]));
    expect(pathsOf({ people: { maxim: answered } })).toEqual([`people.maxim.${first}`, 'withoutPlan.galina']);
  });

  it('answer every indicator of a plan as it was and as it was revised, each once, and no other', () => {
    const { indicators, ...rest } = makeAlphaPlan();
    const [first, ...others] = indicators;
    const revised = { ...rest, indicators: [{ ...first!, code: 'deliveries' }, ...others] };
    const both = [...plans, { personId: 'maxim', terms: kpiPlanTermsSchema.parse(revised) }];
    const problemsOf = (actuals: object) =>
      checkCycleActuals({ plans: both, withoutPlan: [] }, { people: { maxim: actuals } }).map(({ path }) => path);
    const { [first!.code]: result, ...common } = alphaActuals() as CycleActualsContent['people'][string];
    expect(problemsOf({ ...common, [first!.code]: result, deliveries: result })).toEqual([]);
    expect(problemsOf(common)).toEqual([`people.maxim.${first!.code}`, 'people.maxim.deliveries']);
    expect(problemsOf({})).toHaveLength(indicators.length + 1);
    expect(problemsOf({ ...common, [first!.code]: result, deliveries: result, other: result })).toEqual([
      'people.maxim.other',
    ]);
  });

  it('name nobody who has no plan among the planned, nor the planned among those without', () => {
    expect(findStrangers({ plans }, { olga: {} }).map(({ path }) => path)).toEqual(['people.olga']);
    expect(findNamedForNothing({ withoutPlan }, { maxim: 'No reason' }).map(({ path }) => path)).toEqual([
      'withoutPlan.maxim',
    ]);
  });
});

describe('the indicators that schemes define themselves', () => {
  const measured = (code: string) => ({
    code,
    name: code,
    kind: 'higher-is-better',
    target: '100',
    unit: 'pieces',
    weight: '100',
  });
  const component = (code: string, kind: string, indicators: unknown[], terms = {}) => ({
    code,
    name: code,
    kind,
    terms: { baseBonus: '1000', indicators, ...terms },
  });
  const service = {
    format: 'pay-scheme/1',
    code: 'service',
    name: 'Service',
    version: 1,
    effectiveFrom: '2026-01-01',
    values: [{ code: 'base', name: 'Base', unit: 'RUB' }],
    components: [
      component('kpi', 'kpi-bonus', [measured('orders')], { baseBonus: { value: 'base' } }),
      component('annual', 'annual-bonus', [measured('orders-of-year')], { probationMonths: 3, paidOn: '01-25' }),
    ],
  };
  const asked = (month: string, hiredOn = '2024-03-01', plan: typeof plans = []) => ({
    plans: plan,
    withoutPlan: [],
    bySchemes: {
      month,
      calendar: { version: 'none', weekend: [6, 7] as never, exceptions: {} },
      schemes: { hash: service },
      people: [
        {
          personId: 'maxim',
          hiredOn,
          leftOn: null,
          periods: [{ from: `${month}-01`, until: `${month}-31`, scheme: 'hash' }],
        },
      ],
    },
  });
  const problemsOf = (of: ReturnType<typeof asked>, actuals: CycleActualsContent['people'][string]) =>
    checkCycleActuals(of, { people: { maxim: actuals } }).map(({ path }) => path);
  const orders = { value: '90' };

  it('are asked whatever else the month lacks, and of a year in its month alone, of those whom it pays', () => {
    expect(problemsOf(asked('2026-07'), {})).toEqual(['people.maxim.orders']);
    expect(problemsOf(asked('2026-12'), {})).toEqual(['people.maxim.orders', 'people.maxim.orders-of-year']);
    expect(problemsOf(asked('2026-12', '2026-12-01'), { orders })).toEqual([]);
    expect(problemsOf(asked('2026-07'), { orders })).toEqual([]);
    expect(problemsOf(asked('2026-07'), { orders: { missing: 'The ledger is not closed' } })).toEqual([]);
  });

  it('have results of their kind', () => {
    expect(problemsOf(asked('2026-07'), { orders: { achieved: true } })).toEqual(['people.maxim.orders']);
  });

  it('are answered beside those of a plan, and nothing else is', () => {
    const both = asked('2026-07', undefined, plans);
    expect(problemsOf(both, { ...people['maxim'], orders })).toEqual([]);
    expect(problemsOf(both, people['maxim']!)).toEqual(['people.maxim.orders']);
    const strangers = findStrangers(both, { maxim: { ...people['maxim'], orders, meetings: orders }, olga: {} });
    expect(strangers.map(({ path }) => path)).toEqual(['people.maxim.meetings', 'people.olga']);
    expect(strangers[0]?.message).toContain('orders-of-year');
  });

  it('leave out whoever has neither', () => {
    expect(checkCycleActuals(asked('2026-07'), { people: { maxim: { orders }, olga: {} } })).toMatchObject([
      { path: 'people.olga' },
    ]);
  });
});
