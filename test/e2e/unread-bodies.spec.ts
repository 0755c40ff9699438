import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RawSession } from '../support/raw-session.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const eightMegabytes = 'Content-Length: 8000000';
const draftOfActuals = 'PUT /api/monthly-cycles/3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b/actuals/draft';

describe('A body that nobody asked for', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await startTestStack({ apiEnv: { TRUSTED_PROXIES: 'loopback' } });
  }, 120_000);
  afterAll(() => stack.stop());

  /** What is answered to the head of a request alone, none of whose body is ever sent. */
  async function answerTo(request: string, ...headers: string[]): Promise<string> {
    const { port } = new URL(stack.url);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    const head = [`${request} HTTP/1.1`, 'Host: 127.0.0.1', 'Content-Type: application/json', ...headers];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    let answer = '';
    // Whoever waits for the body never answers.
    while (!answer.includes('\r\n\r\n{')) answer += String((await once(socket, 'data'))[0]);
    socket.destroy();
    return answer;
  }

  it.each([
    ['of actuals', draftOfActuals, eightMegabytes],
    ['of actuals in pieces', draftOfActuals, 'Transfer-Encoding: chunked'],
    ['of a scheme', 'POST /api/pay-schemes', 'Content-Length: 1000000'],
    ['of a forged session', 'POST /api/pay-schemes', 'Content-Length: 1000000\r\nCookie: premia_session=s%3Aforged.x'],
  ])('%s is not read before it is known who sends it', async (_of, request, headers) => {
    expect(await answerTo(request, headers)).toMatch(/^HTTP\/1\.1 401 [^]*"code":"not-signed-in"/);
  });

  it.each([
    ['of a place that there is not', 'POST /api/nothing'],
    ['of a sign of life', 'POST /health/live'],
  ])('%s is not read', async (_of, request) => {
    expect(await answerTo(request, eightMegabytes)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('is too large for credentials before any of it is read', async () => {
    expect(await answerTo('POST /api/session', 'Content-Length: 20000')).toMatch(
      /^HTTP\/1\.1 413 [^]*"code":"too-large"/,
    );
  });

  it('is not read from a session without its token', async () => {
    const signedIn = await new RawSession(stack.url).send({
      path: '/api/session',
      body: { login: stack.administrator.login, password: stack.administrator.password },
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(await answerTo('POST /api/people', 'Content-Length: 1000', `Cookie: ${cookie}`)).toMatch(
      /^HTTP\/1\.1 403 [^]*"code":"csrf-token-missing"/,
    );
  });

  it('is not read from an address that has tried too many passwords', async () => {
    const address = { 'x-forwarded-for': '203.0.113.99' };
    const attempts = Array.from({ length: 100 }, (_, index) => ({
      path: '/api/session',
      body: { login: `nobody-${index}`, password: 'not the password' },
      headers: address,
    }));
    for (let first = 0; first < attempts.length; first += 10)
      await Promise.all(attempts.slice(first, first + 10).map((each) => new RawSession(stack.url).send(each)));
    const limited = await answerTo('POST /api/session', 'Content-Length: 100', 'X-Forwarded-For: 203.0.113.99');
    expect(limited).toMatch(/^HTTP\/1\.1 429 [^]*"code":"too-many-requests"/);
    expect(limited).toMatch(/\r\nRetry-After: \d+\r\n/);
  });
});
