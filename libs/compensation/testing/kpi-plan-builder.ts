import type { KpiPlanTermsDraft } from '../inputs/kpi-plan.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';

type IndicatorDraft = KpiPlanTermsDraft['indicators'][number];
/** A field of an indicator of any kind. */
type FieldOf<Each> = Each extends unknown ? keyof Each : never;

/** Alpha's four indicators of pay-rules.md, section 1; shares of 25 000, 10 000, 15 000 and 10 000 of 60 000. */
export function makeAlphaPlan(): KpiPlanTermsDraft {
  return {
    baseBonus: '60000.00',
    indicators: [
      { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '1000000', unit: 'rubles', weight: '5/12' },
      {
        code: 'receivables',
        name: 'Receivables',
        kind: 'within-bounds',
        atMost: '200000',
        unit: 'rubles',
        weight: '1/6',
      },
      { code: 'retention', name: 'Retention', kind: 'loss-share', target: '10', unit: 'clients', weight: '25' },
      { code: 'forecast', name: 'Forecast', kind: 'deviation', target: '1000', unit: 'units', weight: '1/6' },
    ],
  };
}

/** What they came to in the month that pays 47 000.00. */
export function alphaActuals(): NonNullable<StatementInputsDraft['actuals']> {
  return {
    sales: { value: '1000000' },
    receivables: { value: '200000' },
    retention: { lost: '2' },
    forecast: { sold: '500', averageNeed: '600' },
  };
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
