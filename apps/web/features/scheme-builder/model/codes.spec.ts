import { describe, expect, it } from '@jest/globals';
import { codeOf, codesIn, freeCode, renamed, withCodes } from './codes.js';

const scheme = (rule: object, more: object = {}) => ({ code: 'sellers', terms: { rules: [rule] }, ...more }) as never;

describe('The code of a part of a scheme', () => {
  it('is made of its name, in Latin letters', () => {
    expect(codeOf('Новые клиенты')).toBe('novye-klienty');
    expect(codeOf('2 Meals & more!')).toBe('meals-more');
    expect(codeOf('नए ग्राहक')).toBe('');
    expect(codeOf('x'.repeat(80))).toHaveLength(36);
  });

  it('is another than those that there are', () => {
    expect(freeCode('salary', new Set())).toBe('salary');
    expect(freeCode('salary', new Set(['salary', 'salary-2']))).toBe('salary-3');
    expect([...codesIn(scheme({ code: 'rule', name: '' }))]).toEqual(['sellers', 'rule']);
  });

  it('is there from the beginning, also before there is a name', () => {
    const begun = { indicators: [{ code: '', name: '', unit: '' }], value: '' };
    expect(withCodes(begun, 'terms', new Set(['indicator']))).toEqual({
      indicators: [{ code: 'indicator-2', name: '', unit: '' }],
      value: '',
    });
  });

  it('follows the name, until something else speaks of it or somebody has chosen it', () => {
    const rule = { code: 'rule', name: '' };
    expect(renamed(rule, 'New clients', 'rules', scheme(rule))).toEqual({ code: 'new-clients', name: 'New clients' });
    const chosen = { code: 'winners', name: 'New clients' };
    expect(renamed(chosen, 'Old clients', 'rules', scheme(chosen))).toEqual({ code: 'winners', name: 'Old clients' });
    const spoken = { code: 'new-clients', name: 'New clients' };
    const document = scheme(spoken, { examples: [{ expected: { lines: [['deals', 'new-clients', '5.00']] } }] });
    expect(renamed(spoken, 'Clients won', 'rules', document)).toEqual({ code: 'new-clients', name: 'Clients won' });
    expect(renamed(rule, 'नए ग्राहक', 'rules', scheme(rule))).toEqual({ code: 'rule', name: 'नए ग्राहक' });
  });
});
