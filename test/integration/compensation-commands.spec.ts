import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const alphaFile = 'test/golden/kpi-bonus/alpha-four-indicators.json';

/** A document that a test may change anywhere. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Document = any;

interface Ended {
  code: number;
  out: string;
  err: string;
  milliseconds: number;
}

/** Node itself takes a part of this on a busy machine; what is read costs far less. */
const AT_ONCE = 5_000;

describe('The commands of the pay engine', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'premia-commands-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function premia(args: string[], input = '', env: Record<string, string> = {}): Promise<Ended> {
    const startedAt = performance.now();
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath, ['dist/apps/operator/main.js', ...args],
        { cwd: root, env: { PATH: process.env.PATH ?? '', ...env }, maxBuffer: 64 * 1024 * 1024 },
        (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err, milliseconds: performance.now() - startedAt }),
      );
      // A program that refuses before it has read everything closes its input.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
  }

  async function answered(args: string[], input = ''): Promise<string> {
    const { code, out, err } = await premia(args, input);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  }

  const json = async (args: string[], input = ''): Promise<Document> => JSON.parse(await answered(args, input));

  /** The reason on standard error, as JSON, and nothing on standard output. */
  async function refused(args: string[], input = ''): Promise<{ code: string; detail: string; paths: string[]; messages: string[] }> {
    const { code, out, err, milliseconds } = await premia(args, input);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(milliseconds).toBeLessThan(AT_ONCE);
    expect(err.length).toBeLessThan(100_000);
    const { problems = [], ...reason } = JSON.parse(err) as { code: string; detail: string; problems?: { path: string; message: string }[] };
    return { ...reason, paths: problems.map(({ path }) => path), messages: problems.map(({ message }) => message) };
  }

  const alpha = (): Document => JSON.parse(readFileSync(join(root, alphaFile), 'utf8'));

  function changed(change: (document: Document) => void): string {
    const document = alpha();
    change(document);
    return JSON.stringify(document);
  }

  function kept(name: string, content: string | Buffer): string {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  }

  describe('calculate', () => {
    it('answers a case from a file and from standard input, and says that it came out', async () => {
      const fromFile = await json(['calculate', alphaFile]);
      expect(fromFile).toMatchObject({ lines: [{ code: 'sales', amount: '25000.00' }, {}, { amount: '12000.00' }, { amount: '0.00' }], total: '47000.00', asExpected: true });
      const text = JSON.stringify(alpha());
      expect(await json(['calculate'], text)).toEqual(fromFile);
      expect(await json(['calculate', '-'], text)).toEqual(fromFile);
    });

    it('prints a statement for reading', async () => {
      expect(await answered(['calculate', '--text', alphaFile])).toBe('Alpha, version 1\nSales        25 000.00\nReceivables  10 000.00\nRetention    12 000.00\nForecast          0.00\nTotal        47 000.00\nCame out as expected.\n');
      expect(await answered(['calculate', '--text', '--lang', 'ru', alphaFile])).toContain('Итого        47 000.00\nРезультат совпал с ожидаемым.\n');
    });

    it('prints the statement and refuses when it did not come out', async () => {
      const { code, out, err } = await premia(['calculate'], changed((document) => Object.assign(document.expected, { total: '47000.01', lines: [['kpi-bonus', 'sales', '25000']] })));
      expect(code).toBe(2);
      expect(JSON.parse(out)).toMatchObject({ total: '47000.00', asExpected: false });
      expect(JSON.parse(err)).toMatchObject({ code: 'not-as-expected', problems: [{ path: 'expected.lines.1' }, {}, {}, { path: 'expected.total', message: 'expects 47000.01, but 47000.00 was calculated' }] });
    });

    it('calculates a month of several periods', async () => {
      const { scheme, inputs } = alpha();
      const month = JSON.stringify({ periods: [{ from: '2026-07-01', scheme }, { from: '2026-07-17', scheme: { ...scheme, version: 2 } }], inputs: { ...inputs, month: '2026-07' } });
      expect(await json(['calculate'], month)).toMatchObject({ total: '47000.00' });
      const file = join(folder, 'month.pack.json');
      await json(['calculate', '--pack', file], month);
      expect(await json(['verify', file])).toMatchObject({ verdict: 'identical' });
    });

    it('loads the engine and no server framework, database or workflow', async () => {
      const coverage = join(folder, 'loaded');
      await premia(['calculate', alphaFile], '', { NODE_V8_COVERAGE: coverage });
      const scripts = readdirSync(coverage).flatMap((file) => (JSON.parse(readFileSync(join(coverage, file), 'utf8')) as { result: { url: string }[] }).result.map(({ url }) => url));
      const packages = new Set(scripts.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []));
      expect([...packages].filter((name) => !['commander', 'zod', 'canonicalize', '@noble/hashes'].includes(name))).toEqual([]);
      expect(packages).toContain('zod');
    });
  });

  describe('explain', () => {
    it('says the calculation step by step, in both languages', async () => {
      expect(await answered(['explain', alphaFile])).toContain('\n    Retention: 60 000.00 x 25 % x 80 % = 12 000.00\n');
      expect(await answered(['explain', '--lang', 'ru', alphaFile])).toMatch(/^Расчётный лист: 47 000\.00\n/);
      expect(await json(['explain', '--json', alphaFile])).toMatchObject({ rule: 'statement', resultText: '47 000.00', children: [{ children: [{}, {}, {}, {}] }] });
      expect(await refused(['explain', '--lang', 'de', alphaFile])).toMatchObject({ code: 'unknown-language', paths: ['lang'] });
    });
  });

  describe('pack and verify', () => {
    it('make a file that only its owner reads, that verifies and is never written over', async () => {
      const file = join(folder, 'alpha.pack.json');
      await json(['calculate', alphaFile, '--pack', file]);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(await json(['verify', file])).toMatchObject({ verdict: 'identical', total: '47000.00' });
      expect(await json(['verify'], await answered(['pack', alphaFile]))).toMatchObject({ verdict: 'identical' });
      expect(await refused(['calculate', alphaFile, '--pack', file])).toMatchObject({ code: 'pack-not-written', paths: ['pack'] });
    });

    it('name tampering, another engine and what is no pack', async () => {
      const pack = await answered(['pack', alphaFile]);
      const tampered = await refused(['verify'], pack.replace('"value": "1000000"', '"value": "1100000"'));
      expect(tampered).toMatchObject({ code: 'pack-tampered', paths: ['sha256', 'result.lines.0.amount'] });
      expect(tampered.messages[1]).toBe('is 25000.00 in the pack, 27500.00 when it is calculated again');
      expect((await refused(['verify'], pack.replace(/"engineVersion": "[^"]+"/, '"engineVersion": "9.9"'))).messages[1]).toMatch(/^This pack was made by engine 9\.9; this program verifies: /);
      expect(await refused(['verify', alphaFile])).toMatchObject({ code: 'pack-refused' });
    });
  });

  describe('scheme', () => {
    it('checks, describes and has a JSON Schema', async () => {
      expect(await json(['scheme', 'check', alphaFile])).toMatchObject({ ok: true, code: 'alpha', components: ['kpi-bonus'] });
      const text = JSON.stringify(alpha().scheme);
      expect(await answered(['scheme', 'check', '--text', '--lang', 'ru'], text)).toMatch(/^Alpha\n[^]*Схема полна\. Примеров расчёта в ней нет\.\n$/);
      expect(await answered(['scheme', 'describe'], text)).toMatch(/^Alpha\n/);
      expect(await json(['scheme', 'describe', '--json'], text)).toMatchObject({ title: 'Alpha' });
      expect(await json(['scheme', 'json-schema'])).toMatchObject({ title: 'Pay scheme' });
    });

    it('refuses a worked example that does not come out, with its path in the file', async () => {
      const { inputs } = alpha();
      const examples = [{ name: 'July', inputs, expected: { total: '47000.00' } }, { name: 'August', inputs, expected: { total: '48000.00' } }];
      expect(await refused(['scheme', 'check'], changed((document) => Object.assign(document.scheme, { examples })))).toMatchObject({ code: 'examples-differ', paths: ['scheme.examples.1.expected.total'] });
      examples.pop();
      expect(await json(['scheme', 'check'], JSON.stringify({ ...alpha().scheme, examples }))).toMatchObject({ ok: true, examples: 1 });
    });
  });

  describe('simulate', () => {
    it('runs a scheme over a grid, beside another', async () => {
      const double = kept('double.json', changed((document) => (document.scheme.components[0].terms.baseBonus = '120000.00')));
      const report = await json(['simulate', alphaFile, '--grid', 'attainment:0..400:5', '--against', double]);
      expect(report.points).toHaveLength(81);
      expect(report.points[20]).toMatchObject({ at: '1', pay: '50000.00', against: { pay: '100000.00' }, difference: '50000.00' });
      expect(await answered(['simulate', alphaFile, '--grid', 'attainment:50..60:10', '--text'])).toContain('Jump up to 60 %: from 0.00 to 30 000.00\n');
    });

    it('runs a scheme over people, and lists what is wrong with single ones', async () => {
      const people = kept('people.json', JSON.stringify([{ person: 'p-1', inputs: alpha().inputs }, { person: 'p-2', inputs: { actuals: {} } }]));
      expect(await json(['simulate', alphaFile, '--inputs', people, '--below', '50000'])).toMatchObject({
        scheme: { calculated: 1, refused: 1, totalCost: '47000.00', outside: [{ at: 'p-1', side: 'below' }] },
        points: [{ at: 'p-1', pay: '47000.00' }, { at: 'p-2', problems: [{ path: ['inputs', 'actuals', 'sales'] }, {}, {}, {}] }],
      });
    });

    it('refuses what is no grid, and a grid of which nothing can be calculated', async () => {
      for (const grid of ['attainment', 'attainment:0..400', 'attainment:400..0:5', 'attainment:0..400:0', 'attainment:-10..10:1', 'attainment:0..400:0.001', 'profit:0..10:1']) {
        expect((await refused(['simulate', alphaFile, '--grid', grid])).paths[0]).toMatch(/^grid/);
      }
      expect(await refused(['simulate', alphaFile])).toMatchObject({ code: 'invalid-option', paths: ['grid'] });
      expect(await refused(['simulate', '--grid', 'attainment:0..10:5'], changed((document) => (document.inputs.values = { unknown: '1' })))).toMatchObject({ paths: ['inputs.values.unknown'] });
    });
  });

  describe('bad input', () => {
    const terms = (document: Document): Document => document.scheme.components[0].terms;

    it.each<[string, string, string]>([
      ['an amount with a comma', changed((document) => (document.inputs.actuals.sales.value = '1,5')), 'inputs.actuals.sales.value'],
      ['a negative quantity', changed((document) => (document.inputs.actuals.sales.value = '-1')), 'inputs.actuals.sales.value'],
      ['a number in place of text', changed((document) => (document.inputs.actuals.sales.value = 1.5)), 'inputs.actuals.sales.value'],
      ['a day that does not exist', changed((document) => (document.scheme.effectiveFrom = '2026-02-30')), 'scheme.effectiveFrom'],
      ['a month that does not exist', changed((document) => (document.inputs.month = '2026-13')), 'inputs.month'],
      ['weights that are not 100 %', changed((document) => (terms(document).indicators[0].weight = '40')), 'scheme.components.0.terms.indicators'],
      ['points of a curve that overlap', changed((document) => (terms(document).indicators[0].curve = { points: [{ at: '0', pays: '0' }, { at: '1', pays: '1' }, { at: '1', pays: '2' }] })), 'scheme.components.0.terms.indicators.0.curve.points.2.at'],
      ['tiers that overlap', changed((document) => document.scheme.components.push({ code: 'c', name: 'C', kind: 'commission', terms: { on: '1', rate: { kind: 'marginal', tiers: [{ from: '0', to: '500000', rate: '5 %' }, { from: '400000', rate: '6 %' }] } } })), 'scheme.components.1.terms.rate.tiers.0.to'],
      ['a component of an unknown kind', changed((document) => (document.scheme.components[0].kind = 'lottery')), 'scheme.components.0.kind'],
      ['a number of a component that there is not', changed((document) => (terms(document).baseBonus = { component: 'salary' })), 'scheme.components.0.terms.baseBonus.component'],
      ['a gate that depends on itself', changed((document) => (document.scheme.components[0].when = { amount: { component: 'kpi-bonus' }, atLeast: '1' })), 'scheme.components.0.when.amount.component'],
      ['a missing result', changed((document) => delete document.inputs.actuals.sales), 'inputs.actuals.sales'],
      ['a result of nothing', changed((document) => (document.inputs.actuals.profit = { value: '1' })), 'inputs.actuals.profit'],
      ['a field that does not exist', changed((document) => (document.scheme.bonus = 1)), 'scheme'],
      ['no scheme', changed((document) => delete document.scheme), 'scheme'],
      ['a list in place of a case', '[]', ''],
      ['text in place of a case', '"case"', ''],
      ['a key that changes what an object is', JSON.stringify(alpha()).replace('"actuals":{', '"values":{"__proto__":{"revenue":"1"}},"actuals":{'), 'inputs.values.__proto__'],
      ['another key that changes what an object is', JSON.stringify(alpha()).replace('"actuals":{', '"actuals":{"prototype":{"value":"1"},'), 'inputs.actuals.prototype'],
      ['a key written twice', JSON.stringify(alpha()).replace('"baseBonus":', '"baseBonus":"1.00","baseBonus":'), 'scheme.components.0.terms.baseBonus'],
      ['a text of a megabyte', changed((document) => (document.scheme.name = 'x'.repeat(1_000_000))), 'scheme.name'],
      ['a key of a megabyte', changed((document) => (document.inputs.values = { ['x'.repeat(1_000_000)]: '1' })), `inputs.values.${'x'.repeat(60)}…`],
      ['100 000 unknown values', changed((document) => (document.inputs.values = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`v${index}`, '1'])))), 'inputs.values'],
      ['5 000 unknown values', changed((document) => (document.inputs.values = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`v${index}`, '1'])))), 'inputs.values.v0'],
      ['30 000 components', changed((document) => (document.scheme.components = Array.from({ length: 30_000 }, () => ({ code: 'a' })))), 'scheme.components'],
    ])('%s is refused with its path', async (_, text, path) => {
      const { paths } = await refused(['calculate'], text);
      expect(paths).toContain(path);
    });

    it.each<[string, string, string]>([
      ['nothing', '', 'at line 1, column 1 a value is expected, but the text ends'],
      ['a case that breaks off', '{\n  "scheme": {', 'at line 2, column 14 a key in double quotes is expected, but the text ends'],
      ['a comma too many', '{\n  "scheme": {},\n}', 'at line 3, column 1 a key in double quotes is expected'],
      ['10 000 levels', '['.repeat(10_000), 'is nested deeper than 64 levels'],
      ['10 000 levels inside a case', changed((document) => (document.inputs.values = {})).replace('"values":{}', `"values":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`), 'is nested deeper than 64 levels'],
    ])('%s is refused with line and column', async (_, text, message) => {
      const refusal = await refused(['calculate'], text);
      expect(refusal.code).toBe('unreadable-document');
      expect(refusal.messages[0]).toContain(message);
    });

    it('that is no file of JSON is refused', async () => {
      expect(await refused(['calculate', join(folder, 'nowhere.json')])).toMatchObject({ code: 'file-unreadable', detail: expect.stringContaining('does not exist') });
      mkdirSync(join(folder, 'directory'));
      expect(await refused(['calculate', join(folder, 'directory')])).toMatchObject({ code: 'file-unreadable', detail: expect.stringContaining('is a directory') });
      expect(await refused(['calculate', kept('binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0x00, 0x80]))])).toMatchObject({ code: 'not-text' });
      expect(await refused(['verify', kept('zeros', Buffer.alloc(1000))])).toMatchObject({ code: 'not-text' });
      const large = kept('large.json', '{');
      truncateSync(large, 50 * 1024 * 1024);
      for (const verb of [['calculate'], ['explain'], ['pack'], ['verify'], ['scheme', 'check']]) expect(await refused([...verb, large])).toMatchObject({ code: 'file-too-large' });
      expect(await refused(['calculate'], ' '.repeat(9 * 1024 * 1024))).toMatchObject({ code: 'file-too-large' });
      expect(await refused(['simulate', alphaFile, '--inputs', large])).toMatchObject({ code: 'file-too-large' });
    });
  });
});
