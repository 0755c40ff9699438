import { describe, expect, it } from '@jest/globals';
import { canonicalSha256 } from '../documents/canonical-sha256.js';
import { PackDocuments } from './pack-documents.js';
import { findRefusedPacks } from './refused-packs.js';

const scheme = {
  format: 'pay-scheme/1',
  code: 'seller',
  name: 'Sellers',
  version: 1,
  effectiveFrom: '2026-01-01',
  components: [
    {
      code: 'margin',
      name: 'Part of the margin',
      kind: 'deal-commission',
      terms: { rules: [{ code: 'all', name: 'All deals', on: 'margin', rate: '10 %' }] },
    },
    {
      code: 'clients',
      name: 'Commission',
      kind: 'commission',
      terms: { on: { revenueOf: 'clients' }, rate: { kind: 'flat', rate: '5 %' }, overdue: { rate: '1 %' } },
    },
  ],
};
const documents = new PackDocuments();
documents.add(canonicalSha256(scheme), scheme);

const packOf = (personId: string, inputs: object) => ({
  personId,
  pack: JSON.stringify({
    format: 'month-pack/1',
    periods: [{ from: '2026-07-01', scheme: canonicalSha256(scheme) }],
    inputs: { person: personId, month: '2026-07', ...inputs },
  }),
});
const deal = { id: 'SO-1', client: 'north', on: '2026-07-06', amount: '1000' };
const owing = { client: 'north', revenue: '2000', owed: '2000', overdue: '1000' };
const refusalsOf = (...packs: ReturnType<typeof packOf>[]) =>
  findRefusedPacks(packs, documents).map(({ personId, faults }) => [
    personId,
    faults.map(({ code, place }) => `${code} ${place}`),
  ]);

describe('Packs by which nobody can be paid', () => {
  it('are told with every fault and its place, by the names of items', () => {
    const fine = { deals: [{ ...deal, margin: '300' }], receivables: [{ ...owing, limit: 'none' }] };
    expect(
      refusalsOf(
        packOf('fine', fine),
        packOf('faulty', { deals: [deal], receivables: [owing] }),
        packOf('without', {}),
      ),
    ).toEqual([
      ['faulty', ['missing-deal-fact deals.SO-1.margin', 'missing-limit receivables.north.limit']],
      ['without', ['missing-deals deals', 'missing-receivables receivables']],
    ]);
  });

  it('are told also where the inputs have another form, and with so many faults as anybody mends at once', () => {
    const deals = Array.from({ length: 30 }, (_, index) => ({ ...deal, id: `SO-${index}` }));
    const [many] = findRefusedPacks([packOf('many', { deals, receivables: [] })], documents);
    expect(many?.faults).toHaveLength(20);
    const unreadable = packOf('unreadable', { deals: [{ ...deal, margin: 'much' }], receivables: [] });
    expect(refusalsOf(unreadable)).toEqual([['unreadable', ['invalid deals.SO-1.margin']]]);
  });
});
