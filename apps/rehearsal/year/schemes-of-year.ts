import type { Day } from '#calendar/day.js';
import type { PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import { commissionOnDeals, operators, scheme, sellers } from '../company/three-schemes.js';

export const schemeCodes = ['sellers', 'agents', 'operators'] as const;
export type SchemeCode = (typeof schemeCodes)[number];

/** A salary of one's own, and so much of the deals of the month up to 500 000 and more above. */
export const ownSalaryAndDeals =
  (code: string, name: string, goal: string) =>
  (version: number, effectiveFrom: Day, below: string, above: string) => ({
    ...scheme(code, name, goal, {
      components: [
        { code: 'salary', name: 'Salary', kind: 'salary', terms: { salary: 'personal' } },
        commissionOnDeals(below, above),
      ],
    }),
    version,
    effectiveFrom,
  });

const agents = ownSalaryAndDeals('agents', 'Agents', 'More sales by agents in every quarter');

/** A forecast, which whoever has one in the scheme sends. */
export const forecastValue = { code: 'forecast', name: 'Forecast', unit: 'units', default: '0' };
export const finesOfScheme = { code: 'fines', name: 'Fines', kind: 'fine', terms: {} };

/** They may be fined, and are expected to say what they will sell. */
const sellersOfYear = {
  ...sellers,
  values: [forecastValue],
  components: [...sellers.components, finesOfScheme],
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
