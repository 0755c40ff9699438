import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../calculation/calculate-statement.js';
import { alphaActuals, makeAlphaPlan, makeScheme } from '../testing/kpi-plan-builder.js';
import { describedStepSchema } from './described-step.js';
import { renderSteps } from './render-trace.js';
import { describeStoredTrace } from './stored-trace.js';

describe('a stored trace', () => {
  it('is put into the words of either language', () => {
    const result = calculateStatement(makeScheme(makeAlphaPlan()), { actuals: alphaActuals() });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const stored: unknown = JSON.parse(JSON.stringify(result.trace));
    const russian = describeStoredTrace(stored, '2.0.0', 'ru');
    expect(describedStepSchema.parse(russian)).toEqual(russian);
    expect(renderSteps(russian, 'ru')).toContain(
      'потеряно 2 из 10 (clients), сохранено 80 %, не ниже 60 %: оплачивается пропорционально',
    );
    expect(renderSteps(describeStoredTrace(stored, '2.0.0', 'en'), 'en')).toContain('lost 2 of 10 clients, 80 % kept');
  });

  it('is read with the name of the person that it has an id of', () => {
    const result = calculateStatement(makeScheme(makeAlphaPlan()), { person: 'P-1', actuals: alphaActuals() });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const explained = (person?: string) => renderSteps(describeStoredTrace(result.trace, '3.0.0', 'ru', person), 'ru');
    expect(explained()).toContain('сотрудник: P-1');
    expect(explained('Максим Продажин')).toContain('сотрудник: Максим Продажин');
  });

  it('of the first version of the engine keeps the words that it was stored with', () => {
    const stored = {
      rule: 'statement',
      label: 'Statement',
      formula: 'sum of the components',
      substituted: '12 000.00',
      unit: 'money',
      result: '12000.00',
      children: [
        {
          rule: 'indicator/loss-share',
          label: 'Attainment',
          formula: '1 - lost / total',
          substituted: '1 - 2 / 10',
          unit: 'ratio',
          result: '0.8',
          children: [],
        },
      ],
    };
    expect(renderSteps(describeStoredTrace(stored, '1.0.0', 'ru'), 'ru').split('\n')).toEqual([
      'Statement: 12 000.00',
      '  Attainment: 1 - 2 / 10 = 80 %',
    ]);
  });
});
