import { calculateCompiledMonth, type CompiledMonth } from '../calculation/calculate-month.js';
import type { CalculationOptions } from '../calculation/calculate-statement.js';
import type { Problem } from '../documents/problem.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { ZERO } from '../numbers/exact-fraction.js';
import { replaceComponents } from '../scheme/replace-components.js';
import type { CompiledComponent } from '../scheme/compile-scheme.js';
import type { ComponentOutcome } from '../statement/component-result.js';
import type { Statement } from '../statement/statement.js';

/** What a month pays by what is known of it. */
export interface KnownPay {
  /** Absent where nothing of it can be calculated. */
  readonly statement: Statement | undefined;
  /** The codes of the components that pay nothing because something that they read is missing or wrong. */
  readonly unpaid: ReadonlySet<string>;
  /** What is missing or wrong; the paths start at `inputs` or `carriedState`. */
  readonly problems: readonly Problem[];
  /** The inputs by which it was calculated: an indicator without an actual has none yet, and pays nothing. */
  readonly inputs: StatementInputs;
  /** What the components of the last period came to, by their codes. */
  readonly outcomes: ReadonlyMap<string, ComponentOutcome>;
}

const NOTHING: ComponentOutcome = { lines: [], amount: ZERO };

/** Why an indicator without an actual pays nothing yet. */
const NOT_YET = 'not known yet';

/**
 * A month by what is known of it: an indicator that has no actual pays nothing, a component that misses a figure pays
 * nothing as well, and all the others are paid as a statement of the month would pay them, by the same calculation.
 * Where everything is known this is the statement. Calculated again until whatever pays misses nothing, so that what
 * depends on an unpaid component reads 0 of it.
 */
export function calculateKnownPay(
  month: CompiledMonth,
  { fixedPay = false }: Pick<CalculationOptions, 'fixedPay'> = {},
): KnownPay {
  const problems = new Map<string, Problem>();
  const unpaid = new Set<string>();
  let { inputs } = month;
  for (;;) {
    const found: { component: string; problem: Problem }[] = [];
    const outcomes = new Map<string, ComponentOutcome>();
    const observed = (component: CompiledComponent) => observe(component, { unpaid, found, outcomes });
    const periods = month.periods.map((period) => ({ ...period, scheme: replaceComponents(period.scheme, observed) }));
    const result = calculateCompiledMonth({ ...month, periods, inputs }, { traced: false, fixedPay });
    for (const { problem } of found) problems.set(keyOf(problem), problem);
    const withoutActual = found.filter(({ problem }) => isMissingActual(problem, inputs));
    if (withoutActual.length > 0) inputs = withNoResults(inputs, withoutActual);
    else if (found.length > 0) for (const { component } of found) unpaid.add(component);
    else {
      if (!result.ok) for (const problem of result.problems) problems.set(keyOf(problem), problem);
      const rest = result.ok ? undefined : withoutUnread(inputs, result.problems);
      if (rest !== undefined) {
        inputs = rest;
        continue;
      }
      const statement = result.ok ? result : undefined;
      return { statement, unpaid, problems: [...problems.values()], inputs, outcomes };
    }
  }
}

/** The component, telling its problems and paying nothing where it has any. */
function observe(
  component: CompiledComponent,
  {
    unpaid,
    found,
    outcomes,
  }: {
    unpaid: ReadonlySet<string>;
    found: { component: string; problem: Problem }[];
    outcomes: Map<string, ComponentOutcome>;
  },
): CompiledComponent {
  const { code } = component;
  if (unpaid.has(code)) return { ...component, calculate: () => NOTHING };
  return {
    ...component,
    calculate: (evaluation, state) => {
      const before = found.length;
      const outcome = evaluation.tellOnly(
        (problem) => {
          found.push({ component: code, problem });
          return false;
        },
        () => component.calculate(evaluation, state),
      );
      if (found.length > before) return NOTHING;
      outcomes.set(code, outcome);
      return outcome;
    },
  };
}

function isMissingActual({ code, path }: Problem, { actuals }: StatementInputs): boolean {
  return code === 'missing-actual' && !Object.hasOwn(actuals, String(path[2]));
}

function withNoResults(inputs: StatementInputs, found: readonly { problem: Problem }[]): StatementInputs {
  const results = found.map(({ problem }) => [String(problem.path[2]), { missing: NOT_YET }] as const);
  return { ...inputs, actuals: { ...inputs.actuals, ...Object.fromEntries(results) } };
}

/** Without the results of no indicator and the values that nothing reads, where these alone keep the month from being calculated. */
function withoutUnread(inputs: StatementInputs, problems: readonly Problem[]): StatementInputs | undefined {
  const unread = problems.map(({ path: [start, section, code] }) =>
    start === 'inputs' &&
    (section === 'actuals' || section === 'values') &&
    Object.hasOwn(inputs[section], String(code))
      ? ([section, String(code)] as const)
      : undefined,
  );
  if (!unread.every((each) => each !== undefined)) return undefined;
  const keep = (section: 'actuals' | 'values') =>
    Object.entries(inputs[section]).filter(([code]) => !unread.some((each) => each[0] === section && each[1] === code));
  return {
    ...inputs,
    actuals: Object.fromEntries(keep('actuals')) as StatementInputs['actuals'],
    values: Object.fromEntries(keep('values')) as StatementInputs['values'],
  };
}

function keyOf({ code, path, message }: Problem): string {
  return JSON.stringify([code, path, message]);
}
