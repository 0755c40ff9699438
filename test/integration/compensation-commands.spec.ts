import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaCase, ALPHA_FILE, changedAlpha as changed, type AnyDocument } from '../support/alpha-case.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What `npm run premia` runs. */
const PROGRAM = 'dist/operator/main.js';

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Milliseconds after which a program that does not end is killed; that is no exit code. */
const LONGEST_CALL = 60_000;

/**
 * The program itself: verbs, standard input and output, files, exit codes. Each process takes half a second to start; what needs
 * none (texts, options, further hostile documents) is tested beside the verbs.
 */
describe('The commands of the pay engine', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'premia-commands-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function premia(args: string[], input = '', env: Record<string, string> = {}): Promise<Ended> {
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [PROGRAM, ...args],
        {
          cwd: root,
          env: { PATH: process.env.PATH ?? '', ...env },
          maxBuffer: 64 * 1024 * 1024,
          timeout: LONGEST_CALL,
        },
        (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
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

  const json = async (args: string[], input = ''): Promise<AnyDocument> => JSON.parse(await answered(args, input));

  /** The reason on standard error, as JSON, and nothing on standard output. */
  async function refused(
    args: string[],
    input = '',
  ): Promise<{ code: string; detail: string; paths: string[]; messages: string[] }> {
    const { code, out, err } = await premia(args, input);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.length).toBeLessThan(100_000);
    const { problems = [], ...reason } = JSON.parse(err) as {
      code: string;
      detail: string;
      problems?: { path: string; message: string }[];
    };
    return { ...reason, paths: problems.map(({ path }) => path), messages: problems.map(({ message }) => message) };
  }

  function kept(name: string, content: string): string {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  }

  describe('calculate', () => {
    it('answers a case from a file and from standard input, and says that it came out', async () => {
      const text = JSON.stringify(alphaCase());
      const [fromFile, fromInput] = await Promise.all([
        json(['calculate', ALPHA_FILE]),
        json(['calculate', '-'], text),
      ]);
      expect(fromFile).toMatchObject({
        lines: [{ code: 'sales', amount: '25000.00' }, {}, { amount: '12000.00' }, { amount: '0.00' }],
        total: '47000.00',
        asExpected: true,
      });
      expect(fromInput).toEqual(fromFile);
    });

    it('prints the statement and refuses when it did not come out', async () => {
      const { code, out, err } = await premia(
        ['calculate'],
        changed((document) =>
          Object.assign(document.expected, { total: '47000.01', lines: [['kpi-bonus', 'sales', '25000']] }),
        ),
      );
      expect(code).toBe(2);
      expect(JSON.parse(out)).toMatchObject({ total: '47000.00', asExpected: false });
      expect(JSON.parse(err)).toMatchObject({
        code: 'not-as-expected',
        problems: [
          { path: 'expected.lines.1' },
          {},
          {},
          { path: 'expected.total', message: 'expects 47000.01, but 47000.00 was calculated' },
        ],
      });
    });

    it('loads the engine and no server framework, database or workflow', async () => {
      const coverage = join(folder, 'loaded');
      await premia(['calculate', ALPHA_FILE], '', { NODE_V8_COVERAGE: coverage });
      const scripts = readdirSync(coverage).flatMap((file) =>
        (JSON.parse(readFileSync(join(coverage, file), 'utf8')) as { result: { url: string }[] }).result.map(
          ({ url }) => url,
        ),
      );
      const packages = new Set(
        scripts.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []),
      );
      expect(
        [...packages].filter(
          (name) => !['commander', 'zod', 'canonicalize', '@noble/hashes', 'decimal.js', 'dinero.js'].includes(name),
        ),
      ).toEqual([]);
      expect(packages).toContain('zod');
    });
  });

  describe('explain', () => {
    it('says the calculation step by step', async () => {
      expect(await answered(['explain', '--lang', 'ru', ALPHA_FILE])).toMatch(
        /^Расчётный лист: 47 000,00 \(схема оплаты «.+», версия \d+\)\n/,
      );
    });

    it('ends well when its reader has seen enough', async () => {
      const child = spawn(process.execPath, [PROGRAM, 'explain', '--json', ALPHA_FILE], {
        cwd: root,
        env: { PATH: process.env.PATH ?? '' },
      });
      child.stdout.destroy();
      let err = '';
      child.stderr.on('data', (chunk) => (err += String(chunk)));
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect({ code, err }).toEqual({ code: 0, err: '' });
    });
  });

  describe('pack and verify', () => {
    it('make a file of a month of several periods that only its owner reads and that verifies', async () => {
      const { scheme, inputs } = alphaCase();
      const month = JSON.stringify({
        periods: [
          { from: '2026-07-01', scheme },
          { from: '2026-07-17', scheme: { ...scheme, version: 2 } },
        ],
        inputs: { ...inputs, month: '2026-07' },
      });
      const file = join(folder, 'month.pack.json');
      expect(await json(['calculate', '--pack', file], month)).toMatchObject({ total: '47000.00' });
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(await json(['verify', file])).toMatchObject({ verdict: 'identical', total: '47000.00' });
    });

    it('go through a pipe, and name tampering', async () => {
      const pack = await answered(['pack', ALPHA_FILE]);
      const [verified, tampered] = await Promise.all([
        json(['verify'], pack),
        refused(['verify'], pack.replace('"value": "1000000"', '"value": "1100000"')),
      ]);
      expect(verified).toMatchObject({ verdict: 'identical' });
      expect(tampered).toMatchObject({ code: 'pack-tampered', paths: ['sha256', 'result.lines.0.amount'] });
      expect(tampered.messages[1]).toBe('is 25000.00 in the pack, 27500.00 when it is calculated again');
    });
  });

  describe('scheme', () => {
    it('checks, describes and has a JSON Schema', async () => {
      const [check, description, jsonSchema] = await Promise.all([
        json(['scheme', 'check', ALPHA_FILE]),
        answered(['scheme', 'describe'], JSON.stringify(alphaCase().scheme)),
        json(['scheme', 'json-schema']),
      ]);
      expect(check).toMatchObject({ ok: true, code: 'alpha', components: ['kpi-bonus'] });
      expect(description).toMatch(/^Alpha\n/);
      expect(jsonSchema).toMatchObject({ title: 'Pay scheme' });
    });
  });

  describe('simulate', () => {
    it('runs a scheme over a grid, beside another', async () => {
      const double = kept(
        'double.json',
        changed((document) => (document.scheme.components[0].terms.baseBonus = '120000.00')),
      );
      const report = await json(['simulate', ALPHA_FILE, '--grid', 'attainment:0..400:5', '--against', double]);
      expect(report.points).toHaveLength(81);
      expect(report.points[20]).toMatchObject({
        at: '1',
        pay: '50000.00',
        against: { pay: '100000.00' },
        difference: '50000.00',
      });
    });

    it('refuses a grid of which nothing can be calculated', async () => {
      expect(
        await refused(
          ['simulate', '--grid', 'attainment:0..10:5'],
          changed((document) => (document.inputs.values = { unknown: '1' })),
        ),
      ).toMatchObject({ paths: ['inputs.values.unknown'] });
    });
  });

  describe('bad input', () => {
    const terms = (document: AnyDocument): AnyDocument => document.scheme.components[0].terms;

    it.each<[string, string, string]>([
      [
        'weights that are not 100 %',
        changed((document) => (terms(document).indicators[0].weight = '40')),
        'scheme.components.0.terms.indicators',
      ],
      [
        'tiers that overlap',
        changed((document) =>
          document.scheme.components.push({
            code: 'c',
            name: 'C',
            kind: 'commission',
            terms: {
              on: '1',
              rate: {
                kind: 'marginal',
                tiers: [
                  { from: '0', to: '500000', rate: '5 %' },
                  { from: '400000', rate: '6 %' },
                ],
              },
            },
          }),
        ),
        'scheme.components.1.terms.rate.tiers.0.to',
      ],
      [
        'a component of an unknown kind',
        changed((document) => (document.scheme.components[0].kind = 'lottery')),
        'scheme.components.0.kind',
      ],
      [
        'a number of a component that there is not',
        changed((document) => (terms(document).baseBonus = { component: 'salary' })),
        'scheme.components.0.terms.baseBonus.component',
      ],
      [
        'a gate that depends on itself',
        changed(
          (document) => (document.scheme.components[0].when = { amount: { component: 'kpi-bonus' }, atLeast: '1' }),
        ),
        'scheme.components.0.when.amount.component',
      ],
      [
        'an amount with a comma',
        changed((document) => (document.inputs.actuals.sales.value = '1,5')),
        'inputs.actuals.sales.value',
      ],
      ['a text of a megabyte', changed((document) => (document.scheme.name = 'x'.repeat(1_000_000))), 'scheme.name'],
      [
        'a negative count',
        changed((document) => (document.inputs.actuals.retention.lost = '-1')),
        'inputs.actuals.retention.lost',
      ],
      [
        'a day that does not exist',
        changed((document) => (document.scheme.effectiveFrom = '2026-02-30')),
        'scheme.effectiveFrom',
      ],
      [
        'a key that changes what an object is',
        JSON.stringify(alphaCase()).replace('"actuals":{', '"values":{"__proto__":{"revenue":"1"}},"actuals":{'),
        'inputs.values.__proto__',
      ],
    ])('%s is refused with its path', async (_, text, path) => {
      const { paths } = await refused(['calculate'], text);
      expect(paths).toContain(path);
    });

    it('that breaks off, that is nowhere or that does not end is refused', async () => {
      const [brokenOff, nowhere, endless] = await Promise.all([
        refused(['calculate'], '{\n  "scheme": {'),
        refused(['calculate', join(folder, 'nowhere.json')]),
        refused(['calculate'], ' '.repeat(9 * 1024 * 1024)),
      ]);
      expect(brokenOff).toMatchObject({
        code: 'unreadable-document',
        messages: [
          expect.stringContaining('at line 2, column 14 a key in double quotes is expected, but the text ends'),
        ],
      });
      expect(nowhere).toMatchObject({ code: 'file-unreadable', detail: expect.stringContaining('does not exist') });
      expect(endless).toMatchObject({ code: 'file-too-large' });
    });
  });
});
