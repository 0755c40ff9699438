import type { Month } from '#calendar/month.js';
import { convertIssues, type Problem } from '../documents/problem.js';
import { statementInputsSchema } from '../inputs/statement-inputs.js';
import { takeLarger, writeUnits, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { fromUnits, parseUnits, roundMoney } from '../numbers/money.js';
import { parseRatio } from '../numbers/ratio.js';
import { findComponentKind } from '../scheme/component-registry.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';
import type { PayScheme } from '../scheme/scheme-shape.js';
import { makeVocabulary } from '../scheme/vocabulary-of-scheme.js';
import { assumeInputs, assumeScheme } from './assumed-month.js';
import { makeInputsAtLevel } from './inputs-at-level.js';
import { findMostOfScheme, type MostOfScheme } from './most-of-scheme.js';
import type { Grid } from './simulation-settings.js';
import { calculatePoint, type DaysInForce, type SimulatedPoint } from './simulated-point.js';

/** The attainments at which whoever signs sees what is paid. */
export const SHOWN_LEVELS = ['60 %', '80 %', '100 %', '120 %'] as const;

/** One person as they stand in the month, with the figures that it has so far. */
export interface PersonAtLevels extends DaysInForce {
  readonly person: string;
  readonly inputs: unknown;
}

export interface PayAtLevel {
  readonly attainment: string;
  readonly pay: string;
}

/** What one person is paid at each level, and at most. */
export interface PersonPay {
  readonly person: string;
  /** Empty where the month cannot be calculated; then the problems say why. */
  readonly levels: PayAtLevel[];
  /** The most that the scheme can pay in the month; null where something of it is not limited. */
  readonly mostPay: string | null;
  /** The codes of the components without a limit. */
  readonly withoutLimit: string[];
  readonly problems: readonly Problem[];
}

/** What one component pays to all who could be calculated. */
export interface PartPay {
  readonly component: string;
  readonly name: string;
  readonly kind: string;
  /** Whether what it pays depends on the attainment; null where nobody could be calculated. */
  readonly reactsToAttainment: boolean | null;
  /** Whether it is counted at all: what only the end of the month tells of several people together is not. */
  readonly isCounted: boolean;
  /** Whether it changes what others pay, and has no most of its own. */
  readonly settlesOthers: boolean;
  /** The most that it pays one person; null where nothing limits it, where it settles others, and where nobody could be calculated. */
  readonly mostPay: string | null;
  readonly levels: PayAtLevel[];
}

/** What a scheme pays at levels of attainment. Amounts have the decimals of its currency. */
export interface PayAtLevels {
  readonly people: readonly PersonPay[];
  readonly parts: PartPay[];
  /** Over the people who could be calculated. */
  readonly totals: {
    readonly calculated: number;
    readonly levels: PayAtLevel[];
    readonly mostPay: string | null;
  };
  /** What stands for figures that the month does not have. */
  readonly assumed: {
    /** Whether all time that is asked for is taken to be worked. */
    readonly fullTime: boolean;
    /** Whether the tasks of somebody are taken to be done on time. */
    readonly tasksOnTime: boolean;
    /** The codes of values of the month that are 0 for somebody because nothing gives them. */
    readonly valuesOfZero: string[];
  };
}

/**
 * What a scheme pays each of these people where every indicator attains 60, 80, 100 and 120 %, calculated by the
 * functions that payroll is calculated by, and the most that it can pay. Indicators that are met or not are met from
 * 100 % on; one whose result is a value of the month sets that value, so that whatever else is paid by it follows; facts
 * that the month has stay as they are. Never throws for what is wrong with a person: it is listed with them.
 */
export function calculatePayAtLevels(scheme: PayScheme, month: Month, people: readonly PersonAtLevels[]): PayAtLevels {
  const assumed = assumeScheme(scheme);
  const paying: Paying = {
    scheme,
    month,
    compiled: assumed.compiled,
    apart: assumeScheme(withoutSharedLines(scheme)).compiled,
  };
  const calculated = people.map((person) => calculatePerson(paying, person));
  const { places } = paying.compiled;
  return {
    people: calculated.map((each) => writePerson(each, places)),
    parts: scheme.components.map((component) => writePart(component, calculated, assumed.notCounted, places)),
    totals: writeTotals(calculated, places),
    assumed: {
      fullTime: assumed.fullTime,
      tasksOnTime: calculated.some(({ tasks }) => tasks),
      valuesOfZero: [...new Set(calculated.flatMap(({ values }) => values))],
    },
  };
}

interface Paying {
  readonly scheme: PayScheme;
  readonly month: Month;
  readonly compiled: CompiledScheme;
  /** The same with a line for each component, so that what each pays is told apart. */
  readonly apart: CompiledScheme;
}

function withoutSharedLines(scheme: PayScheme): PayScheme {
  const components = scheme.components.map(({ line: _line, ...component }) => component);
  return { ...scheme, lines: [], components: components as PayScheme['components'] };
}

interface CalculatedPerson {
  readonly person: string;
  readonly values: readonly string[];
  readonly tasks: boolean;
  readonly problems: readonly Problem[];
  /** In units of the currency; empty where there are problems. */
  readonly pays: readonly bigint[];
  readonly byComponent: readonly ReadonlyMap<string, bigint>[];
  readonly most: MostOfScheme | undefined;
}

function calculatePerson(paying: Paying, { person, inputs: given, from, until }: PersonAtLevels): CalculatedPerson {
  const { scheme, month, compiled, apart } = paying;
  const read = statementInputsSchema.safeParse({ ...(given as object), month, person });
  if (!read.success) return refused({ person, values: [], tasks: false }, convertIssues(read.error.issues, ['inputs']));
  const { inputs, values, tasks } = assumeInputs(read.data, compiled);
  const pointsOf = (by: CompiledScheme): SimulatedPoint[] => {
    const inputsAt = makeInputsAtLevel(GRID, by, inputs);
    return LEVELS.map(({ attainment, level }) =>
      calculatePoint(by, { at: attainment, inputs: inputsAt(level), carriedState: {}, units: undefined, from, until }),
    );
  };
  const points = pointsOf(compiled);
  const stopped = points.find((point) => !point.ok);
  if (stopped?.ok === false) return refused({ person, values, tasks }, stopped.problems);
  const parts = scheme.lines.length === 0 ? points : pointsOf(apart);
  const byComponent = parts.map((point) => addByComponent(point, compiled.places));
  const reached = (code: string): Fraction =>
    byComponent.map((sums) => fromUnits(sums.get(code) ?? 0n, compiled.places)).reduce(takeLarger, ZERO);
  return {
    person,
    values,
    tasks,
    problems: [],
    pays: points.flatMap((point) => (point.ok ? [point.pay] : [])),
    byComponent,
    most: findMostOfScheme(scheme, makeVocabulary(scheme), { month, plan: inputs.kpiPlan, reached }),
  };
}

function refused(
  person: Pick<CalculatedPerson, 'person' | 'values' | 'tasks'>,
  problems: readonly Problem[],
): CalculatedPerson {
  return { ...person, problems, pays: [], byComponent: [], most: undefined };
}

/** Nothing is scaled: only results of indicators follow the level. */
const GRID = { over: 'attainment', from: '0', to: '0', step: '1', scale: [] } as const satisfies Grid;
const LEVELS = SHOWN_LEVELS.map((attainment) => ({ attainment, level: parseRatio(attainment) }));

function addByComponent(point: SimulatedPoint, places: number): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  if (point.ok)
    for (const { component, amount } of point.lines)
      sums.set(component, (sums.get(component) ?? 0n) + parseUnits(amount, places));
  return sums;
}

function writeLevels(units: readonly bigint[], places: number): PayAtLevel[] {
  return units.map((pay, index) => ({ attainment: SHOWN_LEVELS[index]!, pay: writeUnits(pay, places) }));
}

function writeMost(most: Fraction | undefined, places: number): string | null {
  return most === undefined ? null : writeUnits(roundMoney(most, places), places);
}

function writePerson({ person, pays, most, problems }: CalculatedPerson, places: number): PersonPay {
  return {
    person,
    levels: writeLevels(pays, places),
    mostPay: writeMost(most?.total, places),
    withoutLimit: [...(most?.withoutLimit ?? [])],
    problems,
  };
}

function writePart(
  { code, name, kind }: PayScheme['components'][number],
  people: readonly CalculatedPerson[],
  notCounted: readonly string[],
  places: number,
): PartPay {
  const calculated = people.filter(({ most }) => most !== undefined);
  const paysOf = (person: CalculatedPerson) => person.byComponent.map((sums) => sums.get(code) ?? 0n);
  const mosts = calculated.map(({ most }) => most?.components.get(code));
  const limited = mosts.filter((most) => most !== undefined);
  return {
    component: code,
    name,
    kind,
    reactsToAttainment: calculated.length === 0 ? null : calculated.some((person) => new Set(paysOf(person)).size > 1),
    isCounted: !notCounted.includes(code),
    settlesOthers: findComponentKind(kind).settlement !== undefined,
    mostPay:
      limited.length === 0 || limited.length < mosts.length ? null : writeMost(limited.reduce(takeLarger), places),
    levels: writeLevels(addLevels(calculated.map(paysOf)), places),
  };
}

function writeTotals(people: readonly CalculatedPerson[], places: number): PayAtLevels['totals'] {
  const calculated = people.filter(({ most }) => most !== undefined);
  const mosts = calculated.flatMap(({ most }) => (most?.total === undefined ? [] : [roundMoney(most.total, places)]));
  return {
    calculated: calculated.length,
    levels: writeLevels(addLevels(calculated.map(({ pays }) => pays)), places),
    mostPay:
      mosts.length < calculated.length
        ? null
        : writeUnits(
            mosts.reduce((sum, most) => sum + most, 0n),
            places,
          ),
  };
}

function addLevels(all: readonly (readonly bigint[])[]): bigint[] {
  return SHOWN_LEVELS.map((_, index) => all.reduce((sum, pays) => sum + (pays[index] ?? 0n), 0n));
}
