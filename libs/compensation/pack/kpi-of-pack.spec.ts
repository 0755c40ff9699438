import { describe, expect, it } from '@jest/globals';
import { canonicalSha256 } from '../documents/canonical-sha256.js';
import { findKpiPay } from './kpi-of-pack.js';
import type { MonthPack } from './month-pack.js';
import { PackDocuments } from './pack-documents.js';

const sales = {
  code: 'sales',
  name: 'Sales',
  kind: 'higher-is-better',
  target: '100',
  weight: '100',
  unit: 'RUB',
  cap: '150 %',
};
const plan = { baseBonus: '60000.00', indicators: [sales] };
const kpi = (terms: unknown, more: object = {}) => ({ code: 'kpi', name: 'KPI', kind: 'kpi-bonus', terms, ...more });
const salary = { code: 'pay', name: 'Pay', kind: 'fixed-bonus', terms: { amount: '30000' } };
const line = (component: string, amount: string) => ({ position: 1, component, code: component, label: '', amount });

describe('The KPI pay of a statement beside its most', () => {
  function findIn(schemes: unknown[], kpiPlan: unknown = plan, rest: object = {}) {
    const documents = new PackDocuments();
    const periods = schemes.map((components, index) => {
      const scheme = {
        format: 'pay-scheme/1',
        code: 's',
        name: 'S',
        version: index + 1,
        effectiveFrom: '2026-01-01',
        components,
        ...rest,
      };
      documents.add(canonicalSha256(scheme), scheme);
      return { from: `2026-07-${10 + index}`, scheme: canonicalSha256(scheme) };
    });
    const pack: MonthPack = { format: 'month-pack/1', periods, inputs: kpiPlan === null ? {} : { kpiPlan } };
    return findKpiPay(pack, documents, [line('kpi', '45000.00'), line('kpi', '1.50'), line('pay', '30000.00')]);
  }

  it('is what the personal plan can pay, and what its lines come to', () => {
    expect(findIn([[salary, kpi({ plan: 'personal' })]])).toEqual({ paid: '45001.50', most: '90000.00' });
  });

  it('is what the indicators of the scheme can pay, the most of several schemes', () => {
    const own = (baseBonus: string) => kpi({ results: 'each', baseBonus, indicators: [sales] });
    expect(findIn([[own('10000')], [own('20000')]], null)).toEqual({ paid: '45001.50', most: '30000.00' });
  });

  it('is the most of the plans that were in force one after the other', () => {
    const scheme = {
      format: 'pay-scheme/1',
      code: 's',
      name: 'S',
      version: 1,
      effectiveFrom: '2026-01-01',
      components: [kpi({ plan: 'personal' })],
    };
    const documents = new PackDocuments();
    documents.add(canonicalSha256(scheme), scheme);
    const period = { from: '2026-07-01', scheme: canonicalSha256(scheme) };
    const larger = { ...plan, baseBonus: '80000.00' };
    const periods = [
      { ...period, kpiPlan: larger },
      { ...period, from: '2026-07-16' },
    ] as MonthPack['periods'];
    const pack: MonthPack = { format: 'month-pack/1', periods, inputs: { kpiPlan: plan } };
    expect(findKpiPay(pack, documents, [line('kpi', '45000.00')])).toEqual({ paid: '45000.00', most: '120000.00' });
  });

  it('is not told without KPI, without a plan, a limit, a base in money or a line of its own', () => {
    const unlimited = { ...plan, indicators: [{ ...sales, cap: 'none' }] };
    expect(findIn([[salary]])).toBeUndefined();
    expect(findIn([[kpi({ plan: 'personal' })]], null)).toBeUndefined();
    expect(findIn([[kpi({ plan: 'personal' })]], unlimited)).toBeUndefined();
    expect(
      findIn([[kpi({ results: 'each', baseBonus: { component: 'pay' }, indicators: [sales] }), salary]], null),
    ).toBeUndefined();
    const lines = { lines: [{ code: 'all', name: 'All' }] };
    expect(findIn([[kpi({ plan: 'personal' }, { line: 'all' })]], plan, lines)).toBeUndefined();
  });
});
