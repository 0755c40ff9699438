import { codesIn, freeCode } from './codes.js';
import { isList, isObject, type JsonObject } from './json-schema.js';

/** The kinds of pay by what they are for, in the order in which a scheme is thought of. */
export const kindGroups = {
  certain: ['salary', 'guarantee'],
  results: ['kpi-bonus', 'commission', 'deal-commission', 'year-to-date-commission', 'team-pool'],
  acts: ['event-bonus', 'activity-points', 'timeliness', 'fixed-bonus', 'contest'],
  bounds: ['limit', 'draw', 'clawback', 'fine', 'adjustment'],
  year: ['annual-bonus', 'loyalty-award'],
} as const;

export type Kind = (typeof kindGroups)[keyof typeof kindGroups][number];

/** What a start calls its parts, in the language of whoever builds. */
export const startNames = [
  'revenue',
  'newClients',
  'clients',
  'calls',
  'callsMade',
  'teamRevenue',
  'allDeals',
  'money',
] as const;
export type NameOf = (name: (typeof startNames)[number]) => string;

interface Start {
  readonly terms: JsonObject;
  /** Numbers of the month that the terms read, with the names and units of the scheme. */
  readonly values?: readonly { code: string; name: string; unit: string }[];
}

/** Two tiers of a rate, the upper one open. */
const RISING: readonly JsonObject[] = [
  { from: '0', to: '1000000', rate: '3 %' },
  { from: '1000000', rate: '5 %' },
];
const PAID_BY_DEAL: readonly unknown[] = ['deal-commission'];

/** What each kind begins with: terms that can be calculated at once, to be changed where they differ. */
const starts: Readonly<Record<Kind, (nameOf: NameOf, scheme: JsonObject) => Start>> = {
  salary: () => ({ terms: { amount: '30000' } }),
  guarantee: () => ({ terms: { amount: '40000' } }),
  'kpi-bonus': () => ({ terms: { plan: 'personal' } }),
  commission: (nameOf, scheme) => ({
    terms: { on: { value: 'revenue' }, rate: { kind: 'flat', rate: '5 %' } },
    values: [{ code: 'revenue', name: nameOf('revenue'), unit: currencyOf(scheme, nameOf) }],
  }),
  'deal-commission': (nameOf) => ({
    terms: { rules: [{ code: 'all-deals', name: nameOf('allDeals'), on: 'amount', rate: '5 %' }] },
  }),
  'year-to-date-commission': (nameOf, scheme) => ({
    terms: {
      on: { value: 'revenue' },
      rate: {
        kind: 'marginal',
        tiers: RISING,
      },
    },
    values: [{ code: 'revenue', name: nameOf('revenue'), unit: currencyOf(scheme, nameOf) }],
  }),
  'team-pool': (nameOf, scheme) => ({
    terms: { pool: { of: { value: 'team-revenue' }, rate: '1 %' }, share: 'equal' },
    values: [{ code: 'team-revenue', name: nameOf('teamRevenue'), unit: currencyOf(scheme, nameOf) }],
  }),
  'event-bonus': (nameOf) => ({
    terms: {
      events: [{ code: 'new-clients', name: nameOf('newClients'), count: { value: 'new-clients' }, amount: '5000' }],
    },
    values: [{ code: 'new-clients', name: nameOf('newClients'), unit: nameOf('clients') }],
  }),
  'activity-points': (nameOf) => ({
    terms: {
      activities: [{ code: 'calls', name: nameOf('callsMade'), count: { value: 'calls' }, points: '1' }],
      perPoint: '10',
    },
    values: [{ code: 'calls', name: nameOf('callsMade'), unit: nameOf('calls') }],
  }),
  timeliness: () => ({ terms: { onTime: '5000', afterMiss: ['3000', '0'], missed: ['0', '2000', '10000'] } }),
  'fixed-bonus': () => ({ terms: { amount: '5000' } }),
  contest: (nameOf) => ({
    terms: {
      criteria: [{ code: 'revenue', name: nameOf('revenue'), weight: '100' }],
      prizes: [{ place: 1, amount: '10000' }],
    },
  }),
  limit: () => ({ terms: { cap: '200000' } }),
  draw: () => ({ terms: { amount: '30000', recoverable: true } }),
  clawback: (_nameOf, scheme) => ({
    terms: { of: componentsOf(scheme, PAID_BY_DEAL), whenUnpaid: { afterDays: 90 } },
  }),
  fine: () => ({ terms: { mostShare: '20 %' } }),
  adjustment: () => ({ terms: { mostShare: '20 %' } }),
  'annual-bonus': () => ({ terms: { plan: 'personal' } }),
  'loyalty-award': () => ({ terms: { amount: '50000' } }),
};

/** The scheme with one more component of a kind, and the numbers of the month that it reads. */
export function withComponent(scheme: JsonObject, kind: Kind, name: string, nameOf: NameOf): JsonObject {
  const { terms, values = [] } = starts[kind](nameOf, scheme);
  const components = listOf(scheme, 'components');
  const declared = listOf(scheme, 'values');
  const missing = values.filter(({ code }) => !declared.some((each) => each['code'] === code));
  const taken = new Set(components.flatMap(({ code }) => (typeof code === 'string' ? [code] : [])));
  return {
    ...scheme,
    ...(missing.length === 0 ? {} : { values: [...declared, ...missing] }),
    components: [...components, { code: freeCode(kind, taken), name, kind, terms }],
  };
}

/** The scheme with one more number of the month, and its code. */
export function withValue(scheme: JsonObject, name: string, unit: string): { scheme: JsonObject; code: string } {
  const code = freeCode('value', codesIn(scheme));
  return { scheme: { ...scheme, values: [...listOf(scheme, 'values'), { code, name, unit }] }, code };
}

/** A list of parts of a scheme, without what is none. */
export function listOf(scheme: JsonObject, field: string): readonly JsonObject[] {
  const list = scheme[field];
  return isList(list) ? list.filter(isObject) : [];
}

function componentsOf(scheme: JsonObject, kinds: readonly unknown[]): string[] {
  const components = listOf(scheme, 'components');
  return components
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
}

function currencyOf({ currency }: JsonObject, nameOf: NameOf): string {
  return typeof currency === 'string' && currency !== '' ? currency : nameOf('money');
}
