import { describe, expect, it } from '@jest/globals';
import { dayInYear } from './business-year.js';
import { dayOfYearText } from './day-of-year.js';

describe('a day of the year', () => {
  it.each(['01-01', '02-29', '06-30', '12-31'])('may be %s', (text) => {
    expect(dayOfYearText.parse(text)).toBe(text);
  });

  it.each(['02-30', '06-31', '00-10', '13-01', '12-00', '12-32', '1-1', '2026-12-31', '', undefined])(
    'is not %s',
    (text) => {
      expect(dayOfYearText.safeParse(text).success).toBe(false);
    },
  );

  it('lies in every year, the 29th of February also in one that has none', () => {
    expect(dayInYear('2026-01', '12-31')).toBe('2026-12-31');
    expect([dayInYear('2026-01', '02-29'), dayInYear('2028-01', '02-29')]).toEqual(['2026-02-28', '2028-02-29']);
  });
});
