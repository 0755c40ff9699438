import { describe, expect, it } from '@jest/globals';
import { latinCode, latinId } from './latin-code.js';

describe('An id of the records of a company', () => {
  it.each([
    ['00-00000123', '00-00000123'],
    ['north', 'north'],
    ['ЦБ-000123', 'ru:CzB-000123'],
    ['ЦБ 000/123', 'ru:CzB.000.123'],
    ['ТЦБ', 'ru:TCzB'],
    ['-5', undefined],
    ['', undefined],
    ['№1', undefined],
    ['x'.repeat(65), undefined],
  ])('%s is %s', (text, id) => {
    expect(latinId(text)).toBe(id);
  });

  it('is another for every other id: Latin letters that look the same, letters that sound alike', () => {
    const ids = ['CB-1', 'СВ-1', 'ЦБ-1', 'шх', 'схх', 'объем', 'обьем', 'е', 'э', 'ё'];
    expect(new Set(ids.map(latinId)).size).toBe(ids.length);
  });

  it('of a line is the code that people would give', () => {
    expect(['Оптовые продажи', 'ОПТ', 'b2b', 'VIP клиенты', '1-я линия', '!!!'].map(latinCode)).toEqual([
      'optovye-prodazhi',
      'opt',
      'b2b',
      'vip-klienty',
      undefined,
      undefined,
    ]);
  });
});
