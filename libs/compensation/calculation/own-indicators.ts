import type { ProductionCalendar } from '#calendar/production-calendar.js';
import type { Problem } from '../documents/problem.js';
import type { Actuals } from '../inputs/actuals.js';
import { compileScheme, type CompiledScheme } from '../scheme/compile-scheme.js';
import type { Service } from '../inputs/service.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import { calculateCompiledMonth } from './calculate-month.js';

/** Whose actuals are asked for by schemes, and not by plans alone: plain data, so that a thread can be told of it. */
export interface AskedBySchemes {
  readonly month: string;
  readonly calendar: ProductionCalendar;
  /** The documents of the schemes by the hashes that periods name. */
  readonly schemes: Readonly<Record<string, unknown>>;
  readonly people: readonly PersonWithOwnIndicators[];
}

export interface PersonWithOwnIndicators {
  readonly personId: string;
  readonly periods: readonly { readonly from: string; readonly until: string; readonly scheme: string }[];
  readonly hiredOn: string;
  readonly leftOn: string | null;
  readonly before?: Service['before'] | null;
}

/** The indicators of somebody's schemes whose results are reported. */
export interface OwnIndicators {
  readonly codes: ReadonlySet<string>;
  /** What keeps these results from being paid, with the path `[code, field?]`. */
  readonly findProblems: (actuals: Actuals) => Problem[];
}

/**
 * What the schemes of each person ask of the actuals, by the id of the person. The engine says what is missing, by
 * calculating the month: of a bonus that is paid once a year the results are asked in its month alone, and of those whom
 * it is paid to. What else the month lacks is not told here.
 */
export function readOwnIndicators(asked: AskedBySchemes | undefined): Map<string, OwnIndicators> {
  const compiled = new Map<string, CompiledScheme>();
  const read = (sha256: string): CompiledScheme => {
    const known = compiled.get(sha256);
    if (known !== undefined) return known;
    const scheme = compileScheme(paySchemeSchema.parse(asked?.schemes[sha256]));
    compiled.set(sha256, scheme);
    return scheme;
  };
  return new Map(
    (asked?.people ?? []).map(({ personId, hiredOn, leftOn, before, ...person }) => {
      const periods = person.periods.map(({ from, until, scheme }) => ({ from, until, scheme: read(scheme) }));
      const codes = new Set(periods.flatMap(({ scheme }) => [...scheme.reads.actuals]));
      const findProblems = (actuals: Actuals): Problem[] => {
        const { month, calendar } = asked!;
        const employment = { hiredOn, leftOn: leftOn ?? undefined, before: before ?? undefined };
        const inputs = { person: personId, month, values: {}, actuals, employment, calendar };
        const result = calculateCompiledMonth({ periods, inputs }, { traced: false });
        const problems = result.ok ? [] : result.problems;
        return problems
          .filter(({ path: [start, section] }) => start === 'inputs' && section === 'actuals')
          .map((problem) => ({ ...problem, path: problem.path.slice(2) }));
      };
      return [personId, { codes, findProblems }];
    }),
  );
}
