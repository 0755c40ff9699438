import { describe, expect, it } from '@jest/globals';
import { inPersonsWords, withDatesInWords } from './in-persons-words.js';

describe('What the API says, for people', () => {
  it.each([
    [
      'You have questioned this already, and it is open: GET /api/disputes?status=open lists it. Withdraw it, or wait for the answer.',
      'You have questioned this already, and it is open. Withdraw it, or wait for the answer.',
    ],
    [
      'The organisation has no such payroll run. GET /api/payroll-runs lists them.',
      'The organisation has no such payroll run.',
    ],
    ['are not closed; approved ones alone are reopened by POST /api/actuals-reopenings', 'are not closed'],
    [
      'is not the hash of what is in force: read the plan (GET /api/kpi-plans/{id})',
      'is not the hash of what is in force: read the plan',
    ],
    [
      'Take the calendar (PUT /api/organisation/calendar/years/2027) or enter its days one by one (PUT /api/organisation/calendar) before its months open: until then its deadlines are computed as if every weekday were worked.',
      'Take the calendar or enter its days one by one before its months open: until then its deadlines are computed as if every weekday were worked.',
    ],
    [
      'No posted statement has this line. GET /api/statements/{id} shows the lines of one by component and code; what it paid for other months is corrected there.',
      'No posted statement has this line.',
    ],
  ])('names no address of the API: %s', (said, told) => {
    expect(inPersonsWords(said)).toBe(told);
  });

  it('says all of it rather than nothing', () => {
    expect(inPersonsWords('Sign in with POST /api/session and send its cookie.')).toContain('Sign in');
  });

  it.each(['is not a plain decimal number', 'must not contain spaces', 'must have a point, not a comma'])(
    'asks for a number as people write one where what stands there %s',
    (reason) => {
      expect(
        inPersonsWords(
          `${reason}: write an amount as text such as "60000.50", digits with a point, at most 15 before it and as many as its currency has after it`,
        ),
      ).toBe('is not a number: write one such as 60\u00a0000.50');
    },
  );

  it('says of a missing number that it is missing, and how long one may be', () => {
    const form = 'write a share as text such as "0.6", digits with a point, at most 9 before it and 6 after it';
    expect(inPersonsWords(`is missing: ${form}`)).toBe('is missing');
    expect(inPersonsWords(`must not be negative: ${form}`)).toBe('must not be negative');
    expect(inPersonsWords(`is too long: ${form}`)).toBe(
      'is too long: at most 9 digits before the point and 6 after it',
    );
  });

  it('leaves alone what people understand', () => {
    const said = 'Ask the administrator: they can open the month.';
    expect(inPersonsWords(said)).toBe(said);
  });
});

describe('Months and days in what is said', () => {
  it('are written as everywhere on the page', () => {
    expect(
      withDatesInWords('2026-08 is not over. Its actuals can be submitted from 2026-09-01 on.', 'en', '2026-08-10'),
    ).toBe('August 2026 is not over. Its actuals can be submitted from Tue 1 Sept on.');
  });

  it('stay as they are in an example, in an instant and in a longer number', () => {
    const said = 'write a month such as "2026-07"; 2026-06-27T21:00:00.000Z; 12026-07; 2026-0734';
    expect(withDatesInWords(said, 'en', '2026-08-10')).toBe(said);
  });
});
