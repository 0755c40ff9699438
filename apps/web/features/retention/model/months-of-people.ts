import type { Result } from '../api/use-retention.js';

/** One person and indicator, with the results of their months. */
export interface MonthsOfPerson {
  key: string;
  person: string;
  indicator: string;
  /** The share of clients who are to be kept at least, as the last month had it; null where nothing says it. */
  keptAtLeast: string | null;
  byMonth: ReadonlyMap<string, Result>;
}

/** So many months stand beside each other. */
const mostMonths = 12;

/** The results as people by months: a row a person and indicator, the latest twelve months that anybody has. */
export function monthsOfPeople(results: readonly Result[]): { months: string[]; people: MonthsOfPerson[] } {
  const months = [...new Set(results.map(({ month }) => month))].sort().slice(-mostMonths);
  const rows = new Map<string, Result[]>();
  for (const each of results) {
    if (!months.includes(each.month)) continue;
    const key = `${each.personId} ${each.indicator}`;
    rows.set(key, [...(rows.get(key) ?? []), each]);
  }
  const people = [...rows].map(([key, of]) => {
    const last = of.toSorted((one, other) => (one.month < other.month ? 1 : -1))[0]!;
    return {
      key,
      person: last.person,
      indicator: last.indicatorName ?? last.indicator,
      keptAtLeast: last.keptAtLeast,
      byMonth: new Map(of.map((each) => [each.month, each])),
    };
  });
  return { months, people: people.toSorted((one, other) => one.person.localeCompare(other.person)) };
}

/** The share of clients who were lost, in whole percent; counts of clients are small numbers. */
export function shareLost({ lost, total }: Pick<Result, 'lost' | 'total'>): string {
  return Number(total) === 0 ? '0' : ((Number(lost) * 100) / Number(total)).toFixed(0);
}
