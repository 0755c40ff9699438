import type { Day } from '#calendar/day.js';
import type { PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import { operators, scheme, sellers } from '../company/three-schemes.js';

export const schemeCodes = ['sellers', 'agents', 'operators'] as const;
export type SchemeCode = (typeof schemeCodes)[number];

/** A salary of one's own, and so much of the deals of the month up to 500 000 and more above. */
const agents = (version: number, effectiveFrom: Day, below: string, above: string) => ({
  ...scheme('agents', 'Agents', 'More sales by agents in every quarter', {
    components: [
      { code: 'salary', name: 'Salary', kind: 'salary', terms: { salary: 'personal' } },
      {
        code: 'commission',
        name: 'Commission',
        kind: 'commission',
        terms: {
          on: { deals: 'amount' },
          rate: {
            kind: 'marginal',
            tiers: [
              { from: '0', rate: below },
              { from: '500000', rate: above },
            ],
          },
        },
      },
    ],
  }),
  version,
  effectiveFrom,
});

/** They may be fined, and are expected to say what they will sell. */
const sellersOfYear = {
  ...sellers,
  values: [{ code: 'forecast', name: 'Forecast', unit: 'units', default: '0' }],
  components: [...sellers.components, { code: 'fines', name: 'Fines', kind: 'fine', terms: {} }],
};

/** What the year begins with. */
export const firstSchemes = [sellersOfYear, agents(1, '2026-01-01', '5 %', '6 %'), operators];

/** By which agents are paid more for every deal. */
export const secondOfAgents = (effectiveFrom: Day) => agents(2, effectiveFrom, '5.5 %', '7 %');

/** The scheme of a code that is in force in a month, of those that were signed. */
export function schemeInForce(signed: readonly unknown[], code: string, firstDay: Day): PaySchemeDraft {
  const versions = (signed as (PaySchemeDraft & { effectiveFrom: Day })[]).filter(
    (each) => each.code === code && each.effectiveFrom <= firstDay,
  );
  const [last] = versions.toSorted((a, b) => b.version - a.version);
  if (last === undefined) throw new Error(`No version of ${code} is in force on ${firstDay}`);
  return last;
}

/** What somebody who is paid by a scheme is in a department. */
export const positionOf: Readonly<Record<SchemeCode, string>> = {
  sellers: 'sales-manager',
  agents: 'agent',
  operators: 'telephone-operator',
};
