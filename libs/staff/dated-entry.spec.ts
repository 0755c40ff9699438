import { describe, expect, it } from '@jest/globals';
import { daysInCommon, daysInMonth, isInForceOn, knownAt } from './dated-entry.js';

const july = { fromOn: '2026-07-01', untilOn: '2026-07-31' };
const since = (fromOn: string) => ({ fromOn, untilOn: null });

describe('The days of an entry', () => {
  it.each([
    ['2026-06-30', false],
    ['2026-07-01', true],
    ['2026-07-31', true],
    ['2026-08-01', false],
  ])('%s: %s, first and last included', (day, holds) => expect(isInForceOn(july, day)).toBe(holds));

  it('go on where no last day is known', () => {
    expect(isInForceOn(since('2026-07-01'), '2199-12-31')).toBe(true);
    expect(isInForceOn(since('2026-07-02'), '2026-07-01')).toBe(false);
  });

  it.each([
    [july, since('2026-07-15'), { fromOn: '2026-07-15', untilOn: '2026-07-31' }],
    [since('2026-07-15'), july, { fromOn: '2026-07-15', untilOn: '2026-07-31' }],
    [since('2026-01-01'), since('2026-02-01'), { fromOn: '2026-02-01', untilOn: null }],
    [july, since('2026-07-31'), { fromOn: '2026-07-31', untilOn: '2026-07-31' }],
    [july, since('2026-08-01'), undefined],
  ])('in common of %j and %j', (a, b, common) => expect(daysInCommon(a, b)).toEqual(common));

  it('in a month: of a joiner, a leaver, a leap February, and nobody', () => {
    expect(daysInMonth(since('2026-07-15'), '2026-07')).toEqual({ fromOn: '2026-07-15', untilOn: '2026-07-31' });
    expect(daysInMonth({ fromOn: '2020-01-01', untilOn: '2026-07-02' }, '2026-07')).toEqual({
      fromOn: '2026-07-01',
      untilOn: '2026-07-02',
    });
    expect(daysInMonth(since('2020-01-01'), '2028-02')).toEqual({ fromOn: '2028-02-01', untilOn: '2028-02-29' });
    expect(daysInMonth(july, '2026-08')).toBeUndefined();
  });
});

describe('What was known', () => {
  const entry = (recordedAt: string, supersededAt: string | null) => ({ recordedAt, supersededAt });
  const first = entry('2026-07-01T09:00:00.000Z', '2026-07-09T09:00:00.000Z');
  const second = entry('2026-07-09T09:00:00.000Z', null);

  it.each([
    ['2026-07-01T08:59:59.999Z', []],
    ['2026-07-08T00:00:00.000Z', [first]],
    ['2026-07-09T09:00:00.000Z', [second]],
  ])('at %s', (instant, known) => expect(knownAt([first, second], instant)).toEqual(known));
});
