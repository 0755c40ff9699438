import { describe, expect, it } from '@jest/globals';
import { hashPassword, isPasswordOf } from './password.js';

describe('The hash of a password', () => {
  it('costs what OWASP asks of argon2id, and has a salt of its own', async () => {
    const [hash, again] = await Promise.all([hashPassword('seven badgers'), hashPassword('seven badgers')]);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(again).not.toBe(hash);
  });

  it('belongs to that password alone', async () => {
    const hash = await hashPassword('seven badgers');
    expect(await isPasswordOf(hash, 'seven badgers')).toBe(true);
    expect(await isPasswordOf(hash, 'Seven badgers')).toBe(false);
  });
});
