import { describe, expect, it } from '@jest/globals';
import { changedFields } from './changed-fields.js';
import { fieldsOf } from './fields-of-rules.js';

const now = { months: 12, review: 2, part: 4 };
const told = (was: object, becomes: object) =>
  changedFields(was, becomes, fieldsOf.retentionRules).map(({ field, before, after }) => [
    field.path.join('.'),
    before?.value,
    after,
  ]);

describe('A rule that a change of the regulation names', () => {
  it('is told by the fields that become others, with what they say now', () => {
    expect(told(now, { ...now, review: 3 })).toEqual([['review', 2, 3]]);
  });

  it('is told whole once it holds', () => {
    expect(told(now, now)).toEqual([
      ['months', undefined, 12],
      ['review', undefined, 2],
      ['part', undefined, 4],
    ]);
  });
});
