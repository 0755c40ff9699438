import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaCase, changedAlpha as changed, type AnyDocument } from '../../../test/support/alpha-case.js';
import { runInProcess, type EndedVerb } from '../../../test/support/operator-in-process.js';

const MEGABYTE = 1024 * 1024;

describe('A document that cannot be calculated', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'premia-documents-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function kept(name: string, content: string | Buffer): string {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  }

  /** The refusal, before which nothing was printed and which repeats nothing at length. */
  async function refused(args: string[]): Promise<NonNullable<EndedVerb['refusal']>> {
    const { out, refusal } = await runInProcess(args);
    expect(out).toBe('');
    if (refusal === undefined) throw new Error(`${args.join(' ')} was not refused`);
    expect(JSON.stringify(refusal).length).toBeLessThan(100_000);
    return refusal;
  }

  const terms = (document: AnyDocument): AnyDocument => document.scheme.components[0].terms;

  it.each<[string, string, string]>([
    [
      'a number in place of text',
      changed((document) => (document.inputs.actuals.sales.value = 1.5)),
      'inputs.actuals.sales.value',
    ],
    ['a month that does not exist', changed((document) => (document.inputs.month = '2026-13')), 'inputs.month'],
    [
      'points of a curve that overlap',
      changed(
        (document) =>
          (terms(document).indicators[0].curve = {
            points: [
              { at: '0', pays: '0' },
              { at: '1', pays: '1' },
              { at: '1', pays: '2' },
            ],
          }),
      ),
      'scheme.components.0.terms.indicators.0.curve.points.2.at',
    ],
    ['a missing result', changed((document) => delete document.inputs.actuals.sales), 'inputs.actuals.sales'],
    [
      'a result of nothing',
      changed((document) => (document.inputs.actuals.profit = { value: '1' })),
      'inputs.actuals.profit',
    ],
    ['a field that does not exist', changed((document) => (document.scheme.bonus = 1)), 'scheme'],
    ['no scheme', changed((document) => delete document.scheme), 'scheme'],
    ['a list in place of a case', '[]', ''],
    ['text in place of a case', '"case"', ''],
    [
      'a key that changes what an object is, among the results',
      JSON.stringify(alphaCase()).replace('"actuals":{', '"actuals":{"prototype":{"value":"1"},'),
      'inputs.actuals.prototype',
    ],
    [
      'a key written twice',
      JSON.stringify(alphaCase()).replace('"baseBonus":', '"baseBonus":"1.00","baseBonus":'),
      'scheme.components.0.terms.baseBonus',
    ],
    [
      'a key of a megabyte',
      changed((document) => (document.inputs.values = { ['x'.repeat(1_000_000)]: '1' })),
      `inputs.values.${'x'.repeat(60)}…`,
    ],
    [
      '100 000 unknown values',
      changed(
        (document) =>
          (document.inputs.values = Object.fromEntries(
            Array.from({ length: 100_000 }, (_, index) => [`v${index}`, '1']),
          )),
      ),
      'inputs.values',
    ],
    [
      '5 000 unknown values',
      changed(
        (document) =>
          (document.inputs.values = Object.fromEntries(
            Array.from({ length: 5_000 }, (_, index) => [`v${index}`, '1']),
          )),
      ),
      'inputs.values.v0',
    ],
    [
      '30 000 components, more parts than a scheme may have',
      changed((document) => (document.scheme.components = Array.from({ length: 30_000 }, () => ({ code: 'a' })))),
      'scheme',
    ],
  ])('is refused with its path: %s', async (_, text, path) => {
    expect((await refused(['calculate', kept('case.json', text)])).paths).toContain(path);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'at line 1, column 1 a value is expected, but the text ends'],
    ['a comma too many', '{\n  "scheme": {},\n}', 'at line 3, column 1 a key in double quotes is expected'],
    ['10 000 levels', '['.repeat(10_000), 'is nested deeper than 64 levels'],
    [
      '10 000 levels inside a case',
      changed((document) => (document.inputs.values = {})).replace(
        '"values":{}',
        `"values":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
      ),
      'is nested deeper than 64 levels',
    ],
  ])('is refused with line and column: %s', async (_, text, message) => {
    const refusal = await refused(['calculate', kept('case.json', text)]);
    expect(refusal.code).toBe('unreadable-document');
    expect(refusal.messages[0]).toContain(message);
  });

  it('is refused where it is no file of JSON', async () => {
    mkdirSync(join(folder, 'directory'));
    expect(await refused(['calculate', join(folder, 'directory')])).toMatchObject({
      code: 'file-unreadable',
      detail: expect.stringContaining('is a directory'),
    });
    expect(
      await refused(['calculate', kept('binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0x00, 0x80]))]),
    ).toMatchObject({ code: 'not-text' });
    expect(await refused(['verify', kept('zeros', Buffer.alloc(1000))])).toMatchObject({ code: 'not-text' });
  });

  it('is refused unread where it is too large, by every verb', async () => {
    const large = kept('large.json', '{');
    truncateSync(large, 50 * MEGABYTE);
    for (const verb of [
      ['calculate'],
      ['explain'],
      ['pack'],
      ['verify'],
      ['scheme', 'check'],
      ['scheme', 'describe'],
      ['simulate'],
    ])
      expect(await refused([...verb, large])).toMatchObject({ code: 'file-too-large' });
    const alpha = kept('alpha.json', JSON.stringify(alphaCase()));
    expect(await refused(['simulate', alpha, '--inputs', large])).toMatchObject({ code: 'file-too-large' });
    expect(await refused(['simulate', alpha, '--grid', 'attainment:0..10:5', '--against', large])).toMatchObject({
      code: 'file-too-large',
    });
  });

  it('is refused where it is no pack, or the pack of an unknown engine', async () => {
    const { out } = await runInProcess(['pack', kept('alpha.json', JSON.stringify(alphaCase()))]);
    expect(
      (
        await refused([
          'verify',
          kept('future.json', out.replace(/"engineVersion": "[^"]+"/, '"engineVersion": "9.9"')),
        ])
      ).messages[1],
    ).toMatch(/^This pack was made by engine 9\.9; this program verifies: /);
    expect(await refused(['verify', join(folder, 'alpha.json')])).toMatchObject({ code: 'pack-refused' });
  });
});
