import { describe, expect, it } from '@jest/globals';
import type { PlanIndicator } from './actual-fields.js';
import { targetsOfField } from './target-of-field.js';

const of = (indicator: object) => indicator as PlanIndicator;

describe('What a result is entered beside', () => {
  it('is the target, where the field is in its unit', () => {
    expect(targetsOfField(of({ kind: 'higher-is-better', target: '100' }), 'value')).toEqual([
      { sign: '/', amount: '100' },
    ]);
    const forecast = of({ kind: 'deviation', target: '500' });
    expect([targetsOfField(forecast, 'sold'), targetsOfField(forecast, 'averageNeed')]).toEqual([
      [{ sign: '/', amount: '500' }],
      [],
    ]);
    expect(targetsOfField(of({ kind: 'quotient', target: '4' }), 'numerator')).toEqual([]);
  });

  it('is each bound that there is', () => {
    expect(targetsOfField(of({ kind: 'within-bounds', atMost: '9' }), 'value')).toEqual([{ sign: '≤', amount: '9' }]);
    expect(targetsOfField(of({ kind: 'within-bounds', atLeast: '1', atMost: '9' }), 'value')).toEqual([
      { sign: '≥', amount: '1' },
      { sign: '≤', amount: '9' },
    ]);
  });
});
