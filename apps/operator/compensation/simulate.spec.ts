import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaCase, ALPHA_FILE, changedAlpha as changed, type AnyDocument } from '../../../test/support/alpha-case.js';
import { runInProcess, type EndedVerb } from '../../../test/support/operator-in-process.js';

describe('The verb simulate', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'premia-simulate-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function kept(name: string, document: unknown): string {
    const file = join(folder, name);
    writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
    return file;
  }

  async function answered(...args: string[]): Promise<string> {
    const { out, refusal } = await runInProcess(['simulate', ...args]);
    expect(refusal).toBeUndefined();
    return out;
  }

  async function refused(...args: string[]): Promise<NonNullable<EndedVerb['refusal']>> {
    const { out, refusal } = await runInProcess(['simulate', ...args]);
    expect(out).toBe('');
    return refusal!;
  }

  const flat = (terms: object, changes = {}): AnyDocument => ({
    format: 'pay-scheme/1',
    code: 'flat',
    name: 'Flat',
    version: 1,
    effectiveFrom: '2026-01-01',
    components: [{ code: 'flat', name: 'Flat', kind: 'fixed-bonus', terms }],
    ...changes,
  });

  it('tells the jumps of a grid in words', async () => {
    expect(await answered(ALPHA_FILE, '--grid', 'attainment:50..60:10', '--text')).toContain(
      'Jump between 59.997 % and 60 %: pay rises from 10 000.00 to 34 000.00, by 24 000.00\n',
    );
  });

  it('compares in words, in both languages', async () => {
    const double = kept(
      'double.json',
      changed((document) => (document.scheme.components[0].terms.baseBonus = '120000.00')),
    );
    const grid = [ALPHA_FILE, '--grid', 'attainment:0..100:50', '--against', double, '--text'];
    expect(await answered(...grid)).toContain(
      'The second scheme pays 70 000.00 more in total at 3 points: more at 3, less at 0, the same at 0.\n',
    );
    expect(await answered(double, '--grid', 'attainment:0..100:50', '--against', ALPHA_FILE, '--text')).toContain(
      'The second scheme pays 70 000.00 less in total at 3 points: more at 0, less at 3, the same at 0.\n',
    );
    expect(await answered(...grid, '--lang', 'ru')).toContain(
      'Разница второй схемы с первой, всего: 70 000,00. Сравнено: 3; больше: 3, меньше: 0, столько же: 0.\n',
    );
  });

  it('runs over people, and lists what is wrong with single ones', async () => {
    const people = kept('people.json', [
      { person: 'p-1', inputs: alphaCase().inputs },
      { person: 'p-2', inputs: { actuals: {} } },
    ]);
    expect(JSON.parse(await answered(ALPHA_FILE, '--inputs', people, '--below', '50000'))).toMatchObject({
      scheme: { calculated: 1, refused: 1, totalCost: '47000.00', outside: [{ at: 'p-1', side: 'below' }] },
      points: [
        { at: 'p-1', pay: '47000.00' },
        { at: 'p-2', problems: [{ path: ['inputs', 'actuals', 'sales'] }, {}, {}, {}] },
      ],
    });
  });

  it('says in words why single people or levels are refused, by either scheme', async () => {
    const people = kept('people.json', [
      { person: 'p-1', inputs: alphaCase().inputs },
      { person: 'p-2', inputs: { actuals: { ...alphaCase().inputs.actuals, sales: { value: '1,5' } } } },
    ]);
    expect(await answered(ALPHA_FILE, '--inputs', people, '--text')).toMatch(
      /\np-2: inputs\.actuals\.sales\.value: .+\n/,
    );
    const byValue = kept(
      'value.json',
      flat({ amount: { value: 'agreed' } }, { values: [{ code: 'agreed', name: 'Agreed', unit: 'RUB' }] }),
    );
    const agreed = kept('agreed.json', [
      { person: 'p-1', inputs: { values: { agreed: '1' } } },
      { person: 'p-2', inputs: {} },
    ]);
    expect(
      await answered(kept('flat.json', flat({ amount: '1.00' })), '--inputs', agreed, '--against', byValue, '--text'),
    ).toMatch(/\np-2, Second scheme: inputs\.values\.agreed: "Agreed" has no value/);
  });

  it('runs over the days of people who came or went', async () => {
    const people = kept('people.json', [
      { person: 'p-1', inputs: { month: '2026-06' }, from: '2026-06-16' },
      { person: 'p-2', inputs: { month: '2026-06' }, until: 7 },
    ]);
    expect(
      JSON.parse(await answered(kept('flat.json', flat({ amount: '3000.00' })), '--inputs', people)),
    ).toMatchObject({
      points: [
        { at: 'p-1', pay: '1500.00' },
        { at: 'p-2', problems: [{ path: ['until'] }] },
      ],
    });
  });

  it('refuses a comparison of which no point can be made, with the reason', async () => {
    const byValue = kept(
      'value.json',
      flat({ amount: { value: 'agreed' } }, { values: [{ code: 'agreed', name: 'Agreed', unit: 'RUB' }] }),
    );
    for (const text of [[], ['--text']]) {
      const refusal = await refused(ALPHA_FILE, '--grid', 'attainment:0..100:50', '--against', byValue, ...text);
      expect(refusal).toMatchObject({
        code: 'simulation-refused',
        paths: ['inputs.values.agreed'],
        detail: expect.stringContaining('nothing to compare'),
      });
    }
  });

  it('says of nobody that nothing was compared', async () => {
    const text = await answered(ALPHA_FILE, '--inputs', kept('nobody.json', []), '--against', ALPHA_FILE, '--text');
    expect(text).toContain('No point could be compared.\n');
    expect(text).not.toContain('pays');
  });

  it.each([
    'attainment',
    'attainment:0..400',
    'attainment:400..0:5',
    'attainment:0..400:0',
    'attainment:-10..10:1',
    'attainment:0..400:0.001',
    'profit:0..10:1',
  ])('refuses what is no grid: %s', async (grid) => {
    expect((await refused(ALPHA_FILE, '--grid', grid)).paths[0]).toMatch(/^grid/);
  });

  it('refuses options that do not belong together, and inputs that cannot be calculated anywhere', async () => {
    expect(await refused(ALPHA_FILE)).toMatchObject({ code: 'invalid-option', paths: ['grid'] });
    expect(await refused(ALPHA_FILE, '--grid', 'attainment:0..10:5', '--inputs', ALPHA_FILE)).toMatchObject({
      code: 'invalid-option',
      paths: ['grid'],
    });
    const unread = kept('unread.json', { ...alphaCase(), inputs: { ...alphaCase().inputs, values: { unknown: '1' } } });
    expect(await refused(unread, '--grid', 'attainment:0..10:5')).toMatchObject({ paths: ['inputs.values.unknown'] });
  });
});
