import { describe, expect, it } from '@jest/globals';
import { peopleOfMonth } from './people-of-month.js';

const document = (kind: string, personId: string | null, status = 'signed') => ({ kind, status, personId });

describe('The people of a month', () => {
  it('are those with a plan and those without one, each once', () => {
    const documents = [
      document('kpi-plan', 'anna'),
      document('kpi-plan', 'boris', 'drafting'),
      document('kpi-plan', 'clara', 'closed'),
      document('actuals', null),
    ];
    const peopleWithoutPlan = [{ id: 'clara' }, { id: 'dmitri' }];
    expect(peopleOfMonth({ documents, peopleWithoutPlan })).toEqual({ people: 4, plans: 2 });
  });
});
