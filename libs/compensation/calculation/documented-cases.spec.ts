import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { calculateMonth, type MonthOfPeriodsDraft } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';
import { findStatementDifferences, expectedStatementSchema } from '../statement/expected-statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { findDifferingExamples } from '../description/check-examples.js';
import { componentRegistry } from '../scheme/component-registry.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { CarriedState } from '../statement/statement.js';

interface DocumentedCase {
  scheme?: PaySchemeDraft;
  periods?: MonthOfPeriodsDraft['periods'];
  proration?: MonthOfPeriodsDraft['proration'];
  inputs: StatementInputsDraft;
  carriedState?: CarriedState;
  expected: unknown;
}

const text = readFileSync(new URL('../../../docs/schemes.md', import.meta.url), 'utf8');
/** The cases of the documentation, under the heading that they stand below. */
const cases = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => {
  const heading = [...text.slice(0, match.index).matchAll(/^#{2,3} (.+)$/gm)].at(-1)?.[1] ?? 'the beginning';
  return [
    `${heading}, line ${text.slice(0, match.index).split('\n').length}`,
    JSON.parse(match[1]!) as DocumentedCase,
  ] as const;
});

describe('the documentation of pay schemes', () => {
  it('has a worked example under the heading of every component', () => {
    for (const kind of Object.keys(componentRegistry)) {
      const own = cases.filter(
        ([heading, { scheme }]) =>
          heading.startsWith(`${kind}, `) && scheme?.components.some((component) => component.kind === kind),
      );
      expect([kind, own.length > 0]).toEqual([kind, true]);
    }
  });

  it.each(cases)(
    'comes out as it says under %s',
    (_, { scheme, periods, proration, inputs, carriedState, expected }) => {
      const result =
        periods === undefined
          ? calculateStatement(scheme!, inputs, carriedState)
          : calculateMonth({ periods, proration, inputs, carriedState });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      const said = expectedStatementSchema.parse(expected);
      expect(said.total).toBeDefined();
      expect(findStatementDifferences(said, result)).toEqual([]);
      if (scheme !== undefined) expect(findDifferingExamples(paySchemeSchema.parse(scheme))).toEqual([]);
    },
  );
});
