import { describe, expect, it } from '@jest/globals';
import { listDifferingInputs } from './differing-inputs.js';
import type { MonthPack } from './month-pack.js';

const scheme = 'a'.repeat(64);

function packWith(inputs: Record<string, unknown>, more: Partial<MonthPack> = {}): MonthPack {
  return {
    format: 'month-pack/1',
    periods: [{ from: '2026-07-01', scheme }],
    inputs: { person: 'p', ...inputs },
    ...more,
  };
}

describe('What two packs of a month do not both say', () => {
  it('is nothing where they say the same, wherever their documents are kept', () => {
    const pack = packWith({ values: { sales: '1' }, deals: [{ id: 'D1', amount: '2' }] });
    const sources = { plan: { documentId: 'one', version: 1, sha256: scheme } };
    const kept = { ...pack, periods: pack.periods.map((period) => ({ ...period, sources })) };
    expect(listDifferingInputs(pack, kept as MonthPack)).toEqual([]);
  });

  it('is named by the item of a list, the code of a figure, the scheme and what is carried', () => {
    const first = packWith(
      {
        values: { sales: '1', hours: '5' },
        deals: [
          { id: 'D1', amount: '2' },
          { id: 'D2', amount: '2' },
        ],
        tasks: [],
      },
      { carriedState: { ladder: { step: 1 } } },
    );
    const second = packWith(
      {
        values: { sales: '2', hours: '5' },
        deals: [
          { id: 'D2', amount: '2' },
          { id: 'D3', amount: '2' },
        ],
        tasks: [],
      },
      { periods: [{ from: '2026-07-01', scheme: 'b'.repeat(64) }], carriedState: { ladder: { step: 2 } } },
    );
    expect(listDifferingInputs(first, second)).toEqual([
      { place: 'carriedState.ladder', by: 'otherwise' },
      { place: 'deals.D1', by: 'only-first' },
      { place: 'deals.D3', by: 'only-second' },
      { place: 'scheme.2026-07-01', by: 'otherwise' },
      { place: 'values.sales', by: 'otherwise' },
    ]);
  });

  it('tells an empty list from one that nobody entered', () => {
    expect(listDifferingInputs(packWith({ tasks: [] }), packWith({}))).toEqual([{ place: 'tasks', by: 'only-first' }]);
  });
});
