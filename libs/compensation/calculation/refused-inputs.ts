import { listCodes } from '../documents/list-codes.js';
import { findUnknownActuals } from '../inputs/actuals.js';
import { EMPLOYMENT_FACTS, type EmploymentFact } from '../inputs/employment.js';
import { INPUT_SECTIONS } from '../inputs/input-sections.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { prefixProblems, type Problem } from '../documents/problem.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';

const EMPLOYMENT = Object.entries(EMPLOYMENT_FACTS) as [EmploymentFact, string][];

/** What of the inputs nothing reads: it would be ignored, and it is most likely misspelt. `plans` are the personal KPI plans whose indicators may have actuals. */
export function findUnreadInputs(
  { values, actuals, sections, employment, personalPlan }: CompiledScheme['reads'],
  inputs: StatementInputs,
  plans: readonly NonNullable<StatementInputs['kpiPlan']>[],
): Problem[] {
  const problems: Problem[] = [];
  for (const code of Object.keys(inputs.values)) {
    if (!values.has(code))
      problems.push(
        makeProblem(
          ['inputs', 'values', code],
          'unknown-value',
          `the scheme declares no value "${code}"; it has: ${listCodes(values) || 'none'}`,
        ),
      );
  }
  for (const section of INPUT_SECTIONS) {
    if (inputs[section] !== undefined && !sections.has(section))
      problems.push(
        makeProblem(
          ['inputs', section],
          'unread-section',
          `no component of the scheme reads ${section}; use the scheme that does, and take them out only where nothing is paid or taken by them`,
        ),
      );
  }
  for (const [fact, what] of inputs.employment === undefined ? [] : EMPLOYMENT) {
    if (inputs.employment?.[fact] !== undefined && !employment.has(fact))
      problems.push(
        makeProblem(
          ['inputs', 'employment', fact],
          'unread-employment',
          `no component of the scheme is paid by ${what}; use the scheme that is, and take this out only where it makes no difference to the pay`,
        ),
      );
  }
  if (inputs.kpiPlan !== undefined && !personalPlan)
    problems.push(
      makeProblem(['inputs', 'kpiPlan'], 'unread-plan', 'no component of the scheme is paid by a personal KPI plan'),
    );
  const indicators = personalPlan
    ? new Set([...actuals, ...plans.flatMap((plan) => plan.indicators.map((indicator) => indicator.code))])
    : actuals;
  const unknown = findUnknownActuals(indicators, inputs.actuals);
  return unknown.length === 0 ? problems : problems.concat(prefixProblems(['inputs', 'actuals'], unknown));
}

function makeProblem(path: string[], code: string, message: string): Problem {
  return { code, path, message };
}
