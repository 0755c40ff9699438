import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeName } from './written-name.js';

describe('A name in a payment', () => {
  it.each([
    ['Максим Продажин', 'Maksim Prodazhin'],
    ['Щукина Юлия Объедкова', 'Shchukina Iuliia Obieedkova'],
    ['क्षितिज श्रीवास्तव', 'Kshitij Shrivastav'],
    ['सुनीता गुप्ता', 'Sunita Gupta'],
    ['ज़ोया ख़ान', 'Zoya Khan'],
    ['José Müller-Łoś', undefined],
    ['José Müller', 'Jose Muller'],
    ['O’Brien', "O'Brien"],
    ['王小明', undefined],
  ])('%s is %s where banks take Latin letters', (name, expected) => {
    expect(writeName(name, 'iban')).toBe(expected);
  });

  it('stays in Russian where Russian banks are paid, and Hindi becomes Latin', () => {
    expect(writeName('ООО «Альфа»', 'ru')).toBe('ООО «Альфа»');
    expect(writeName('क्षितिज श्रीवास्तव', 'ru')).toBe('Kshitij Shrivastav');
    expect(writeName('王小明', 'ru')).toBeUndefined();
  });

  it('is never one that banks refuse, whatever people are called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
        fc.constantFrom('ru' as const, 'iban' as const),
        (name, scheme) => {
          const written = writeName(name, scheme);
          if (written !== undefined)
            expect(written).toMatch(
              scheme === 'ru' ? /^[A-Za-zА-Яа-яЁё0-9/\-?:().,'+ «»"№&]+$/ : /^[A-Za-z0-9/\-?:().,'+ ]+$/,
            );
        },
      ),
    );
  });
});
