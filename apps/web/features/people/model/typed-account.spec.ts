import { describe, expect, it } from '@jest/globals';
import { accountOf, isWholeAccount, writtenAccount } from './typed-account.js';

const typed = { scheme: 'ru' as const, bik: '', account: '', iban: '', bic: '' };

describe('A bank account', () => {
  it('is read as banks print it', () => {
    expect(accountOf({ ...typed, bik: ' 044 525 225', account: '4070 2810 4000 0000 0225 ', iban: 'GB29' })).toEqual({
      scheme: 'ru',
      bik: '044525225',
      account: '40702810400000000225',
    });
    expect(accountOf({ ...typed, scheme: 'iban', iban: 'gb29 nwbk 6016 1331 9268 19' })).toEqual({
      scheme: 'iban',
      iban: 'GB29NWBK60161331926819',
    });
    expect(accountOf({ ...typed, scheme: 'iban', iban: 'GB29NWBK60161331926819', bic: 'nwbkgb2l' })).toEqual({
      scheme: 'iban',
      iban: 'GB29NWBK60161331926819',
      bic: 'NWBKGB2L',
    });
  });

  it('is whole once its number and its bank are there', () => {
    expect(isWholeAccount({ ...typed, account: '4070' })).toBe(false);
    expect(isWholeAccount({ ...typed, account: '4070', bik: '0445' })).toBe(true);
    expect(isWholeAccount({ ...typed, scheme: 'iban', account: '4070', bik: '0445' })).toBe(false);
    expect(isWholeAccount({ ...typed, scheme: 'iban', iban: 'GB29' })).toBe(true);
  });

  it('is written in groups of four', () => {
    expect(writtenAccount({ scheme: 'ru', bik: '044525225', account: '40702810400000000225' })).toBe(
      '4070\u00a02810\u00a04000\u00a00000\u00a00225 · 044525225',
    );
    expect(writtenAccount({ scheme: 'iban', iban: 'GB29NWBK60161331926819' })).toBe(
      'GB29\u00a0NWBK\u00a06016\u00a01331\u00a09268\u00a019',
    );
  });
});
