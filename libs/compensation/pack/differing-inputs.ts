import { isObject } from '../documents/is-object.js';
import { firstDifference } from './first-difference.js';
import type { MonthPack } from './month-pack.js';

/** Which of two packs has something: one of them alone, or both and not the same. */
export type DiffersBy = 'only-first' | 'only-second' | 'otherwise';

/** Something that two packs of a month do not both say, by its place: `deals.SO-1042`, `values.sales`, `scheme.2026-07-01`. */
export interface DifferingInput {
  readonly place: string;
  readonly by: DiffersBy;
}

/** What a month is calculated from by each figure, item or document; who it is of and where documents are kept is no part of it. */
const NO_FIGURES = new Set(['person', 'month', 'sources']);
/** Sections that have their figures by code. */
const BY_CODE = new Set(['actuals', 'values', 'employment']);

/** What two packs of one month are calculated from and do not both say, by place. */
export function listDifferingInputs(first: MonthPack, second: MonthPack): DifferingInput[] {
  const [ofFirst, ofSecond] = [partsOf(first), partsOf(second)];
  return [...new Set([...ofFirst.keys(), ...ofSecond.keys()])].toSorted().flatMap((place): DifferingInput[] => {
    if (!ofSecond.has(place)) return [{ place, by: 'only-first' }];
    if (!ofFirst.has(place)) return [{ place, by: 'only-second' }];
    const differs = firstDifference(ofFirst.get(place), ofSecond.get(place)) !== undefined;
    return differs ? [{ place, by: 'otherwise' }] : [];
  });
}

type Part = [place: string, content: unknown];

function partsOf({ periods, calendar, inputs, carriedState }: MonthPack): Map<string, unknown> {
  return new Map<string, unknown>([
    ...periods.map(({ from, until, scheme, kpiPlan }): Part => [`scheme.${from}`, { until, scheme, kpiPlan }]),
    ...(calendar === undefined ? [] : [['calendar', calendar] satisfies Part]),
    ...Object.entries(carriedState ?? {}).map(([of, left]): Part => [`carriedState.${of}`, left]),
    ...Object.entries(inputs).flatMap(([section, content]) => partsOfSection(section, content)),
  ]);
}

function partsOfSection(section: string, content: unknown): Part[] {
  if (NO_FIGURES.has(section)) return [];
  if (BY_CODE.has(section) && isObject(content))
    return Object.entries(content).map(([code, figure]) => [`${section}.${code}`, figure]);
  if (!Array.isArray(content) || content.length === 0) return [[section, content]];
  return content.map((item: unknown, index) => [`${section}.${nameOf(item) ?? index}`, item]);
}

/** The name of an item of a list: its id, the client or the person that it is of. */
function nameOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const { id, client, person } = item as Record<string, unknown>;
  return [id, client, person].find((name): name is string => typeof name === 'string');
}
