import { describe, expect, it } from '@jest/globals';
import type { ApiSession } from '#platform/api-session.js';
import { followToPosting } from './follow-run.js';

/** A session to which a run is told as it is at one look after the other. */
const looks = (...told: object[]): ApiSession => {
  const run = { number: 1, month: '2026-07', register: null, flagged: { waiting: 0 } };
  return { get: () => Promise.resolve({ ...run, ...(told.length > 1 ? told.shift() : told[0]) }) } as never;
};
const register = (status: string) => ({ documentId: 'register', status });

describe('A run that is followed to its posting', () => {
  it('is told once it is posted, also where that takes a while after its register was signed', async () => {
    const session = looks(
      { status: 'calculating' },
      { status: 'in-approval', register: register('signed') },
      { status: 'posted', register: register('signed') },
    );
    expect(await followToPosting(session, 'run')).toMatchObject({ status: 'posted' });
  });

  it('is refused as soon as its register waits, with what it waits for', async () => {
    const waits = { status: 'in-approval', register: register('in-approval') };
    await expect(followToPosting(looks(waits), 'run')).rejects.toMatchObject({
      code: 'register-waits',
      message: expect.stringMatching(
        /^Run 1 of 2026-07 is not posted: its register, document register, waits for a sig/,
      ),
    });
    await expect(followToPosting(looks({ ...waits, flagged: { waiting: 2 } }), 'run')).rejects.toMatchObject({
      code: 'register-waits',
      message: expect.stringMatching(/2 of its statements .*`payroll flags --id run` .*`payroll answer`/),
    });
  });

  it('is refused where it has ended without paying', async () => {
    for (const status of ['failed', 'returned'])
      await expect(followToPosting(looks({ status }), 'run')).rejects.toMatchObject({
        code: 'run-not-posted',
        message: `Run 1 of 2026-07 is ${status} and pays nobody. Start a new one.`,
      });
  });
});
