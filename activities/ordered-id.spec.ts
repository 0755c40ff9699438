import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { makeOrderedId } from './ordered-id.js';

const at = Date.parse('2026-08-10T09:00:00Z');

describe('Ids of what is written together', () => {
  it('are UUIDs of version 7, of which no two are the same', () => {
    const ids = Array.from({ length: 1000 }, () => makeOrderedId(at));
    for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begin with the millisecond in which they were made', () => {
    expect(makeOrderedId(at).slice(0, 14)).toBe('019feae6-7680-');
    const made = [at + 1, at, at - 1].map((instant) => makeOrderedId(instant));
    expect(made.toSorted()).toEqual(made.toReversed());
  });
});
