import { describe, expect, it } from '@jest/globals';
import { isFarAhead, isLateOrDue, isOverdue } from './overdue.js';

const act = { dueAt: '2026-07-01T21:00:00Z' };
const at = (text: string) => new Date(text);

describe('What waits', () => {
  it('is overdue from the end of its day on', () => {
    expect(isOverdue(act, at('2026-07-01T20:59:59Z'))).toBe(false);
    expect(isOverdue(act, at('2026-07-01T21:00:00Z'))).toBe(true);
  });

  it('is far ahead by more than a month', () => {
    expect(isFarAhead(act, at('2026-05-31T20:59:59Z'))).toBe(true);
    expect(isFarAhead(act, at('2026-05-31T21:00:00Z'))).toBe(false);
  });

  it('is late or due on its day already, and not before', () => {
    expect(isLateOrDue(act, at('2026-06-30T20:59:59Z'))).toBe(false);
    expect(isLateOrDue(act, at('2026-06-30T21:00:00Z'))).toBe(true);
    expect(isLateOrDue(act, at('2026-07-05T00:00:00Z'))).toBe(true);
  });
});
