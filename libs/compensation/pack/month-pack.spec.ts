import { describe, expect, it } from '@jest/globals';
import { calculateMonth, type MonthOfPeriodsDraft } from '../calculation/calculate-month.js';
import { kpiPlanScheme } from '../calculation/kpi-plan-statement.js';
import { goldenCases, goldenMonths, readGoldenCase, readGoldenMonth } from '../testing/golden-cases.js';
import { alphaActuals, makeAlphaPlan } from '../testing/kpi-plan-builder.js';
import { canonicalSha256 } from '../documents/canonical-sha256.js';
import { calculateMonthPack, expandMonthPack, listDocumentsOf, monthPackSchema, type MonthPack } from './month-pack.js';
import { PackDocuments } from './pack-documents.js';

/** The pack that a run would freeze of a month, through text as it is kept, with the documents that it names. */
function freeze(month: MonthOfPeriodsDraft): { pack: MonthPack; documents: PackDocuments } {
  const documents = new PackDocuments();
  const keep = (content: unknown): string => {
    const sha256 = canonicalSha256(content);
    documents.add(sha256, JSON.parse(JSON.stringify(content)));
    return sha256;
  };
  const { calendar, ...inputs } = month.inputs;
  const pack = {
    format: 'month-pack/1',
    ...month,
    periods: month.periods.map((period) => ({ ...period, scheme: keep(period.scheme) })),
    ...(calendar === undefined ? {} : { calendar: keep(calendar) }),
    inputs,
  };
  return { pack: monthPackSchema.parse(JSON.parse(JSON.stringify(pack))), documents };
}

const wholeMonth = (file: string): MonthOfPeriodsDraft => {
  const { scheme, inputs, carriedState } = readGoldenCase(file);
  return {
    periods: [{ from: `${inputs.month ?? '2026-07'}-01`, scheme }],
    inputs,
    ...(carriedState === undefined ? {} : { carriedState }),
  };
};

describe('The pack of a month', () => {
  it.each(goldenMonths)('of %s gives what the month itself does, to the byte', (file) => {
    const { month } = readGoldenMonth(file);
    const { pack, documents } = freeze(month);
    const whole = calculateMonth(month);
    expect(calculateMonth(expandMonthPack(pack, documents))).toEqual(whole);
    expect(calculateMonthPack(pack, documents)).toEqual(whole);
    expect(calculateMonthPack(pack, documents, { traced: false })).toEqual({ ...whole, trace: undefined });
  });

  it.each(goldenCases)('of one scheme, %s, gives what the month itself does', (file) => {
    const month = wholeMonth(file);
    const { pack, documents } = freeze(month);
    expect(calculateMonthPack(pack, documents)).toEqual(calculateMonth(month));
  });

  it('is refused for the same reasons as the month itself', () => {
    const plan = makeAlphaPlan();
    const inputs = { person: 'p-17', month: '2026-07', kpiPlan: plan, actuals: alphaActuals() };
    const refused: MonthOfPeriodsDraft['inputs'][] = [
      { ...inputs, actuals: {} },
      { ...inputs, actuals: { sales: { value: 'much' } } },
      { ...inputs, values: { unheard: '1' } },
      { ...inputs, fines: [] },
      { ...inputs, month: '2026-13' },
    ];
    for (const each of refused) {
      const month: MonthOfPeriodsDraft = { periods: [{ from: '2026-07-01', scheme: kpiPlanScheme }], inputs: each };
      const { pack, documents } = freeze(month);
      const result = calculateMonthPack(pack, documents);
      expect(result.ok).toBe(false);
      expect(result).toEqual(calculateMonth(month));
    }
  });

  it('names each of its documents once, and is not calculated without one', () => {
    const { month } = readGoldenMonth('within-month/other-assignment-on-the-21st.json');
    const { pack } = freeze(month);
    expect(listDocumentsOf({ ...pack, periods: [...pack.periods, ...pack.periods] })).toEqual(listDocumentsOf(pack));
    expect(() => calculateMonthPack(pack, new PackDocuments())).toThrow('is not here');
  });
});

describe('The documents of packs', () => {
  it('are what their hashes name', () => {
    expect(() => new PackDocuments().add('0'.repeat(64), kpiPlanScheme)).toThrow('another content');
  });

  it('are compiled once', () => {
    const documents = new PackDocuments();
    const sha256 = canonicalSha256(kpiPlanScheme);
    documents.add(sha256, kpiPlanScheme);
    expect(documents.scheme(sha256)).toBe(documents.scheme(sha256));
  });

  it('are let go when there are too many, those that came first', () => {
    const documents = new PackDocuments(2);
    const hashes = ['a', 'b', 'c'].map((version) => {
      const content = { version };
      documents.add(canonicalSha256(content), content);
      return canonicalSha256(content);
    });
    expect(hashes.map((sha256) => documents.has(sha256))).toEqual([false, true, true]);
  });
});
