import { isSameAmount } from '#compensation/numbers/money.js';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import type { LineOfYear } from './calculate-year.js';
import type { Difference } from './difference.js';
import type { YearOptions } from './draw-year.js';
import { groupBy } from './group-by.js';
import type { Happened } from './play-year.js';
import type { StatementOfYear, YearRead } from './year-read.js';

/** A rehearsed year as it is told. It has no ids and no instants: the same options give the same bytes. */
export interface YearReport {
  readonly format: 'rehearsed-year/1';
  readonly options: YearOptions;
  readonly timeline: readonly Happened[];
  readonly deadlines: {
    /** How many ended in each state, by kind. */
    readonly byKind: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly missed: readonly string[];
  };
  /** How many documents of a kind ended in each state. */
  readonly documents: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How often something was done about documents of a kind. */
  readonly acts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly pay: {
    readonly total: string;
    readonly statements: number;
    readonly byMonth: Readonly<Record<string, string>>;
    readonly byComponent: Readonly<Record<string, string>>;
    readonly byPerson: Readonly<Record<string, string>>;
    /** What could not be taken back by the end. */
    readonly owed: Readonly<Record<string, string>>;
  };
  readonly checks: Readonly<Record<string, { readonly compared: number; readonly differences: readonly Difference[] }>>;
  readonly verdict: 'as expected' | 'differs';
}

/** Tells a year that was played, with what its checks have found. */
export function reportYear(
  options: YearOptions,
  timeline: readonly Happened[],
  read: YearRead,
  checks: YearReport['checks'],
): YearReport {
  const isRight = Object.values(checks).every(({ differences }) => differences.length === 0);
  return {
    format: 'rehearsed-year/1',
    options,
    timeline,
    deadlines: {
      byKind: countBy(
        read.deadlines,
        ({ kind }) => kind,
        ({ state }) => [state],
      ),
      missed: read.deadlines
        .filter(({ state }) => state !== 'met')
        .map(
          ({ department, month, kind, dueOn, state }) =>
            `${kind} of ${month}, ${department}, due on ${dueOn}: ${state}`,
        ),
    },
    documents: countBy(
      read.documents,
      ({ kind }) => kind,
      ({ status }) => [status],
    ),
    acts: countBy(
      read.documents,
      ({ kind }) => kind,
      ({ acts }) => acts.map(({ what, onBehalfOf }) => (onBehalfOf === undefined ? what : `${what} by a delegate`)),
    ),
    pay: payOf(read.statements),
    checks,
    verdict: isRight ? 'as expected' : 'differs',
  };
}

function payOf(statements: readonly StatementOfYear[]): YearReport['pay'] {
  const lines = statements.flatMap((statement) =>
    statement.lines.map((line) => ({ ...line, component: nameOf(line) })),
  );
  const last = [...groupBy(statements, ({ handle }) => handle)].map(
    ([handle, own]) => [handle, own.at(-1)?.owed ?? '0'] as const,
  );
  return {
    total: sumOf(statements.map(({ total }) => total)),
    statements: statements.length,
    byMonth: sumBy(
      statements,
      ({ month }) => month,
      ({ total }) => total,
    ),
    byComponent: sumBy(
      lines,
      ({ component }) => component,
      ({ amount }) => amount,
    ),
    byPerson: sumBy(
      statements,
      ({ handle }) => handle,
      ({ total }) => total,
    ),
    owed: Object.fromEntries(last.filter(([, owed]) => !isSameAmount(owed, '0')).toSorted(byName)),
  };
}

/** Corrections of all months are told together. */
function nameOf({ component }: LineOfYear): string {
  return component.startsWith('correction/') ? 'correction' : component;
}

const sumOf = (amounts: readonly string[]): string => sumAmounts(amounts).toFixed(2);

function sumBy<T>(
  list: readonly T[],
  nameOf: (each: T) => string,
  amountOf: (each: T) => string,
): Record<string, string> {
  return Object.fromEntries(
    [...groupBy(list, nameOf)].map(([name, group]) => [name, sumOf(group.map(amountOf))] as const).toSorted(byName),
  );
}

function countBy<T>(
  list: readonly T[],
  nameOf: (each: T) => string,
  wordsOf: (each: T) => readonly string[],
): Record<string, Record<string, number>> {
  return Object.fromEntries(
    [...groupBy(list, nameOf)]
      .map(([name, group]) => {
        const words = groupBy(group.flatMap(wordsOf), (word) => word);
        return [
          name,
          Object.fromEntries([...words].map(([word, all]) => [word, all.length] as const).toSorted(byName)),
        ] as const;
      })
      .toSorted(byName),
  );
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
