import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { playCompany } from '#apps/rehearsal/company/play-company.js';
import { expectedTotals, threeSchemes } from '#apps/rehearsal/company/three-schemes.js';
import { startTestStack, type TestStack } from '../../support/test-stack.js';

describe('The rehearsed company of forty people and three schemes', () => {
  let stack: TestStack;
  beforeAll(async () => {
    stack = await startTestStack();
  }, 120_000);
  afterAll(() => stack.stop());

  it('is paid by each component what was worked out by hand', async () => {
    const told: string[] = [];
    const played = await playCompany(stack.url, stack.administrator, threeSchemes, (_seconds, what) => {
      told.push(what);
    });
    const totals = played.components.map(({ scheme, component, total }) => [`${scheme}/${component}`, total]);
    expect(Object.fromEntries(totals)).toEqual(expectedTotals);
    expect(played).toMatchObject({ month: '2026-07', people: 40, total: '2645600.00' });
    expect(told.at(-1)).toMatch(/^payroll of 2026-07 is posted: 40 people/);
  }, 180_000);
});
