import { findActual } from '../inputs/actuals.js';
import type { IndicatorActual } from '../inputs/actual-shapes.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { fromWhole, multiply, writeRounded } from '../numbers/exact-fraction.js';
import { calculateKnownPay, type KnownPay } from '../simulation/known-pay.js';
import { findNextSteps, type NextStep } from '../simulation/next-steps.js';
import type { StatementLine } from '../statement/statement.js';
import type { PackDocuments } from './pack-documents.js';
import { monthPackSchema, type MonthPack } from './month-pack.js';
import { readMonthSoFar } from './month-so-far.js';
import { describeFaults, type Fault, type PackOfPerson } from './refused-packs.js';

/** A component that is not in the lines, because something that it reads is missing or wrong. */
export interface UnpaidComponent {
  readonly component: string;
  readonly name: string;
}

/** What an indicator of a plan came to so far. */
export interface IndicatorSoFar {
  readonly code: string;
  /** Null where it has no result yet. */
  readonly actual: IndicatorActual | null;
  /** As `93.4 %`; null where it has no result yet, or nothing measures it. */
  readonly attainment: string | null;
}

/** What one person's month pays by what is known of it. */
export interface PaySoFar<Person extends string = string> {
  readonly personId: Person;
  readonly currency: string | null;
  readonly lines: StatementLine[];
  /** Null where nothing of the month can be calculated. */
  readonly total: string | null;
  /** What of the total components of a fixed nature pay, whatever the results come to. Null where there is no total. */
  readonly fixed: string | null;
  /** What the indicators of the personal plan came to; empty where there is no plan. */
  readonly indicators: IndicatorSoFar[];
  readonly unpaid: UnpaidComponent[];
  /** What is missing or wrong, by its place in the inputs. */
  readonly faults: readonly Fault[];
  /** The places of the inputs by which it was calculated: `values.revenue`, `actuals.sales`, `deals`. */
  readonly figures: readonly string[];
  /** What the month would pay at the next steps; empty where they were not asked for. */
  readonly nextSteps: NextStep[];
}

/**
 * What months pay by what is known of them, from the packs that a run would freeze: the same calculation, with nothing paid for
 * what is missing. Throws where a document that a pack names is not here.
 */
export function calculatePaySoFar<Person extends string>(
  packs: readonly PackOfPerson<Person>[],
  documents: PackDocuments,
  { withSteps }: { readonly withSteps: boolean },
): PaySoFar<Person>[] {
  return packs.map(({ personId, pack: text }) => {
    const pack = monthPackSchema.parse(JSON.parse(text));
    return { personId, ...calculateOne(pack, documents, withSteps) };
  });
}

function calculateOne(pack: MonthPack, documents: PackDocuments, withSteps: boolean): Omit<PaySoFar, 'personId'> {
  const { periods, month, unreadable } = readMonthSoFar(pack, documents);
  const last = periods.at(-1)?.scheme.scheme;
  const currency = last?.currency ?? null;
  if (month === undefined) return { ...NOTHING, currency, faults: describeFaults(unreadable, pack), figures: [] };
  const { inputs } = month;
  const known = calculateKnownPay(month, { fixedPay: true });
  const { statement, unpaid } = known;
  const names = new Map(periods.flatMap(({ scheme }) => scheme.components.map(({ code, name }) => [code, name])));
  return {
    currency,
    lines: statement?.lines ?? [],
    total: statement?.total ?? null,
    fixed: statement?.fixedPay ?? null,
    indicators: listIndicators(periods.at(-1)?.kpiPlan ?? inputs.kpiPlan, inputs, known),
    unpaid: [...unpaid].map((component) => ({ component, name: names.get(component) ?? component })),
    faults: describeFaults([...unreadable, ...known.problems], pack),
    figures: listFigures(inputs),
    nextSteps: withSteps ? findNextSteps(month, known) : [],
  };
}

const NOTHING = { lines: [], total: null, fixed: null, indicators: [], unpaid: [], nextSteps: [] };

function listIndicators(
  plan: KpiPlanTerms | undefined,
  { actuals }: StatementInputs,
  { outcomes }: KnownPay,
): IndicatorSoFar[] {
  const measured = [...outcomes.values()];
  return (plan?.indicators ?? []).map(({ code }) => {
    const actual = findActual(actuals, code) ?? null;
    if (actual === null || 'missing' in actual) return { code, actual, attainment: null };
    const ratio = measured.map(({ attainments }) => attainments?.get(code)).find((each) => each !== undefined);
    return { code, actual, attainment: ratio === undefined ? null : `${writeRounded(multiply(ratio, HUNDRED), 1)} %` };
  });
}

const HUNDRED = fromWhole(100);

/** By code of their own where a section has its figures by code. */
const BY_CODE = ['actuals', 'values'] as const;
/** What is no figure of the month, or is signed by itself. */
const NO_FIGURES: ReadonlySet<string> = new Set([
  ...BY_CODE,
  'person',
  'month',
  'kpiPlan',
  'employment',
  'calendar',
  'skippedMonths',
  'sources',
]);

function listFigures(inputs: StatementInputs): string[] {
  const { workedDays, workedHours } = inputs.employment ?? {};
  return [
    ...BY_CODE.flatMap((section) => Object.keys(inputs[section]).map((code) => `${section}.${code}`)),
    ...Object.entries(inputs).flatMap(([section, content]) =>
      content === undefined || NO_FIGURES.has(section) ? [] : [section],
    ),
    ...(workedDays === undefined ? [] : ['employment.workedDays']),
    ...(workedHours === undefined ? [] : ['employment.workedHours']),
  ];
}
