import { describe, expect, it } from '@jest/globals';
import { withWhom } from './with-whom.js';

const act = (names: readonly string[], since: string) => ({
  waitsFor: names.map((name) => ({ personId: name, name })),
  since,
});

describe('Plans that are being signed', () => {
  it('are with those who may decide them, since the oldest came to them', () => {
    expect(
      withWhom([
        act(['Olga'], '2026-06-30T09:00:00Z'),
        act(['Konstantin', 'Anna'], '2026-06-29T12:00:00Z'),
        act(['Konstantin', 'Anna'], '2026-06-29T09:00:00Z'),
      ]),
    ).toEqual([
      { names: ['Konstantin', 'Anna'], count: 2, since: '2026-06-29T09:00:00Z' },
      { names: ['Olga'], count: 1, since: '2026-06-30T09:00:00Z' },
    ]);
  });
});
