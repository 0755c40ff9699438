import type { Month } from '#calendar/month.js';
import { addMost, multiplyMost } from '../components/most-of-kind.js';
import { listSettled } from '../components/settlement.js';
import { DEFAULT_CAP, NO_CAP } from '../inputs/indicator-terms.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import { parseFraction, takeLarger, takeSmaller, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { parseRatio } from '../numbers/ratio.js';
import { findComponentKind } from '../scheme/component-registry.js';
import type { PayScheme } from '../scheme/scheme-shape.js';
import type { AmountSource } from '../terms/amount-source.js';
import type { Multiplier } from '../terms/multiplier.js';
import { findMostByCurve } from '../terms/payout-curve.js';
import type { Vocabulary } from '../terms/vocabulary.js';

/** Whose month it is, and the most that each component came to at the levels that were calculated. */
export interface MostOfPerson {
  readonly month: Month;
  readonly plan: KpiPlanTerms | undefined;
  readonly reached: (component: string) => Fraction;
}

/** What a scheme can pay one person at most. */
export interface MostOfScheme {
  /** Of everything together; nothing where something of it is not limited. */
  readonly total: Fraction | undefined;
  /** Of each component by itself, by its code; a settlement has none of its own, it changes the total. */
  readonly components: ReadonlyMap<string, Fraction | undefined>;
  /** The codes of the components that nothing limits, once the limits of the scheme have had their say. */
  readonly withoutLimit: readonly string[];
}

/** Components whose most is known together. */
interface Pool {
  readonly codes: readonly string[];
  readonly most: Fraction | undefined;
}

/**
 * The most that a scheme can pay one person in a month: all gates open, the best of everything, whether or not it can
 * meet. What limits several components together counts for all of them; what guarantees an amount raises the most to it.
 */
export function findMostOfScheme(scheme: PayScheme, vocabulary: Vocabulary, person: MostOfPerson): MostOfScheme {
  const components = new Map<string, Fraction | undefined>();
  const mostOf = (code: string): Fraction | undefined => {
    if (!components.has(code)) {
      components.set(code, undefined);
      const component = scheme.components.find((each) => each.code === code);
      if (component !== undefined) components.set(code, findMostOfComponent(component, vocabulary, person, mostOf));
    }
    return components.get(code);
  };
  const settling = scheme.components.filter(({ kind }) => findComponentKind(kind).settlement !== undefined);
  const pools: Pool[] = scheme.components
    .filter((component) => !settling.includes(component))
    .map(({ code }) => ({ codes: [code], most: mostOf(code) }));
  const placeOf = ({ kind }: { kind: string }) => findComponentKind(kind).settlement?.place ?? 0;
  const settled = settling
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .reduce((before, component) => settle(before, component, vocabulary, mostOf), pools);
  return {
    total: addMost(settled.map(({ most }) => most)),
    components,
    withoutLimit: settled.flatMap(({ codes, most }) =>
      most === undefined ? codes.filter((code) => components.has(code) && components.get(code) === undefined) : [],
    ),
  };
}

type Component = PayScheme['components'][number];
type MostOfCode = (code: string) => Fraction | undefined;

function findMostOfComponent(
  { code, kind, terms, times }: Component,
  vocabulary: Vocabulary,
  { month, plan, reached }: MostOfPerson,
  mostOf: MostOfCode,
): Fraction | undefined {
  const most = findComponentKind(kind).most?.(terms, {
    mostOf: (source) => findMostOfAmount(source, mostOf),
    reached: reached(code),
    month,
    plan,
    vocabulary,
  });
  const paid = most === undefined ? undefined : takeLarger(most, ZERO);
  return times === undefined ? paid : multiplyMost(paid, findMostOfMultiplier(times));
}

function findMostOfMultiplier({ curve, cap }: Multiplier): Fraction | undefined {
  if (curve !== undefined) return findMostByCurve(curve, undefined);
  return cap === NO_CAP ? undefined : parseRatio(cap ?? DEFAULT_CAP);
}

/** A number of the month can be anything; what another component pays is at most its most. */
function findMostOfAmount(source: AmountSource, mostOf: MostOfCode): Fraction | undefined {
  if (typeof source === 'string') return parseFraction(source);
  if ('component' in source) return mostOf(source.component);
  if ('plus' in source) return addMost(source.plus.map((part) => findMostOfAmount(part, mostOf)));
  return undefined;
}

/** What a settlement makes of the most of what it settles; of pay that it settles only in part, what it may add. */
function settle(
  pools: readonly Pool[],
  { code, kind, terms }: Component,
  vocabulary: Vocabulary,
  mostOf: MostOfCode,
): Pool[] {
  const { settlement } = findComponentKind(kind);
  if (settlement?.limits === undefined) return [...pools, { codes: [code], most: undefined }];
  const covered = new Set(listSettled(settlement, terms, vocabulary));
  const isInside = ({ codes }: Pool) => codes.every((each) => covered.has(each));
  const isCut = ({ codes }: Pool) =>
    !codes.every((each) => covered.has(each)) && codes.some((each) => covered.has(each));
  const inside = pools.filter(isInside);
  const others = pools.filter((pool) => !isInside(pool));
  const { cap, madeUpTo } = settlement.limits(terms);
  const [most, least] = [cap, madeUpTo].map((source) =>
    source === undefined ? undefined : findMostOfAmount(source, mostOf),
  );
  const together = addMost(inside.map((pool) => pool.most));
  const limited = most === undefined ? together : together === undefined ? most : takeSmaller(together, most);
  const codes = [code, ...inside.flatMap((pool) => pool.codes)];
  if (madeUpTo === undefined) return [...others, { codes, most: limited }];
  if (others.some(isCut)) return [...others, { codes, most: addMost([limited, least]) }];
  return [
    ...others,
    { codes, most: limited === undefined || least === undefined ? undefined : takeLarger(limited, least) },
  ];
}
