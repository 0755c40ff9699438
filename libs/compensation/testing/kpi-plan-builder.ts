import { readFileSync } from 'node:fs';
import type { KpiPlanTermsDraft } from '../inputs/kpi-plan.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';

type IndicatorDraft = KpiPlanTermsDraft['indicators'][number];
/** A field of an indicator of any kind. */
type FieldOf<Each> = Each extends unknown ? keyof Each : never;

/** The golden case of Alpha's four indicators: shares of 25 000, 10 000, 15 000 and 10 000 of 60 000 (pay-rules.md, section 1). */
const ALPHA = new URL('../../../test/golden/kpi-bonus/alpha-four-indicators.json', import.meta.url);

interface AlphaCase {
  readonly scheme: { readonly components: readonly [{ readonly terms: KpiPlanTermsDraft }] };
  readonly inputs: { readonly actuals: NonNullable<StatementInputsDraft['actuals']> };
}

function readAlpha(): AlphaCase {
  return JSON.parse(readFileSync(ALPHA, 'utf8')) as AlphaCase;
}

/** Alpha's plan, for each test a copy of its own. */
export function makeAlphaPlan(): KpiPlanTermsDraft {
  return readAlpha().scheme.components[0].terms;
}

/** What they came to in the month that pays 47 000.00. */
export function alphaActuals(): NonNullable<StatementInputsDraft['actuals']> {
  return readAlpha().inputs.actuals;
}

/** An indicator of the kind "higher is better" with the whole weight, unless told otherwise. */
export function indicator(changes: Partial<Record<FieldOf<IndicatorDraft>, string>> = {}): IndicatorDraft {
  return {
    code: 'sales',
    name: 'Sales',
    kind: 'higher-is-better',
    target: '1000',
    unit: 'units',
    weight: '100',
    ...changes,
  } as IndicatorDraft;
}

type ComponentDraft = PaySchemeDraft['components'][number];

/** A scheme of these components. */
export function makeSchemeWith(components: ComponentDraft[], changes: Partial<PaySchemeDraft> = {}): PaySchemeDraft {
  return {
    format: 'pay-scheme/1',
    code: 'test',
    name: 'Test scheme',
    version: 1,
    effectiveFrom: '2026-01-01',
    components,
    ...changes,
  };
}

/** A scheme of one KPI bonus. */
export function makeScheme(terms: KpiPlanTermsDraft): PaySchemeDraft {
  return makeSchemeWith([{ code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms }]);
}
