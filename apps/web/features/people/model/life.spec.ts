import { describe, expect, it } from '@jest/globals';
import { assignmentOn, lifeOf, type Entry } from './life.js';

const entry = (id: string, changes: Partial<Entry>): Entry => ({
  id,
  kind: 'assignment',
  changeId: `change-${id}`,
  content: { fromOn: '2026-01-01', untilOn: null },
  recordedAt: '2026-01-01T06:00:00.000Z',
  supersededAt: null,
  ...changes,
});

// Moved in July: the first assignment is known again with a last day, and another follows it.
const movedAt = '2026-06-20T06:00:00.000Z';
const first = entry('first', { supersededAt: movedAt });
const ended = entry('ended', { content: { fromOn: '2026-01-01', untilOn: '2026-06-30' }, recordedAt: movedAt });
const next = entry('next', { content: { fromOn: '2026-07-01', untilOn: null }, recordedAt: movedAt });
const role = entry('role', {
  kind: 'role',
  recordedAt: movedAt,
  content: { fromOn: '2026-01-01', role: 'accounting' },
});
const entries = [first, ended, next, role];

describe('The life of somebody in the company', () => {
  it('begins with what begins last, and says of each entry how it stands to the day', () => {
    const states = (today: string) => lifeOf(entries, [], today).map(({ entry: { id }, state }) => `${id} ${state}`);
    expect(states('2026-06-25')).toEqual(['next ahead', 'ended now', 'role now', 'first superseded']);
    expect(states('2026-07-01')).toEqual(['next now', 'ended over', 'role now', 'first superseded']);
  });

  it('says who has confirmed a change, and nobody of one that was refused', () => {
    const changes = [
      { id: 'change-next', status: 'confirmed' as const, decidedBy: 'olga' },
      { id: 'change-role', status: 'refused' as const, decidedBy: 'olga' },
    ];
    const confirmed = lifeOf(entries, changes, '2026-07-01').map(({ confirmedBy }) => confirmedBy);
    expect(confirmed).toEqual(['olga', undefined, undefined, undefined]);
  });

  it('says what is known in the place of an entry: of its first day, or what the same change has written', () => {
    const successor = (all: Entry[]) =>
      lifeOf(all, [], '2026-07-01').find(({ entry: { id } }) => id === 'first')?.supersededBy?.id;
    expect(successor(entries)).toBe('ended');
    expect(successor([first, next])).toBe('next');
    expect(successor([first, role])).toBeUndefined();
  });

  it('has the assignment of a day', () => {
    expect(assignmentOn(entries, '2026-06-30')?.id).toBe('ended');
    expect(assignmentOn(entries, '2026-07-01')?.id).toBe('next');
    expect(assignmentOn(entries, '2025-12-31')).toBeUndefined();
  });
});
