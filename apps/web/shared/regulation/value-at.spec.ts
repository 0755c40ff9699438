import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from './fields-of-rules.js';
import { askedFields, fieldOfPath, valueAt, withValue } from './value-at.js';

const bounds = { shareOfMost: '1', changeSinceLastMonth: null, spreadOfDepartment: { times: '1.5', leastPeople: 5 } };
const words = (rule: unknown) => askedFields(rule, fieldsOf.statementBounds).map(({ word }) => word);

describe('A field of a rule', () => {
  it('is read and changed where it stands, and nothing else is', () => {
    expect(valueAt(bounds, ['spreadOfDepartment', 'times'])).toBe('1.5');
    expect(valueAt(bounds, ['changeSinceLastMonth', 'times'])).toBeUndefined();
    expect(withValue(bounds, ['spreadOfDepartment', 'times'], '2')).toEqual({
      ...bounds,
      spreadOfDepartment: { times: '2', leastPeople: 5 },
    });
    expect(bounds.spreadOfDepartment.times).toBe('1.5');
    expect(withValue(bounds, [], null)).toBeNull();
  });

  it('is not asked for where its part is not looked at', () => {
    expect(words(bounds)).toContain('spread-times');
    expect(words({ ...bounds, spreadOfDepartment: null })).not.toContain('spread-times');
  });

  it('is found by the path of a refusal, also by one below it', () => {
    const of = (path: string) => fieldOfPath(path, fieldsOf.statementBounds)?.word;
    expect(of('shareOfMost')).toBe('shareOfMost');
    expect(of('spreadOfDepartment.times')).toBe('spread-times');
    expect(of('remarks')).toBeUndefined();
    expect(fieldOfPath('plans-signed.due.day', fieldsOf.annualRules)?.word).toBe('annual-plans-signed-due');
    expect(fieldOfPath('actuals-submitted.opens', fieldsOf.deadlineRules)?.word).toBe('actuals-submitted-opens');
    expect(fieldOfPath('day', fieldsOf.forecastRule)?.word).toBe('forecast');
  });
});
