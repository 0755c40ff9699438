import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateMonth } from '../calculation/calculate-month.js';
import { calculateStatement } from '../calculation/calculate-statement.js';
import { renderSchemeDescription } from '../description/describe-scheme.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import type { ExplainedStatement } from '../statement/statement.js';
import { randomMonths } from '../testing/random-months.js';
import { EXPLANATION_LANGUAGES, type ExplanationLanguage } from '../trace/language.js';
import type { TraceNode } from '../trace/trace.js';
import { describeStoredTrace } from './stored-trace.js';
import { describeWarning } from './describe-warning.js';
import { renderSteps, renderTrace } from './render-trace.js';
import { ruleCatalogue } from './rule-catalogue.js';

/** The rules whose names no sentence has by chance. */
const rules = Object.keys(ruleCatalogue).filter((rule) => rule.includes('/'));

/** How machines write days, months and, where people write a comma, decimals. */
const OF_MACHINES = { en: /\d{4}-\d\d/g, ru: /\d{4}-\d\d|\d\.\d/g, hi: /\d{4}-\d\d/g };

/** What stands in a text that is no word for a reader: a place without its value, a value that is none, the name of a rule, a number of machines. */
function findUnreadable(text: string, language: ExplanationLanguage): string[] {
  const raw = text.match(/[{}?]|undefined|null|NaN|\[object/g) ?? [];
  return [...raw, ...(text.match(OF_MACHINES[language]) ?? []), ...rules.filter((rule) => text.includes(rule))];
}

/** The values of a step and its notes that its words do not declare, and those that they declare and it lacks. */
function findUndeclared({ rule, values = {}, notes = [], children = [] }: TraceNode): string[] {
  const words = ruleCatalogue[rule];
  const needed = Object.entries(words?.values ?? {}).filter(([, { optional }]) => optional === undefined);
  return [
    ...Object.keys(values).filter((name) => words?.values[name] === undefined),
    ...needed.map(([name]) => name).filter((name) => values[name] === undefined),
    ...notes.flatMap((note) => {
      const declared = Object.keys(words?.notes?.[note.code]?.values ?? {}).sort();
      const given = Object.keys(note.values ?? {}).sort();
      return declared.join() === given.join() ? [] : [`${rule}: ${note.code}`];
    }),
    ...children.flatMap(findUndeclared),
  ];
}

function expectExplained({ trace, warnings }: ExplainedStatement): void {
  expect(findUndeclared(trace)).toEqual([]);
  const stored: unknown = JSON.parse(JSON.stringify(trace));
  for (const language of EXPLANATION_LANGUAGES) {
    const text = renderTrace(trace, language);
    expect(findUnreadable(text, language)).toEqual([]);
    expect(renderSteps(describeStoredTrace(stored, '2.0.0', language), language)).toBe(text);
    expect(warnings.flatMap((warning) => findUnreadable(describeWarning(warning, language, 2), language))).toEqual([]);
  }
}

describe('whatever is paid', () => {
  it('is explained in every language', () => {
    fc.assert(
      fc.property(randomMonths, ({ scheme, inputs, carriedState }) => {
        const result = calculateStatement(scheme, inputs, carriedState);
        if (result.ok) expectExplained(result);
      }),
      { numRuns: 200 },
    );
  });

  it('is explained where the scheme changes inside the month', () => {
    fc.assert(
      fc.property(randomMonths, ({ scheme, inputs, carriedState }) => {
        const periods = [
          { from: '2026-07-01', scheme },
          { from: '2026-07-16', scheme: { ...scheme, version: 2 } },
        ];
        const result = calculateMonth({ periods, inputs, carriedState });
        if (result.ok) expectExplained(result);
      }),
      { numRuns: 80 },
    );
  });

  it('has a scheme that is described in every language', () => {
    fc.assert(
      fc.property(randomMonths, ({ scheme }) => {
        const checked = paySchemeSchema.parse(scheme);
        for (const language of EXPLANATION_LANGUAGES)
          expect(findUnreadable(renderSchemeDescription(checked, language), language)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
