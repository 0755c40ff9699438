import { describe, expect, it } from '@jest/globals';
import { asyncLocalStorage, type Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { DomainError } from '#contracts/domain-error.js';
import { fromApplicationFailure } from '#contracts/refusal-failure.js';
import { activityFunctions } from './activity-functions.js';

class Greetings {
  constructor(private readonly word: string) {}

  async greet(name: string): Promise<string> {
    return `${this.word} ${name}`;
  }

  async fail(error: unknown): Promise<never> {
    throw error;
  }
}

const { greet, fail } = activityFunctions([new Greetings('Hello')]);
/** As a worker runs an activity for which no heartbeat is asked. */
const inActivity = <T>(work: () => Promise<T>): Promise<T> =>
  asyncLocalStorage.run({ info: {} } as unknown as Context, work);
const failureOf = (error: unknown): Promise<unknown> =>
  inActivity(async () => fail?.(error)).then(
    () => 'no failure',
    (failure: unknown) => failure,
  );

describe('The activities of a worker', () => {
  it('are the methods of its providers, with their instances', async () => {
    expect(Object.keys(activityFunctions([new Greetings('Hello')]))).toEqual(['greet', 'fail']);
    expect(await inActivity(async () => greet?.('Anna'))).toBe('Hello Anna');
  });

  it('have each a name of their own', () => {
    expect(() => activityFunctions([new Greetings('Hello'), new Greetings('Good day')])).toThrow(
      'Two activities are named greet',
    );
  });

  it('refuse for good what the regulation refuses', async () => {
    const refusal = new DomainError('conflict', 'payroll-too-early', 'Not yet.', { month: '2026-07' });
    const failure = await failureOf(refusal);
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({ nonRetryable: true, type: 'payroll-too-early' });
    expect(fromApplicationFailure(failure)).toEqual(refusal);
  });

  it.each([
    ['PR001', 'not-allowed', 'drafted-by-you'],
    ['PR002', 'not-allowed', 'decides-your-pay'],
    ['PR003', 'conflict', 'frozen'],
    ['PR004', 'conflict', 'content-changed'],
    ['PR005', 'invalid', 'idempotency-key-reused'],
    ['23505', 'conflict', 'already-done'],
  ])('refuse for good what the database refuses with %s', async (code, kind, refusal) => {
    expect(fromApplicationFailure(await failureOf(Object.assign(new Error('x'), { code })))).toMatchObject({
      kind,
      code: refusal,
    });
  });

  it('leave every other error to be tried again', async () => {
    const fault = Object.assign(new Error('connection lost'), { code: 'ECONNRESET' });
    expect(await failureOf(fault)).toBe(fault);
  });
});
