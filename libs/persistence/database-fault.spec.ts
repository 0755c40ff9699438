import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway, isDatabaseFault } from './database-fault.js';

const withCode = (code: string) => Object.assign(new Error('failed'), { code });

describe('A fault of the database', () => {
  it.each([
    ['08006', 'a connection that broke'],
    ['53300', 'too many connections'],
    ['57P03', 'a server that starts'],
    ['ECONNREFUSED', 'nobody there'],
  ])('%s says that it is away: %s', (code) => {
    expect([isDatabaseAway(withCode(code)), isDatabaseFault(withCode(code))]).toEqual([true, true]);
  });

  it('is also told by words of the driver alone', () => {
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  it.each([
    ['40P01', 'a transaction in the way of another'],
    ['55P03', 'a lock that is held'],
    ['57014', 'a statement that took too long'],
  ])('%s is one while it is there: %s', (code) => {
    expect([isDatabaseAway(withCode(code)), isDatabaseFault(withCode(code))]).toEqual([false, true]);
  });

  it.each(['23514', 'XX000', '42703'])('%s is neither', (code) => {
    expect([isDatabaseAway(withCode(code)), isDatabaseFault(withCode(code))]).toEqual([false, false]);
  });
});
