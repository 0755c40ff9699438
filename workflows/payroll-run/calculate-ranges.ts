import type { CalculatedRange } from '#contracts/payroll-run.contract.js';

/** Enough to keep the calculating worker busy, few enough for its connection pool. */
const lanes = 4;

/** Calculates every range, a few at a time, and returns how many people could not be calculated. */
export async function calculateRanges(
  ranges: number,
  calculate: (range: number) => Promise<CalculatedRange>,
): Promise<number> {
  let next = 0;
  let problems = 0;
  const lane = async (): Promise<void> => {
    while (next < ranges) {
      const range = next;
      next += 1;
      const result = await calculate(range);
      problems += result.problems;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return problems;
}
