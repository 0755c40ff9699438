import { describe, expect, it } from '@jest/globals';
import { readInputs } from './read-inputs.js';
import { countEarlierDays, findServiceStart, isEmployedOn } from './service.js';

const back = { hiredOn: '2026-06-15', before: [{ hiredOn: '2026-01-12', leftOn: '2026-02-20' }] };

describe('Service', () => {
  it('is counted from the day of hiring where there was no other employment', () => {
    for (const day of ['2026-01-01', '2026-07-01', '2026-12-31']) {
      expect(findServiceStart({ hiredOn: '2026-07-01' }, day)).toBe('2026-07-01');
      expect(countEarlierDays({ hiredOn: '2026-07-01' }, day)).toBe(0);
    }
  });

  it.each([
    // Before all of it, in the earlier employment, between the two, and in the present one.
    ['2026-01-11', '2026-06-15', 0],
    ['2026-01-31', '2026-01-12', 20],
    ['2026-03-31', '2026-02-20', 40],
    ['2026-06-15', '2026-05-06', 40],
    ['2026-12-31', '2026-05-06', 40],
  ])('on %s counts from %s, with %i days of the employment before', (day, from, days) => {
    expect(findServiceStart(back, day)).toBe(from);
    expect(countEarlierDays(back, day)).toBe(days);
  });

  it('is interrupted between two employments', () => {
    const days = ['2026-01-11', '2026-01-12', '2026-02-20', '2026-02-21', '2026-06-14', '2026-06-15'];
    expect(days.filter((day) => isEmployedOn(back, day))).toEqual(['2026-01-12', '2026-02-20', '2026-06-15']);
  });

  it.each([
    [[{ hiredOn: '2026-02-01', leftOn: '2026-01-31' }], 'before.0.leftOn'],
    [[{ hiredOn: '2026-02-01', leftOn: '2026-06-15' }], 'before.0.leftOn'],
    [
      [
        { hiredOn: '2026-03-01', leftOn: '2026-03-31' },
        { hiredOn: '2026-01-01', leftOn: '2026-01-31' },
      ],
      'before.0.leftOn',
    ],
    [[], 'before'],
  ])('is refused of employments that do not follow each other: %j', (before, path) => {
    const read = readInputs({ employment: { hiredOn: '2026-06-15', before } });
    expect(read).toMatchObject({ ok: false, problems: [{ path: expect.arrayContaining(path.split('.').slice(-1)) }] });
  });
});
