import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { webTypesOf } from '#apps/api/open-api/web-types.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { RawSession } from '../support/raw-session.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('The web application', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
  }, 120_000);
  afterAll(() => stack.stop());

  const get = (path: string, headers: Record<string, string> = browser) => fetch(`${stack.url}${path}`, { headers });

  it('is one page at every address that is of neither the API nor a file', async () => {
    for (const path of ['/', '/inbox', '/monthly-cycles/a/2026-07']) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toContain('<div id="root"></div>');
    }
  });

  it('is no page for programs, nor where a file or an operation is missing', async () => {
    for (const [path, headers] of [
      ['/inbox', { accept: 'application/json' }],
      ['/assets/none.js', browser],
      ['/none.svg', browser],
      ['/api/none', browser],
    ] as const) {
      const answer = await get(path, headers);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).not.toContain('<div id="root">');
    }
  });

  it('has a policy without exceptions, whose nonce is of one answer', async () => {
    const [one, other] = await Promise.all([get('/'), get('/')]);
    const policy = one.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("default-src 'none'");
    expect(await one.text()).toContain(`content="${nonce}"`);
    expect(other.headers.get('content-security-policy')).not.toBe(policy);
  });

  const scriptOf = (page: string): string => /<script type="module"[^>]* src="([^"]+)"/.exec(page)?.[1] ?? '';

  it('loads files that stay as they are', async () => {
    const page = await (await get('/')).text();
    const answer = await get(scriptOf(page));
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(page).not.toMatch(/<script>(?!<)|<style|\son[a-z]+=/);
  });

  it.each([
    ['zstd, gzip, br', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['identity', null],
  ])('sends files as the browser reads them, %s: %s', async (accepted, encoding) => {
    const script = scriptOf(await (await get('/')).text());
    const plain = await get(script, { ...browser, 'accept-encoding': 'identity' });
    const answer = await get(script, { ...browser, 'accept-encoding': accepted });
    const { headers } = answer;
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([encoding, 'Accept-Encoding']);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const text = await plain.text();
    expect((await answer.text()) === text).toBe(true);
    if (encoding !== null) expect(Number(headers.get('content-length'))).toBeLessThan(text.length / 2);
  });

  it('knows the API as it is: its types are those of the document', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as object;
    const file = fileURLToPath(new URL('../../apps/web/shared/api/api-types.ts', import.meta.url));
    // Where they differ: npm run web:types
    expect((await webTypesOf(document)) === (await readFile(file, 'utf8'))).toBe(true);
  });

  it('offers the people of the demo company alone', async () => {
    const { company } = (await (await get('/api/demo-company')).json()) as {
      company: { people: { login: string }[] } | null;
    };
    expect(company?.people.every(({ login }) => login.endsWith('@alpha.demo')) ?? true).toBe(true);
  });

  describe('asks what waits', () => {
    interface Acts {
      acts: {
        name: string;
        waitsFor: { name: string }[];
        about: { name: string } | null;
        dueOn: string;
        isYours: boolean;
      }[];
    }
    const actsOf = async (handle: string, query = '') => {
      const session = await new RawSession(stack.url).signIn(handle);
      return (JSON.parse((await session.send({ method: 'GET', path: `/api/awaited-acts${query}` })).text) as Acts).acts;
    };

    it.each([
      ['head', true],
      ['commercial', true],
      ['manager', false],
    ])('of a month, and tells %s whether the documents of everybody are seen: %s', async (handle, isWhollySeen) => {
      const session = await new RawSession(stack.url).signIn(handle);
      const read = async (path: string) => JSON.parse((await session.send({ method: 'GET', path })).text) as unknown;
      expect(await read(`/api/monthly-cycles/${alpha.cycleId}`)).toMatchObject({ isWhollySeen });
      expect(await read('/api/monthly-cycles?month=2026-07')).toMatchObject({ items: [{ isWhollySeen }] });
    });

    it('for whom, and tells everybody what they may know of it', async () => {
      const plan = await alpha.draftPlan();
      await alpha.submitPlan(plan);
      const ofPlan = (acts: Acts['acts']) =>
        acts.filter(({ name }) => name === 'decide-document').map(({ waitsFor }) => waitsFor.map(({ name }) => name));
      expect(ofPlan(await actsOf('commercial'))).toEqual([['Konstantin Torgov']]);
      expect(ofPlan(await actsOf('manager'))).toEqual([['Konstantin Torgov']]);
      expect(ofPlan(await actsOf('admin'))).toEqual([['Konstantin Torgov']]);
      expect(ofPlan(await actsOf('commercial', '?mine=true'))).toEqual([]);
      expect(ofPlan(await actsOf('manager', '?month=2020-01'))).toEqual([]);
    });

    it('with its day and what it is worth, and records that pay was read', async () => {
      const commercial = await new RawSession(stack.url).signIn('commercial');
      const page = JSON.parse((await commercial.send({ method: 'GET', path: '/api/approvals' })).text) as {
        items: { documentId: string; dueOn: string; worth: { amount: string; most: string | null } | null }[];
      };
      expect(page.items).toMatchObject([{ dueOn: '2026-07-01', worth: { amount: '60000.00' } }]);
      const audit = await stack.database.query<{ details: { personIds: string[] } }>(
        `SELECT details FROM audit_events WHERE action = 'pay.read' AND object_kind = 'organisation' ORDER BY id DESC LIMIT 1`,
      );
      expect(audit[0]?.details.personIds).toHaveLength(1);
    });

    it('what a version says beside what was before, and tells it to readers alone', async () => {
      const commercial = await new RawSession(stack.url).signIn('commercial');
      const { items } = JSON.parse((await commercial.send({ method: 'GET', path: '/api/approvals' })).text) as {
        items: { documentId: string }[];
      };
      const path = `/api/documents/${items[0]?.documentId}/comparison`;
      expect(JSON.parse((await commercial.send({ method: 'GET', path })).text)).toMatchObject({
        version: 1,
        before: null,
        person: 'Maxim Prodazhin',
      });
      expect((await commercial.send({ method: 'GET', path: `${path}?with=version&against=7` })).status).toBe(404);
      const admin = await new RawSession(stack.url).signIn('admin');
      expect((await admin.send({ method: 'GET', path })).status).toBe(404);
    });
  });
});
