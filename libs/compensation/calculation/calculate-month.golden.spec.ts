import { describe, expect, it } from '@jest/globals';
import { calculateMonth } from './calculate-month.js';
import { goldenMonths, readGoldenMonth } from '../testing/golden-cases.js';
import { LANGUAGES } from '../trace/language.js';
import { renderTrace } from '../explanation/render-trace.js';
import type { TraceNode } from '../trace/trace.js';

/** Whole units of the currency. */
function unitsOf(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

/** The steps that say that they are the sum of those below them. */
const SUMS = ['statement/periods', 'statement/periods-component', 'statement/period-own-days', 'salary'];

function sums(node: TraceNode): TraceNode[] {
  return [...(SUMS.includes(node.rule) ? [node] : []), ...(node.children ?? []).flatMap(sums)];
}

describe('the golden months with a change inside', () => {
  it.each(goldenMonths)('%s comes out to the kopeck, and its periods add up', (file) => {
    const { month, expected } = readGoldenMonth(file);
    const result = calculateMonth(month);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.lines.map((line) => [line.component, line.code, line.amount])).toEqual(expected.lines);
    expect(result.total).toBe(expected.total);
    if (expected.carriedState !== undefined) expect(result.carriedState).toEqual(expected.carriedState);
    expect(result.warnings.map((warning) => warning.code)).toEqual(expected.warnings ?? []);
    for (const node of sums(result.trace)) {
      expect((node.children ?? []).reduce((sum, child) => sum + unitsOf(child.result), 0n)).toBe(unitsOf(node.result));
    }
    for (const language of LANGUAGES) expect(renderTrace(result.trace, language)).not.toContain('?');
  });
});
