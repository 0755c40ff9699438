import { describe, expect, it } from '@jest/globals';
import { readDay, readMonth } from './day-text.js';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const day = (words: string) => {
  const reading = readDay(text(words));
  return 'value' in reading ? reading.value : reading.problem.code;
};
const month = (words: string) => {
  const reading = readMonth(text(words));
  return 'value' in reading ? reading.value : reading.problem.code;
};

describe('A day as people and programs write it', () => {
  it.each([
    ['31.12.2026', '2026-12-31'],
    ['1.2.2026', '2026-02-01'],
    ['06.07.26', '2026-07-06'],
    ['06.07.2026 г.', '2026-07-06'],
    ['06.07.2026 23:59:59', '2026-07-06'],
    ['06.07.2026 0:00', '2026-07-06'],
    ['2026-07-06', '2026-07-06'],
    ['2026-07-06T23:30:00+03:00', '2026-07-06'],
    ['2026-07-06T23:30:00.000Z', '2026-07-06'],
    ['2026/07/06', '2026-07-06'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['7 июля 2026 г.', '2026-07-07'],
    ['3 мая 2026', '2026-05-03'],
    ['\u00A006.07.2026\u00A0', '2026-07-06'],
    ['06/07/2026', 'day-ambiguous'],
    ['31.02.2026', 'not-a-day'],
    ['46204', 'not-a-day'],
    ['вчера', 'not-a-day'],
    ['2026-07', 'not-a-day'],
  ])('%s is %s', (words, expected) => {
    expect(day(words)).toBe(expected);
  });

  it('is no number of a sheet: it does not say which it counts from', () => {
    expect(readDay({ kind: 'number', text: '46204' })).toMatchObject({ problem: { code: 'not-a-day' } });
    expect(readDay({ kind: 'day', day: '2026-07-06' })).toEqual({ value: '2026-07-06' });
  });
});

describe('A month as people and programs write it', () => {
  it.each([
    ['2026-07', '2026-07'],
    ['2026-7', '2026-07'],
    ['07.2026', '2026-07'],
    ['7/2026', '2026-07'],
    ['Июль 2026', '2026-07'],
    ['июль 2026 г.', '2026-07'],
    ['Май 2026', '2026-05'],
    ['июл.26', '2026-07'],
    ['July 2026', '2026-07'],
    ['31.07.2026', '2026-07'],
    ['13.2026', 'not-a-month'],
    ['июль', 'not-a-month'],
    ['2026', 'not-a-month'],
  ])('%s is %s', (words, expected) => {
    expect(month(words)).toBe(expected);
  });
});
