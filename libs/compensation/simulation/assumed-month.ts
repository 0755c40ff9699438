import { EMPLOYMENT_FACTS, type EmploymentFact } from '../inputs/employment.js';
import { INPUT_SECTIONS, type InputSection } from '../inputs/input-sections.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { findComponentKind } from '../scheme/component-registry.js';
import { compileScheme, type CompiledScheme } from '../scheme/compile-scheme.js';
import { ZERO } from '../numbers/exact-fraction.js';
import { replaceComponents } from '../scheme/replace-components.js';
import type { PayScheme } from '../scheme/scheme-shape.js';

/** What only the end of the month tells, of several people together or of a whole year. */
const KNOWN_AFTERWARDS: ReadonlySet<InputSection> = new Set(['team', 'contest', 'yearResults']);

/** A scheme as it is calculated for a month that has not happened. */
export interface AssumedScheme {
  readonly compiled: CompiledScheme;
  /** The codes of the components that count as nothing: what they are paid by is known only afterwards. */
  readonly notCounted: readonly string[];
  /** Whether somebody is paid by the time worked, and all of it is taken to be worked. */
  readonly fullTime: boolean;
}

/** The scheme for people who work all the time that is asked for, without the components that nobody can foresee. */
export function assumeScheme(scheme: PayScheme): AssumedScheme {
  const components = scheme.components.map((component) => {
    const terms = findComponentKind(component.kind).atFullTime?.(component.terms);
    return terms === undefined ? component : ({ ...component, terms } as PayScheme['components'][number]);
  });
  const notCounted = components.filter(({ kind, terms }) => isKnownAfterwards(kind, terms)).map(({ code }) => code);
  return {
    compiled: payNothing(compileScheme({ ...scheme, components }), notCounted),
    notCounted,
    fullTime: components.some(({ terms }, index) => terms !== scheme.components[index]?.terms),
  };
}

function isKnownAfterwards(kind: string, terms: unknown): boolean {
  return findComponentKind(kind)
    .references(terms)
    .some((reference) => reference.to === 'section' && KNOWN_AFTERWARDS.has(reference.code));
}

/** The same scheme whose components of these codes pay nothing and ask for nothing. */
function payNothing(compiled: CompiledScheme, codes: readonly string[]): CompiledScheme {
  if (codes.length === 0) return compiled;
  return replaceComponents(compiled, (component) =>
    codes.includes(component.code)
      ? { ...component, carriesState: false, calculate: () => ({ lines: [], amount: ZERO }) }
      : component,
  );
}

/** What stands for figures that the month does not have. */
export interface AssumedInputs {
  readonly inputs: StatementInputs;
  /** The codes of declared values that are taken to be 0. */
  readonly values: readonly string[];
  /** Whether the tasks are taken to be done on time. */
  readonly tasks: boolean;
}

/**
 * The inputs of a month for a scheme that may be another than the one which they were entered for: what it does not read
 * is left out, values that it misses are 0, deals are none, and the tasks are done on time.
 */
export function assumeInputs(given: StatementInputs, { reads, scheme }: CompiledScheme): AssumedInputs {
  const { values, employment, kpiPlan, actuals: _actuals, ...rest } = given;
  for (const section of INPUT_SECTIONS) if (!reads.sections.has(section)) delete rest[section];
  const missing = scheme.values.filter(
    (value) => value.default === undefined && !Object.hasOwn(values, value.code) && reads.values.has(value.code),
  );
  const tasks = reads.sections.has('tasks') && rest.tasks === undefined;
  return {
    inputs: {
      ...rest,
      values: {
        ...Object.fromEntries(Object.entries(values).filter(([code]) => reads.values.has(code))),
        ...Object.fromEntries(missing.map(({ code }) => [code, '0'])),
      },
      actuals: {},
      ...(employment === undefined ? {} : { employment: readFacts(employment, reads.employment) }),
      ...(kpiPlan === undefined || !reads.personalPlan ? {} : { kpiPlan }),
      ...(reads.sections.has('deals') && rest.deals === undefined ? { deals: [] } : {}),
      ...(reads.sections.has('receivables') && rest.receivables === undefined ? { receivables: [] } : {}),
      ...(tasks ? { tasks: [{ id: 'on-time', done: true }] } : {}),
    },
    values: missing.map(({ code }) => code),
    tasks,
  };
}

function readFacts(
  employment: NonNullable<StatementInputs['employment']>,
  read: ReadonlySet<EmploymentFact>,
): StatementInputs['employment'] {
  const kept = Object.entries(employment).filter(
    ([fact]) => !Object.hasOwn(EMPLOYMENT_FACTS, fact) || read.has(fact as EmploymentFact),
  );
  return Object.fromEntries(kept);
}
