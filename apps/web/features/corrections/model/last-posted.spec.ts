import { describe, expect, it } from '@jest/globals';
import { lastPosted } from './last-posted.js';

describe('The statement by which somebody stands', () => {
  it('is the one that was posted last, whatever month it is of', () => {
    const statements = [
      { id: 'august, not posted', month: '2026-08', postedAt: null },
      { id: 'july', month: '2026-07', postedAt: '2026-08-10T09:00:00.000Z' },
      { id: 'june, late', month: '2026-06', postedAt: '2026-08-14T09:00:00.000Z' },
    ];
    expect(lastPosted(statements)?.id).toBe('june, late');
  });

  it('is of the later month where two were posted at once', () => {
    const postedAt = '2026-08-14T09:00:00.000Z';
    expect(
      lastPosted([
        { month: '2026-07', postedAt },
        { month: '2026-06', postedAt },
      ])?.month,
    ).toBe('2026-07');
  });

  it('is none where nothing is posted', () => {
    expect(lastPosted([{ month: '2026-08', postedAt: null }])).toBeUndefined();
  });
});
