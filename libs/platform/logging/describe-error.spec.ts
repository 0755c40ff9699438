import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { describeError, summariseError } from './describe-error.js';

const pay = '47 001.23';

/** As the driver gives it. */
function driverError(code: string): Error {
  return Object.assign(new Error(`invalid input: "${pay}"`), {
    code,
    severity: 'ERROR',
    detail: `Failing row contains (Maxim, ${pay}).`,
    where: `PL/pgSQL function of ${pay}`,
    table: 'document_versions',
    constraint: 'document_versions_pkey',
  });
}

describe('What is told of an error', () => {
  it('names code, table and constraint of one of the database, and neither query nor values', () => {
    const error = new QueryFailedError('INSERT INTO document_versions VALUES ($1)', [pay], driverError('23505'));
    expect(describeError(error)).toMatchObject({
      type: 'QueryFailedError',
      code: '23505',
      table: 'document_versions',
      constraint: 'document_versions_pkey',
      stack: expect.stringMatching(/^\s+at /),
    });
    const told = JSON.stringify(describeError(error)) + summariseError(error);
    for (const secret of [pay, 'Maxim', 'INSERT INTO', 'Failing row']) expect(told).not.toContain(secret);
    expect(summariseError(error)).toBe('QueryFailedError 23505 document_versions document_versions_pkey');
  });

  it('leaves out the sentence of an error that quotes what it read', () => {
    expect(JSON.stringify(describeError(thrownBy(() => JSON.parse(`{"base": ${pay}`) as unknown)))).not.toContain(
      'base',
    );
    expect(JSON.stringify(describeError(thrownBy(() => BigInt('47001.23'))))).not.toContain('47001');
  });

  it('keeps the sentence of any other, and what caused it', () => {
    const error = new TypeError('x is not a function', { cause: driverError('57P01') });
    expect(describeError(error)).toMatchObject({
      type: 'TypeError',
      reason: 'x is not a function',
      cause: { code: '57P01', table: 'document_versions' },
    });
    expect(JSON.stringify(describeError(error))).not.toContain(pay);
  });

  it('ends also where an error is its own cause', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(describeError(error)).match(/"reason"/g)).toHaveLength(6);
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
