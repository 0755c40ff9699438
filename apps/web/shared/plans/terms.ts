import type { components } from '../api/api-types.js';

type Schemas = components['schemas'];
export type Terms = Schemas['KpiPlanTermsInput'];
export type Indicator = Terms['indicators'][number];
export type IndicatorKind = Indicator['kind'];
export type DocumentStatus = Schemas['DocumentStatus'];

/** The kinds of indicators, with what is the usual to begin with. */
export const INDICATOR_KINDS = [
  'higher-is-better',
  'lower-is-better',
  'within-bounds',
  'quotient',
  'loss-share',
  'deviation',
  'yes-no',
] as const satisfies readonly IndicatorKind[];

/** The field of an indicator that says what is to be reached; nothing where it is reached or not. */
export function targetFieldOf(indicator: Indicator): 'target' | 'atMost' | 'atLeast' | undefined {
  if (indicator.kind === 'yes-no') return undefined;
  if (indicator.kind !== 'within-bounds') return 'target';
  return indicator.atMost === undefined && indicator.atLeast !== undefined ? 'atLeast' : 'atMost';
}

/** A field of an indicator as it is written; empty where it is left out. */
export function readField(indicator: Indicator, field: string): string {
  const value = (indicator as unknown as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : '';
}

/** The indicator with a field as it was typed; an emptied one is left out. */
export function writeField(indicator: Indicator, field: string, text: string): Indicator {
  const { [field]: _before, ...rest } = indicator as unknown as Record<string, unknown>;
  const isKept = text !== '' || ['name', 'unit', 'weight', 'target', 'code'].includes(field);
  return { ...rest, ...(isKept ? { [field]: text } : {}) } as unknown as Indicator;
}

/** An indicator of another kind, with what both kinds have. */
export function toKind(indicator: Indicator, kind: IndicatorKind): Indicator {
  const { code, name, unit, weight, howMeasured, howInfluenced } = indicator;
  const target = readField(indicator, 'target') || readField(indicator, 'atMost');
  const own =
    kind === 'yes-no' ? {} : kind === 'within-bounds' ? (target === '' ? {} : { atMost: target }) : { target };
  return {
    code,
    name,
    unit,
    weight,
    ...(howMeasured === undefined ? {} : { howMeasured }),
    ...(howInfluenced === undefined ? {} : { howInfluenced }),
    kind,
    ...own,
  } as Indicator;
}

/** Whether two terms say the same. */
export function isSame(one: Terms | undefined, other: Terms | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && sorted(one) === sorted(other));
}

function sorted(terms: Terms): string {
  return JSON.stringify(terms, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
