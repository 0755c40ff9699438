import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaCase, ALPHA_FILE, changedAlpha as changed } from '../../../test/support/alpha-case.js';
import { runInProcess } from '../../../test/support/operator-in-process.js';

describe('What the verbs of the pay engine print', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'premia-calculate-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function kept(name: string, text: string): string {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  async function answered(...args: string[]): Promise<string> {
    const { out, refusal } = await runInProcess(args);
    expect(refusal).toBeUndefined();
    return out;
  }

  it('is a statement for reading, in both languages', async () => {
    expect(await answered('calculate', '--text', ALPHA_FILE)).toBe(
      'Alpha, version 1\nSales        25 000.00\nReceivables  10 000.00\nRetention    12 000.00\nForecast          0.00\nTotal        47 000.00\nWarning: the bonus depends on 4 indicators; with more than 3 each says less about what matters, consider leaving some out\nCame out as expected.\n',
    );
    expect(await answered('calculate', '--text', '--lang', 'ru', ALPHA_FILE)).toMatch(
      /Итого {8}47 000,00\nПредупреждение: .+\nРезультат совпал с ожидаемым\.\n$/,
    );
  });

  it('is a statement also where it did not come out, before the refusal', async () => {
    const { out, refusal } = await runInProcess([
      'calculate',
      '--text',
      kept(
        'other.json',
        changed((document) => Object.assign(document.expected, { total: '47000.01' })),
      ),
    ]);
    expect(out).toMatch(/Total {8}47 000\.00\nWarning: .+\nThe result is not the expected one\.\n$/);
    expect(refusal).toMatchObject({ code: 'not-as-expected', paths: ['expected.total'] });
  });

  it('is every step of a calculation, in each language and as JSON', async () => {
    expect(await answered('explain', ALPHA_FILE)).toContain('\n    Retention: 60 000.00 × 25 % × 80 % = 12 000.00\n');
    expect(await answered('explain', '--lang', 'ru', ALPHA_FILE)).toMatch(/^Расчётный лист: 47 000,00/);
    expect(await answered('explain', '--lang', 'hi', ALPHA_FILE)).toMatch(/^वेतन विवरण: 47,000.00/);
    expect(JSON.parse(await answered('explain', '--json', ALPHA_FILE))).toMatchObject({
      rule: 'statement',
      resultText: '47 000.00',
      children: [{ children: [{}, {}, {}, {}] }],
    });
    expect((await runInProcess(['explain', '--lang', 'de', ALPHA_FILE])).refusal).toMatchObject({
      code: 'unknown-language',
      paths: ['lang'],
    });
  });

  it('is a scheme in words, with a verdict on its examples', async () => {
    const { scheme, inputs } = alphaCase();
    const file = kept('scheme.json', JSON.stringify(scheme));
    expect(await answered('scheme', 'check', '--text', '--lang', 'ru', file)).toMatch(
      /^Alpha\n[^]*Схема полна\. Примеров расчёта в ней нет\.\nДо подачи на подпись в ней нужно заполнить: goal, components\.0\.terms\.indicators\.0\.howMeasured, [^\n]+\.\n$/,
    );
    expect(await answered('scheme', 'check', '--text', '--lang', 'hi', file)).toMatch(
      /^Alpha\n[^]*स्कीम पूरी है। इसमें हिसाब का कोई उदाहरण नहीं।\nमंज़ूरी के लिए भेजने से पहले इसमें भरना होगा: goal, /,
    );
    expect(await answered('scheme', 'describe', '--lang', 'hi', file)).toContain('लागू होने की तारीख़: ');
    expect(await answered('scheme', 'describe', file)).toMatch(/^Alpha\n/);
    expect(JSON.parse(await answered('scheme', 'describe', '--json', file))).toMatchObject({ title: 'Alpha' });
    const examples = [{ name: 'July', inputs, expected: { total: '47000.00' } }];
    expect(
      JSON.parse(await answered('scheme', 'check', kept('examples.json', JSON.stringify({ ...scheme, examples })))),
    ).toMatchObject({ ok: true, examples: 1 });
    examples.push({ name: 'August', inputs, expected: { total: '48000.00' } });
    const { out, refusal } = await runInProcess([
      'scheme',
      'check',
      kept(
        'case.json',
        changed((document) => Object.assign(document.scheme, { examples })),
      ),
    ]);
    expect({ out, ...refusal }).toMatchObject({
      out: '',
      code: 'examples-differ',
      paths: ['scheme.examples.1.expected.total'],
    });
  });

  it('is nothing where a pack would be written over', async () => {
    const file = join(folder, 'alpha.pack.json');
    await answered('calculate', ALPHA_FILE, '--pack', file);
    const before = readFileSync(file, 'utf8');
    const { out, refusal } = await runInProcess(['calculate', ALPHA_FILE, '--pack', file]);
    expect({ out, ...refusal }).toMatchObject({ out: '', code: 'pack-not-written', paths: ['pack'] });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
