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

  it('name nobody who has no plan among the planned, nor the planned among those without', () => {
    expect(findStrangers(plans, { olga: {} }).map(({ path }) => path)).toEqual(['people.olga']);
    expect(findNamedForNothing({ plans, withoutPlan }, { maxim: 'No reason' }).map(({ path }) => path)).toEqual([
      'withoutPlan.maxim',
    ]);
  });
});
