import type { JsonObject, JsonSchema } from './json-schema.js';

/** How the fields of a group are asked for: beside the schema, which alone says what they may be. */
interface Hint {
  /** In the order in which people think; the others follow as the schema has them. */
  readonly first?: readonly string[];
  /** Asked for from the beginning, though they may be left out. */
  readonly usual?: readonly string[];
  /** Filled in by themselves, or needed by few. */
  readonly rare?: readonly string[];
  /** Ways of which one is taken, each by its fields. */
  readonly ways?: readonly (readonly string[])[];
}

const bonus: Hint = {
  first: ['plan', 'baseBonus', 'indicators', 'results'],
  ways: [['plan'], ['baseBonus', 'indicators']],
};

/** By the definition of a group, or by the field that it stands in. */
const hints: Readonly<Record<string, Hint>> = {
  scheme: {
    first: ['name', 'goal', 'effectiveFrom'],
    usual: ['goal'],
    rare: ['code', 'version', 'currency', 'withinMonth', 'yearBeginsIn', 'profile'],
  },
  'value-definition': { first: ['name', 'unit', 'from', 'scope', 'how'], rare: ['code'] },
  examples: { usual: ['deals', 'activities'] },
  components: { first: ['name', 'terms', 'when', 'times', 'for', 'line'], rare: ['code'] },
  values: { first: ['name', 'unit'], rare: ['code'] },
  conditions: { first: ['name', 'when'], rare: ['code'] },
  lines: { rare: ['code'] },
  'salary-terms': { ways: [['amount'], ['grades'], ['salary']] },
  'kpi-bonus-terms': bonus,
  'annual-bonus-terms': bonus,
  indicators: {
    first: ['name', 'unit', 'target', 'atLeast', 'atMost', 'weight', 'howMeasured', 'howInfluenced', 'threshold'],
    usual: ['weight', 'howMeasured', 'howInfluenced', 'threshold'],
    rare: ['code'],
  },
  'activity-points-terms': {
    first: ['activities', 'perPoint', 'base', 'target'],
    ways: [['perPoint'], ['base', 'target']],
  },
  activities: { rare: ['code'] },
  events: { first: ['name', 'count', 'every', 'amount'], rare: ['code'] },
  rules: {
    first: ['name', 'where', 'on', 'rate', 'rateByMargin', 'perDeal'],
    rare: ['code'],
    ways: [['on', 'rate'], ['on', 'rateByMargin'], ['perDeal']],
  },
  productLines: { rare: ['code'] },
  criteria: { rare: ['code'] },
  tiers: { usual: ['to'] },
  steps: { usual: ['to'] },
  'limit-terms': { usual: ['cap', 'floor'] },
};

export interface FieldsOfGroup {
  /** What is asked for. */
  readonly shown: readonly string[];
  /** What waits under "more". */
  readonly rare: readonly string[];
  /** What can be added. */
  readonly addable: readonly string[];
  readonly ways: readonly (readonly string[])[];
}

/** Which fields of a group are asked for, which wait, and which can be added. Each that a document has is among the first two. */
export function fieldsOf(
  { properties = {}, required = [] }: JsonSchema,
  value: JsonObject,
  place: string,
  isFixed: (name: string) => boolean,
): FieldsOfGroup {
  const { first = [], usual = [], rare = [], ways = [] } = hints[place] ?? {};
  const all = [...new Set([...first, ...Object.keys(properties)])];
  const names = all.filter(
    (name) => properties[name] !== undefined && properties[name].not === undefined && !isFixed(name),
  );
  const is = (name: string) => required.includes(name) || name in value || usual.includes(name);
  const taken = wayOf(value, ways);
  // What another way would ask for is reached by taking it.
  const isElsewhere = (name: string) =>
    !(name in value) &&
    ways.some((way, index) => index !== taken && way.includes(name) && !ways[taken]?.includes(name));
  return {
    shown: names.filter((name) => is(name) && !rare.includes(name)),
    rare: names.filter((name) => rare.includes(name) && is(name)),
    addable: names.filter((name) => !is(name) && !isElsewhere(name)),
    ways,
  };
}

/** Which of the ways a group takes: the one of which it has most. */
export function wayOf(value: JsonObject, ways: readonly (readonly string[])[]): number {
  const had = ways.map((way) => way.filter((name) => name in value).length / way.length);
  return Math.max(0, had.indexOf(Math.max(...had)));
}

/** The place whose hints a group goes by. */
export function placeOf({ definition }: JsonSchema, path: readonly (string | number)[]): string {
  if (definition !== undefined && hints[definition]) return definition;
  return path.findLast((step) => typeof step === 'string') ?? 'scheme';
}
