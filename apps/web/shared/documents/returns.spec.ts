import { describe, expect, it } from '@jest/globals';
import { lastReturn, versionReturnedBefore } from './returns.js';

const event = (what: string, version: number, actorId: string) => ({ what, version, actorId });
const history = [
  event('submitted', 1, 'head'),
  event('returned', 1, 'commercial'),
  event('submitted', 2, 'head'),
  event('signed', 2, 'commercial'),
  event('returned', 2, 'general'),
  event('submitted', 3, 'head'),
];

describe('A document that came back', () => {
  it('says how it did last', () => {
    expect(lastReturn(history)).toEqual(event('returned', 2, 'general'));
    expect(lastReturn(history.slice(0, 1))).toBeUndefined();
  });

  it('is read beside the version that the reader has returned, or else the last one that came back', () => {
    expect(versionReturnedBefore(history, 3, 'commercial')).toBe(1);
    expect(versionReturnedBefore(history, 3, 'general')).toBe(2);
    expect(versionReturnedBefore(history, 3, 'head')).toBe(2);
  });

  it('is beside nothing that came back before its first return', () => {
    expect(versionReturnedBefore(history, 1, 'commercial')).toBeUndefined();
    expect(versionReturnedBefore(history.slice(0, 1), 1, 'commercial')).toBeUndefined();
  });
});
