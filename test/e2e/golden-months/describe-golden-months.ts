import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Company } from '#apps/rehearsal/company/company.js';
import { MonthPlayer, type PaidStatement } from '#apps/rehearsal/company/play-month.js';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import { RunVerifier } from '#compensation/pack/verify-run.js';
import { startTestStack, type TestStack } from '../../support/test-stack.js';
import type { GoldenCompany, GoldenMonth } from './golden-month.js';

/** A statement as a case writes it. */
const told = ({ lines, total, warnings }: PaidStatement) => ({
  lines: lines.map(({ component, code, amount }) => [component, code, amount]),
  total,
  warnings: warnings.map(({ code }) => code),
});
const expectedOf = ({ expected }: GoldenMonth) =>
  Object.fromEntries(
    Object.entries(expected).map(([handle, { lines, total, warnings = [] }]) => [
      handle,
      { lines: lines.map(([component, code, amount]) => [component, code, amount]), total, warnings },
    ]),
  );

/** A spec of a company whose months are played one after the other, and have to pay what the case says. */
export function describeGoldenMonths(golden: GoldenCompany): void {
  describe(`Golden months of ${golden.name}, from the first plan to the posted statement`, () => {
    let stack: TestStack;
    let company: Company;
    let player: MonthPlayer;
    beforeAll(async () => {
      stack = await startTestStack();
      company = await Company.open(stack.url, stack.administrator, golden);
      player = new MonthPlayer(company, golden.months);
    }, 180_000);
    afterAll(() => stack.stop());

    it.each(golden.months)(
      '$month pays everybody what was worked out by hand',
      async (month) => {
        const paid = await player.play(month);
        const statements = Object.fromEntries(
          [...paid.statements].map(([handle, statement]) => [handle, told(statement)]),
        );
        expect(statements).toEqual(expectedOf(month));
        const totals = Object.values(month.expected).map(({ total }) => total);
        expect(paid).toMatchObject({ people: totals.length, total: sumAmounts(totals).toFixed(2) });
        const verifier = new RunVerifier();
        const accounting = await company.as('accounting');
        for await (const line of accounting.lines(`/api/payroll-runs/${paid.runId}/packs`)) verifier.add(line);
        expect(verifier.finish()).toMatchObject({ verdict: 'identical', differences: [], people: totals.length });
      },
      120_000,
    );
  });
}
