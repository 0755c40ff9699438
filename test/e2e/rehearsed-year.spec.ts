import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rehearseYear } from '#apps/rehearsal/year/rehearse-year.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** A seed by which two months of three people have nearly everything that a year has. */
const options = { months: 2, departments: 1, people: 3, seed: 7588 };

describe('Two months of a rehearsed year', () => {
  let stack: TestStack;
  beforeAll(async () => {
    stack = await startTestStack();
  }, 120_000);
  afterAll(() => stack.stop());

  it('pay and decide what they have to, and are told without anything that another play would tell otherwise', async () => {
    const report = await rehearseYear(stack.url, stack.administrator, options);
    expect(report).toMatchObject({ verdict: 'as expected', options });
    for (const { compared, differences } of Object.values(report.checks)) {
      expect(compared).toBeGreaterThan(0);
      expect(differences).toEqual([]);
    }
    expect(report.acts['kpi-plan']).toMatchObject({ submitted: expect.any(Number), signed: expect.any(Number) });
    expect(JSON.stringify(report)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{64}|\dT\d\d:/);
  }, 240_000);
});
