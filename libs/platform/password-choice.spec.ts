import { describe, expect, it } from '@jest/globals';
import { weaknessOf } from './password-choice.js';

describe('A password that is chosen', () => {
  it('is refused when it is short or endless', () => {
    expect(weaknessOf('kX9#vTq2!zL')).toBe('has at least 12 characters');
    expect(weaknessOf('kX9#vTq2!zLw')).toBeUndefined();
    expect(weaknessOf('kX9#vTq2!zLw'.repeat(20))).toBe('has at most 200 characters');
  });

  it.each([
    '123456789012',
    '1234567890123456',
    '0987654321098',
    '111111111111',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'xkxkqxkxkqxkxkq',
    'abcdefghijklmn',
    'password1234',
    'Password2026!',
    'P@ssw0rd12345',
    'P4$$w0rd!!!!',
    'passwordpassword',
    'Qwerty-2026-Password!',
    'qwertyuiop123',
    'qwerty123456',
    '1q2w3e4r5t6y',
    'q1w2e3r4t5y6',
    '1qaz2wsx3edc',
    '!QAZ@WSX#EDC',
    'zaq12wsxcde3',
    'qazwsxedcrfv',
    'asdfghjkl123',
    '1234qwerasdf',
    'abcd1234abcd',
    'iloveyou1234',
    'unbelievable',
    'administrator',
    'Liverpool2005',
    'trustno1trustno1',
    'Welcome12345!',
    'letmein123456',
    'changeme2026!',
    'correcthorsebatterystaple',
    'September2026',
    'Summer-2026!!',
    'Сентябрь2026!',
    'пароль123456',
    'йцукенгшщзхъ',
    'gfhjkm123456',
    'ghbdtnghbdtn',
    'premia-2026-premia',
    '31.12.1985 31.12.1985',
    '+79161234567',
    '            ',
    'ＰＡＳＳＷＯＲＤ１２３４',
  ])('is refused as %s, which is tried first', (password) => {
    expect(weaknessOf(password)).toMatch(/tried first/);
  });

  it('is refused when it is the login, or the login with what is tried first', () => {
    const login = 'v.eksportova@alpha.demo';
    for (const password of [
      login,
      'V.Eksportova@Alpha.Demo',
      'eksportova2026!',
      'Eksportova-12345',
      '3k5p0rt0va!!',
      'eksportova.eksportova',
      'alpha.eksportova',
    ]) {
      expect(weaknessOf(password, login)).toMatch(/login/);
      expect(weaknessOf(password, 'anna@beta.demo') ?? '').not.toMatch(/login/);
    }
  });

  it('is taken when it is words of somebody’s own, or chance', () => {
    for (const password of [
      'a long enough password',
      'another password altogether',
      'kettle violin harvest',
      'семь рыжих барсуков',
      'zH4-vk29-Lq7w',
      '8f14e45fceea167a',
      'Tr0ub4dor&3kangaroo',
      '739 vessel 2026',
    ])
      expect(weaknessOf(password, 'anna@alpha.demo')).toBeUndefined();
  });
});
