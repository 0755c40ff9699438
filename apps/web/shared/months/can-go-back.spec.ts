import { describe, expect, it } from '@jest/globals';
import { canGoBack } from './can-go-back.js';

const plan = (person: string, status: 'drafting' | 'signed' | 'closed') =>
  ({ id: `plan of ${person}`, kind: 'kpi-plan', person, personId: person, status, version: 1 }) as const;
const actuals = (status: 'in-approval' | 'signed' | 'closed') =>
  ({ id: 'actuals', kind: 'actuals', person: null, personId: null, status, version: 1 }) as const;

describe('What of a month can go back', () => {
  it('is whose plans are signed or closed', () => {
    const { people } = canGoBack([plan('Anna', 'signed'), plan('Maxim', 'drafting'), plan('Ivan', 'closed')]);
    expect(people).toEqual([
      { id: 'Anna', name: 'Anna' },
      { id: 'Ivan', name: 'Ivan' },
    ]);
  });

  it('is closed actuals by themselves, approved ones with the plans alone', () => {
    expect(canGoBack([actuals('closed')]).actuals).toBe('closed');
    expect(canGoBack([actuals('signed')]).actuals).toBe('with-plans');
    expect(canGoBack([actuals('in-approval')]).actuals).toBe('none');
    expect(canGoBack([]).actuals).toBe('none');
  });
});
