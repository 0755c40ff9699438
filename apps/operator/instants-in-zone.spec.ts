import { describe, expect, it } from '@jest/globals';
import { hasInstants, inZone } from './instants-in-zone.js';

describe('The instants of an answer', () => {
  it('are shown in a zone wherever they stand; days, months and what is no instant stay', async () => {
    const answer = {
      now: '2026-06-27T21:00:00.000Z',
      month: '2026-07',
      deadlines: [{ dueOn: '2026-07-01', dueAt: '2026-07-01T20:59:59Z' }],
      detail: 'The business clock stands at 2026-06-27T21:00:00.500Z and only moves forward.',
      name: '2026-99-99T00:00:00Z',
    };
    expect(hasInstants(answer)).toBe(true);
    expect(await inZone(answer, 'Europe/Moscow')).toEqual({
      now: '2026-06-28T00:00:00+03:00',
      month: '2026-07',
      deadlines: [{ dueOn: '2026-07-01', dueAt: '2026-07-01T23:59:59+03:00' }],
      detail: 'The business clock stands at 2026-06-28T00:00:00.500+03:00 and only moves forward.',
      name: '2026-99-99T00:00:00Z',
    });
  });

  it('are not looked for in an answer without any', () => {
    for (const answer of [{ month: '2026-07', dueOn: '2026-07-01' }, [], null, undefined])
      expect(hasInstants(answer)).toBe(false);
  });
});
