import { describe, expect, it } from '@jest/globals';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { DomainError } from './domain-error.js';
import { fromApplicationFailure, refusalToError, toApplicationFailure } from './refusal-failure.js';

const error = new DomainError('invalid', 'actuals-incomplete', 'A value is missing. Give it.', { documentId: 'd' }, [
  { path: 'people.p.sales', message: 'is missing' },
]);

describe('A refusal on its way through Temporal', () => {
  it('comes back as it was, from under any wrapping', () => {
    const wrapped = new Error('update failed', {
      cause: new Error('activity failed', { cause: toApplicationFailure(error) }),
    });
    const back = fromApplicationFailure(wrapped);
    expect(back).toEqual(error);
    expect(back).toMatchObject({
      kind: 'invalid',
      code: 'actuals-incomplete',
      context: { documentId: 'd' },
      problems: [{ path: 'people.p.sales', message: 'is missing' }],
    });
  });

  it('is not retried and alarms nobody', () => {
    expect(toApplicationFailure(error)).toMatchObject({
      type: 'actuals-incomplete',
      nonRetryable: true,
      category: ApplicationFailureCategory.BENIGN,
    });
  });

  it('is told from a fault', () => {
    for (const fault of [
      undefined,
      'text',
      new Error('x'),
      ApplicationFailure.create({ message: 'x' }),
      ApplicationFailure.create({ type: 'TypeError', message: 'x', details: [] }),
    ]) {
      expect(fromApplicationFailure(fault)).toBeUndefined();
    }
  });

  it('is not looked for without end', () => {
    const circle = new Error('circle');
    circle.cause = circle;
    expect(fromApplicationFailure(circle)).toBeUndefined();
  });
});

describe('A refusal of the route', () => {
  it.each([
    ['drafted-by-you', 'not-allowed'],
    ['decides-your-pay', 'not-allowed'],
    ['not-your-step', 'not-allowed'],
    ['not-a-submitter', 'not-allowed'],
    ['already-decided-by-you', 'not-allowed'],
    ['comment-required', 'invalid'],
    ['version-superseded', 'conflict'],
    ['content-changed', 'conflict'],
    ['nothing-to-decide', 'conflict'],
  ] as const)('with %s is of the kind %s', (code, kind) => {
    expect(refusalToError({ code, message: 'm', context: { version: 1 } })).toMatchObject({
      kind,
      code,
      message: 'm',
      context: { version: 1 },
    });
  });
});
