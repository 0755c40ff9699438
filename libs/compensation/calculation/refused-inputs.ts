import * as z from 'zod';
import { makeAmountVisitor } from '../documents/amounts-of-document.js';
import { listCodes } from '../documents/list-codes.js';
import { findTooManyDecimals } from '../documents/too-many-decimals.js';
import { findUnknownActuals } from '../inputs/actuals.js';
import { EMPLOYMENT_FACTS, type EmploymentFact } from '../inputs/employment.js';
import { INPUT_SECTIONS } from '../inputs/input-sections.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { convertIssues, prefixProblems, type Problem } from '../documents/problem.js';
import { findComponentKind } from '../scheme/component-registry.js';
import type { CompiledComponent, CompiledScheme } from '../scheme/compile-scheme.js';
import { REFUSED_STATE } from '../scheme/refused-state.js';
import type { CarriedState } from '../statement/statement.js';

const LONGEST_CODE = 40;

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
          `no component of the scheme reads ${section}; take them out, or use the scheme that pays by them`,
        ),
      );
  }
  for (const [fact, what] of Object.entries(EMPLOYMENT_FACTS)) {
    if (inputs.employment?.[fact as EmploymentFact] !== undefined && !employment.has(fact as EmploymentFact))
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
    ? [...actuals, ...plans.flatMap((plan) => plan.indicators.map((indicator) => indicator.code))]
    : [...actuals];
  return problems.concat(prefixProblems(['inputs', 'actuals'], findUnknownActuals(indicators, inputs.actuals)));
}

/** The state with what was refused of it marked, so that the rest can be calculated. */
export function markRefusedState(makeProblem: readonly Problem[], carriedState: CarriedState): CarriedState {
  if (makeProblem.length === 0) return carriedState;
  const codes = makeProblem.flatMap(({ path: [, code] }) =>
    code === undefined ? [] : [[code, REFUSED_STATE] as const],
  );
  return { ...(isRecord(carriedState) ? carriedState : {}), ...Object.fromEntries(codes) };
}

/** What is wrong with the state of the month before: a component that carries none, or a state that is not its own. */
export function findRefusedState(
  components: readonly CompiledComponent[],
  carriedState: CarriedState,
  currency: string | undefined,
): Problem[] {
  if (!isRecord(carriedState))
    return [
      { code: 'invalid', path: ['carriedState'], message: 'must be an object of states by the code of a component' },
    ];
  return Object.keys(carriedState).flatMap((code) => {
    const carriers = components.filter((each) => each.code === code && each.carriesState);
    if (carriers.length === 0)
      return [
        makeProblem(
          ['carriedState', code],
          'unknown-state',
          `no component ${code.length > LONGEST_CODE ? 'with so long a code' : `"${code}"`} of the scheme carries a state`,
        ),
      ];
    const kinds = [...new Set(carriers.map((component) => component.kind))];
    return kinds.flatMap((kind) => {
      const schema = findComponentKind(kind).carriedState?.schema ?? z.never();
      const parsed = schema.safeParse(carriedState[code]);
      const refused = parsed.success
        ? findTooManyDecimals(makeAmountVisitor(schema), parsed.data, currency)
        : convertIssues(parsed.error.issues);
      return prefixProblems(['carriedState', code], refused);
    });
  });
}

/** The state with which a component begins; own keys only. */
export function readState(carriedState: CarriedState, code: string): unknown {
  return Object.hasOwn(carriedState, code) ? carriedState[code] : undefined;
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function makeProblem(path: string[], code: string, message: string): Problem {
  return { code, path, message };
}
