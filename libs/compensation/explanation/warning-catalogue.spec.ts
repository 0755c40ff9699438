import { describe, expect, it } from '@jest/globals';
import { describeWarning, makeWarning } from './describe-warning.js';
import { EXPLANATION_LANGUAGES } from '../trace/language.js';
import type { NoteWords } from '../trace/rule-words.js';
import { warningCatalogue } from './warning-catalogue.js';

const sentences = Object.entries(warningCatalogue).flatMap(([code, words]) =>
  ([] as NoteWords[]).concat(words).map((each) => ({ code, ...each })),
);
const placesIn = (text: string) => [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name!).sort();

describe('the catalogue of warnings', () => {
  it.each(sentences)('$code has its numbers in every language, and no others', ({ text, values }) => {
    for (const language of EXPLANATION_LANGUAGES) expect(placesIn(text[language])).toEqual(Object.keys(values).sort());
  });

  it.each(sentences)('$code speaks each language', ({ text }) => {
    expect(text.ru.replaceAll(/\{[a-zA-Z]+\}/g, '')).not.toMatch(/[A-Za-z]/);
    expect(text.en).not.toMatch(/[А-Яа-яЁё\u0900-\u097F]/);
    expect(text.hi.replaceAll(/\{[a-zA-Z]+\}/g, '')).not.toMatch(/[A-Za-zА-Яа-яЁё]/);
    expect(text.hi).toMatch(/[\u0900-\u097F]/);
  });

  it('says a warning with its numbers, as people read them', () => {
    const warning = { code: 'fine-limited', values: { imposed: '8000', taken: '5000.5', rest: '2999.5' } };
    expect(describeWarning(warning, 'ru', 2)).toBe(
      'сумма штрафов — 8 000,00, удерживается 5 000,50; остальное, 2 999,50, не удерживается ни сейчас, ни позже',
    );
    expect(makeWarning('fines', warning, 2)).toEqual({
      ...warning,
      component: 'fines',
      message: 'the fines come to 8 000.00, of which 5 000.50 is taken; 2 999.50 is not taken, now or later',
    });
  });

  it('never shows a share as the limit that it misses', () => {
    expect(
      describeWarning(
        { code: 'mix-outside-profile', values: { share: '0.4000001', profile: 'Охотник', atMost: '0.4' } },
        'ru',
        2,
      ),
    ).toContain('40,00001 % выплат, профиль «Охотник» предусматривает не более 40 %');
    expect(
      describeWarning(
        { code: 'mix-outside-profile', values: { share: '0.5', profile: 'Hunter', atLeast: '0.6' } },
        'en',
        2,
      ),
    ).toContain('has at least 60 %');
  });

  it('refuses a warning that it does not know', () => {
    for (const code of ['nothing-like-it', 'constructor'])
      expect(() => describeWarning({ code }, 'en', 2)).toThrow(RangeError);
    expect(() => describeWarning({ code: 'fine-limited' }, 'en', 2)).toThrow(RangeError);
  });
});
