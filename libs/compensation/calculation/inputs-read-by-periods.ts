import { INPUT_SECTIONS } from '../inputs/input-sections.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { Problem } from '../documents/problem.js';
import { findUnreadInputs } from './refused-inputs.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';
import type { SchemeReads } from '../scheme/reads-of-scheme.js';

type KpiPlan = StatementInputs['kpiPlan'];

/** A period as far as it matters for what is read. */
interface ReadingPeriod {
  readonly scheme: CompiledScheme;
  readonly kpiPlan?: KpiPlan;
}

/**
 * What of the inputs is paid by no period: what no scheme reads, and what only the end of the month would pay of a
 * scheme that is no longer in force then. Neither may be lost unseen.
 */
export function findUnreadByPeriods(periods: readonly ReadingPeriod[], inputs: StatementInputs): Problem[] {
  const plans = [inputs.kpiPlan, ...periods.map(({ kpiPlan }) => kpiPlan)].filter((plan) => plan !== undefined);
  const unplanned = periods.flatMap(({ kpiPlan, scheme }, index) =>
    kpiPlan === undefined || scheme.reads.personalPlan
      ? []
      : [
          {
            code: 'unread-plan',
            path: ['periods', index, 'kpiPlan'],
            message: 'no component of the scheme is paid by a personal KPI plan',
          },
        ],
  );
  const read = mergeReads(periods.map(({ scheme }) => scheme.reads));
  return [...unplanned, ...findUnreadInputs(read, inputs, plans), ...findLeftToTheEnd(periods, inputs, read)];
}

/** What schemes read together. */
export function mergeReads(reads: readonly SchemeReads[]): SchemeReads {
  return {
    values: new Set(reads.flatMap(({ values }) => [...values])),
    actuals: new Set(reads.flatMap(({ actuals }) => [...actuals])),
    sections: new Set(reads.flatMap(({ sections }) => [...sections])),
    employment: new Set(reads.flatMap(({ employment }) => [...employment])),
    personalPlan: reads.some(({ personalPlan }) => personalPlan),
    dealsByDay: reads.some(({ dealsByDay }) => dealsByDay),
    dealsTogether: reads.some(({ dealsTogether }) => dealsTogether),
  };
}

/** What the periods are paid by: the last one by its whole scheme, the others by what is not left to the end of the month. */
export function listReadsOfPeriods<Period extends ReadingPeriod>(
  periods: readonly Period[],
): (Period & { readonly reads: SchemeReads })[] {
  return periods.map((period, index) => ({
    ...period,
    reads: index === periods.length - 1 ? period.scheme.reads : period.scheme.readsWithinMonth,
  }));
}

function findLeftToTheEnd(periods: readonly ReadingPeriod[], inputs: StatementInputs, read: SchemeReads): Problem[] {
  const paid = mergeReads(listReadsOfPeriods(periods).map(({ reads }) => reads));
  const last = periods.at(-1)!.scheme.scheme;
  const lost = (code: string, path: string[], what: string): Problem => ({
    code,
    path: ['inputs', ...path],
    message: `${what} would be paid or taken at the end of the month, by a scheme that is no longer in force then; the last scheme of the month, "${last.code}" version ${last.version}, does not read this: give it a component that does, and take this out only where nothing is paid or taken by it`,
  });
  return [
    ...INPUT_SECTIONS.filter(
      (section) => inputs[section] !== undefined && read.sections.has(section) && !paid.sections.has(section),
    ).map((section) => lost('unread-section', [section], `what ${section} say`)),
    ...Object.keys(inputs.values)
      .filter((code) => read.values.has(code) && !paid.values.has(code))
      .map((code) => lost('unread-value', ['values', code], `what depends on the value "${code}"`)),
    ...Object.keys(inputs.actuals)
      .filter((code) => read.actuals.has(code) && !paid.actuals.has(code) && !paid.personalPlan)
      .map((code) => lost('unread-actual', ['actuals', code], `what depends on the result of "${code}"`)),
    ...(inputs.kpiPlan !== undefined && read.personalPlan && !paid.personalPlan
      ? [lost('unread-plan', ['kpiPlan'], 'what is paid by the personal plan')]
      : []),
  ];
}
