import { describe, expect, it } from '@jest/globals';
import { peopleReminded, remindable } from './remindable.js';

const now = new Date('2026-07-01T12:00:00Z');
const act = (waitsFor: string[], remindedAt: string | null) => ({
  waitsFor: waitsFor.map((personId) => ({ personId, name: personId })),
  remindedAt,
});

describe('Reminders that can be asked for', () => {
  it('are of what waits for others', () => {
    expect(remindable([act(['me'], null), act(['me', 'olga'], null)], 'me', now)).toHaveLength(1);
  });
  it('go to each person once, and never to oneself', () => {
    expect(peopleReminded([act(['me', 'olga'], null), act(['olga', 'ivan'], null)], 'me')).toBe(2);
  });
  it('rest for an hour', () => {
    const acts = [act(['olga'], '2026-07-01T11:00:01Z'), act(['olga'], '2026-07-01T11:00:00Z')];
    expect(remindable(acts, 'me', now)).toEqual([acts[1]]);
  });
});
