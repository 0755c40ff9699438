import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkExamples, findSubmissionRefusals } from '../description/check-examples.js';
import { describeScheme } from '../description/describe-scheme.js';
import { compileScheme } from '../scheme/compile-scheme.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import { findLibraryScheme, libraryNames, schemeLibrary } from './scheme-library.js';

const page = readFileSync(new URL('../../../docs/scheme-library.md', import.meta.url), 'utf8').replaceAll(/ +/g, ' ');

/** What the figures by hand come to: the first example of each scheme. */
const byHand: Record<string, string> = {
  percentage: '35000.00',
  kpi: '93000.00',
  activity: '48400.00',
  'new-and-repeat-business': '46000.00',
  'agent-and-office-manager': '17000.00',
  'order-taker': '47800.00',
  hunter: '62000.00',
  'support-team': '50000.00',
  'head-of-department': '76000.00',
};

describe('the library of schemes', () => {
  it('has the schemes that it promises, each by its own name', () => {
    expect(libraryNames).toEqual(Object.keys(byHand));
    expect(findLibraryScheme('hunter')?.scheme.name).toBe('Hunters');
    expect(findLibraryScheme('farmer')).toBeUndefined();
  });

  it.each(schemeLibrary.map((each) => [each.scheme.code, each] as const))(
    '%s can be submitted as it is, and pays what its examples say',
    (name, { scheme, title, fits, fails }) => {
      expect(findSubmissionRefusals(scheme)).toEqual([]);
      const parsed = paySchemeSchema.parse(scheme);
      expect(checkExamples(compileScheme(parsed)).ok).toBe(true);
      expect(parsed.examples[0]?.expected.total).toBe(byHand[name]);
      for (const language of ['en', 'ru'] as const) {
        expect(describeScheme(parsed, language).sections.length).toBeGreaterThan(2);
        for (const text of [title, fits, fails]) expect(text[language]).toMatch(/^\S[^\n]{2,299}$/);
      }
    },
  );

  it.each(schemeLibrary.map((each) => [each.scheme.code, each] as const))(
    '%s stands on the page of the documentation as it is',
    (name, { title, fits, fails, scheme }) => {
      const [, section = ''] = page.split(`## ${title.en}\n`);
      const own = section.split('\n## ')[0] ?? '';
      expect(own).toContain(`\`${name}\``);
      expect(own).toContain(`Fits: ${fits.en}`);
      expect(own).toContain(`Fails: ${fails.en}`);
      expect(own).toContain(`Goal: ${scheme.goal}`);
      for (const example of paySchemeSchema.parse(scheme).examples)
        expect(own).toContain(`| ${example.name} | ${example.expected.total} |`);
    },
  );

  it('has no other schemes on the page', () => {
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'Taking one',
      ...schemeLibrary.map(({ title }) => title.en),
    ]);
  });
});
