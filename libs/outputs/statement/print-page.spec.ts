import { beforeAll, describe, expect, it } from '@jest/globals';
import { EXPLANATION_LANGUAGES } from '#compensation/trace/language.js';
import { goldenCases } from '#compensation/testing/golden-cases.js';
import { statementToPrint } from '../testing/statement-to-print.js';
import { StatementPrinter } from './print-page.js';
import { composeStatementPage } from './statement-page.js';
import type { StatementFacts } from './statement-facts.js';

const alpha = 'kpi-bonus/alpha-four-indicators.json';

describe('A printed statement', () => {
  let printer: StatementPrinter;
  beforeAll(() => {
    printer = new StatementPrinter();
  });
  const print = (facts: StatementFacts) => printer.print(composeStatementPage(facts)).toString('latin1');

  it.each(EXPLANATION_LANGUAGES)('is a tagged PDF for screen readers, with fonts of its own: %s', (language) => {
    const pdf = print(statementToPrint(alpha, language));
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain(`/Lang (${language})`);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2);
    const fonts = pdf.match(/\/BaseFont \/[A-Z]{6}\+[A-Za-z]+/g) ?? [];
    expect([...new Set(fonts.map((font) => font.split('+')[1]))]).toEqual(['NotoSans']);
  });

  it('is the same file each time, by another printer as well, and another for another month', () => {
    const facts = statementToPrint(alpha, 'hi');
    const pdf = print(facts);
    expect(print(facts)).toBe(pdf);
    expect(new StatementPrinter().print(composeStatementPage(facts)).toString('latin1')).toBe(pdf);
    expect(print({ ...facts, month: '2026-08' })).not.toBe(pdf);
  });

  it.each(goldenCases.filter((_, index) => index % 12 === 0))('can be made of whatever is paid: %s', (golden) => {
    for (const language of EXPLANATION_LANGUAGES)
      expect(print(statementToPrint(golden, language))).toMatch(/^%PDF-1\.7/);
  });

  it('reads nothing that people have written as markup, and shows characters that no font has as unknown', () => {
    const written = '#panic("x") $ * _ <a> @b \\ [ = 1 "й" 王 😀 \u0007';
    const facts = statementToPrint(alpha, 'ru', {
      person: written,
      department: null,
      position: null,
      notes: [written],
      corrections: [
        {
          month: '2026-06',
          difference: '-1.00',
          causes: [{ source: written, by: written, on: '2026-08-01' }],
          more: 3,
        },
      ],
      owed: '12.00',
    });
    expect(print(facts)).toMatch(/^%PDF-1\.7/);
    expect(composeStatementPage(facts).page.header[0]).toEqual([
      'Сотрудник',
      '#panic("x") $ * _ <a> @b \\ [ = 1 "й" \uFFFD \uFFFD \uFFFD',
    ]);
  });
});
