import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from './calculate-statement.js';
import type { PaySchemeDraft } from './pay-scheme.js';
import type { StatementInputs } from './statement.js';

interface GoldenCase {
  scenario: string;
  scheme: PaySchemeDraft;
  inputs: StatementInputs;
  expected: { lines: [code: string, amount: string][]; total: string };
}

const folder = new URL('../../test/golden/kpi-bonus/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

describe('golden cases of the KPI bonus', () => {
  it('are all there', () => {
    expect(files.length).toBeGreaterThanOrEqual(20);
  });

  it.each(files)('%s comes out to the kopeck', (file) => {
    const { scheme, inputs, expected } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as GoldenCase;
    const result = calculateStatement(scheme, inputs);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.lines.map((line) => [line.code, line.amount])).toEqual(expected.lines);
    expect(result.total).toBe(expected.total);
  });
});
