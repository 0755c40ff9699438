import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { calculateMonth, type MonthOfPeriodsDraft } from './calculate-month.js';
import type { CarriedState } from './statement.js';
import { LANGUAGES } from './trace/language.js';
import { renderTrace } from './trace/render-trace.js';
import type { TraceNode } from './trace/trace.js';

/** Data only: the periods of one month, what it came to, and what must come out. */
interface GoldenMonth extends MonthOfPeriodsDraft {
  scenario: string;
  source: string;
  expected: { lines: [component: string, code: string, amount: string][]; total: string; carriedState?: CarriedState; warnings?: string[] };
}

const golden = new URL('../../test/golden-within-month/', import.meta.url);
const files = readdirSync(golden).filter((file) => file.endsWith('.json')).sort();

function hundredths(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

/** The steps that say that they are the sum of those below them. */
const SUMS = ['statement/periods', 'statement/periods-component', 'statement/period-own-days', 'salary'];

function sums(node: TraceNode): TraceNode[] {
  return [...(SUMS.includes(node.rule) ? [node] : []), ...(node.children ?? []).flatMap(sums)];
}

describe('the golden months with a change inside', () => {
  it.each(files)('%s comes out to the kopeck, and its periods add up', (file) => {
    const { scenario: _scenario, source: _source, expected, ...month } = JSON.parse(readFileSync(new URL(file, golden), 'utf8')) as GoldenMonth;
    const result = calculateMonth(month);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.lines.map((line) => [line.component, line.code, line.amount])).toEqual(expected.lines);
    expect(result.total).toBe(expected.total);
    if (expected.carriedState !== undefined) expect(result.carriedState).toEqual(expected.carriedState);
    expect(result.warnings.map((warning) => warning.code)).toEqual(expected.warnings ?? []);
    for (const node of sums(result.trace)) {
      expect((node.children ?? []).reduce((sum, child) => sum + hundredths(child.result), 0n)).toBe(hundredths(node.result));
    }
    for (const language of LANGUAGES) expect(renderTrace(result.trace, language)).not.toContain('?');
  });
});
