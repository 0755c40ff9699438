import { describe, expect, it } from '@jest/globals';
import { readRefusalToken, refusalToken } from './refusal-token.js';

const secret = 'a secret of at least thirty-two characters';
const mailId = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';

describe('The token of a link that ends mail', () => {
  it('tells its mail, and to whoever has another secret nothing', () => {
    const token = refusalToken(secret, mailId);
    expect(token).toMatch(/^[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/);
    expect(readRefusalToken(secret, token)).toBe(mailId);
    expect(readRefusalToken(`${secret}.`, token)).toBeUndefined();
  });

  it('is of one mail: another id, another signature, or a part of it is none', () => {
    const token = refusalToken(secret, mailId);
    for (const forged of [token.replace('3f', '4f'), token.slice(0, -1), `${token}A`, mailId, `${mailId}.`, ''])
      expect(readRefusalToken(secret, forged)).toBeUndefined();
  });
});
