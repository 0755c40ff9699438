import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoCompany } from '#platform/demo/demo-company.js';
import { ApiSession } from '#platform/api-session.js';
import { RawSession, type RawAnswer } from '../support/raw-session.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const retryAfter = ({ headers }: RawAnswer) => Number(headers.get('retry-after'));

describe('Signing in', () => {
  let stack: TestStack;
  beforeAll(async () => {
    stack = await startTestStack({ apiEnv: { TRUSTED_PROXIES: 'loopback' } });
  }, 120_000);
  afterAll(() => stack.stop());

  const attempt = (login: string, password: string, address: string) =>
    new RawSession(stack.url).send({
      path: '/api/session',
      body: { login, password },
      headers: { 'x-forwarded-for': address },
    });

  it('is limited for an address, whichever logins it tries, and says when to try again', async () => {
    const answers: RawAnswer[] = [];
    for (let first = 0; first < 110; first += 10) {
      const ten = Array.from({ length: 10 }, (_, index) => `nobody-${first + index}`);
      answers.push(...(await Promise.all(ten.map((login) => attempt(login, 'not the password', '203.0.113.7')))));
    }
    const limited = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(100);
    expect(limited).toHaveLength(10);
    for (const answer of limited) {
      expect(retryAfter(answer)).toBeGreaterThanOrEqual(1);
      expect(retryAfter(answer)).toBeLessThanOrEqual(60);
      expect(JSON.parse(answer.text)).toMatchObject({ status: 429, code: 'too-many-requests' });
    }
    const right = [`head@${demoCompany.suffix}`, demoCompany.password] as const;
    expect((await attempt(...right, '203.0.113.7')).status).toBe(429);
    expect((await attempt(...right, '203.0.113.8')).status).toBe(201);
  });

  it('is limited for a login over all addresses together', async () => {
    const login = `general@${demoCompany.suffix}`;
    const statuses: number[] = [];
    for (let network = 0; network < 7; network += 1) {
      const addresses = Array.from({ length: 15 }, () => `198.51.100.${network}`);
      const answers = await Promise.all(addresses.map((address) => attempt(login, 'not the password', address)));
      statuses.push(...answers.map(({ status }) => status));
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(100);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  });

  it('does not limit one person by what another tries with the password of a session', async () => {
    const [head, commercial] = await Promise.all(
      ['head', 'commercial'].map((handle) =>
        new ApiSession(stack.url).signIn(`${handle}@${demoCompany.suffix}`, demoCompany.password),
      ),
    );
    const change = (session: ApiSession | undefined) =>
      session
        ?.put('/api/session/password', { currentPassword: 'not mine', newPassword: 'a long enough password' })
        .then(
          () => 'changed',
          (error: unknown) => (error as { code: string }).code,
        );
    const codes = [];
    for (let guess = 0; guess < 21; guess += 1) codes.push(await change(head));
    expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(20);
    expect(codes.at(-1)).toBe('too-many-requests');
    expect(await change(commercial)).toBe('wrong-password');
  });
});
