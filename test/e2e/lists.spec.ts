import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlphaMonth } from '../support/alpha-month.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Page {
  items: Record<string, unknown>[];
  nextCursor: string | null;
}

const somebody = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';

describe('A list', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let export_: string;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    export_ = (await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Export' })).id;
    await alpha.addPerson('export-head', ['head-of-department'], export_);
    await alpha.addPerson('export-manager', ['sales-manager'], export_);
    await alpha.submitPlan(await alpha.draftPlan());
  }, 120_000);
  afterAll(() => stack.stop());

  it('and every other operation refuse a query parameter that they do not have', async () => {
    const document = (await (await fetch(`${stack.url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
    );
    const who = [
      new RawSession(stack.url),
      ...(await Promise.all(
        ['admin', 'head', 'accounting', 'manager'].map((handle) => new RawSession(stack.url).signIn(handle)),
      )),
    ];
    const silent = [];
    for (const { method, path } of operations) {
      const address = `${path.replace(/\{version\}/, '1').replace(/\{\w+\}/g, somebody)}?departmentID=${somebody}`;
      const answers = await Promise.all(who.map((session) => session.send({ method: method as 'GET', path: address })));
      const told = answers.filter(({ status, text }) => {
        const { code, problems } = status === 422 ? (JSON.parse(text) as Record<string, unknown>) : {};
        return code === 'unknown-parameter' && (problems as { path: string }[])[0]?.path === 'departmentID';
      });
      const others = answers.filter((answer) => !told.includes(answer)).map(({ status }) => status);
      if (told.length === 0 || others.some((status) => status !== 401 && status !== 403))
        silent.push(`${method} ${path}: ${others.join(' ')}`);
    }
    expect(silent).toEqual([]);
  }, 180_000);

  it('says which parameters there are', async () => {
    const general = await new RawSession(stack.url).signIn('general');
    const answer = await general.send({ method: 'GET', path: '/api/statements?departmentID=1&limit=5' });
    expect(JSON.parse(answer.text)).toMatchObject({
      code: 'unknown-parameter',
      problems: [
        {
          path: 'departmentID',
          message:
            'is not a parameter here; there are: limit, cursor, format, month, personId, departmentId, runId, runKind, sort',
        },
      ],
    });
  });

  it.each([
    ['people', 'isActive=false', 0],
    ['people', 'isActive=true&role=sales-manager', 2],
    ['people', `departmentId=${somebody}`, 0],
    ['departments', 'name=xpor', 1],
    ['departments', 'name=_', 0],
    ['kpi-plans', 'status=in-approval', 1],
    ['kpi-plans', 'status=signed', 0],
    ['monthly-cycles', 'stage=closed', 0],
    ['monthly-cycles', 'stage=drafting&month=2026-07', 1],
    ['audit-events', 'action=document.submitted', 1],
    ['audit-events', 'action=document.submitted&objectKind=actuals', 0],
    ['audit-events', 'action=document.submitted&until=2026-06-28T00:00:00%2B03:00', 0],
    ['audit-events', `actorId=${somebody}`, 0],
    ['statements', `departmentId=${somebody}`, 0],
  ])('of %s is narrowed by %s', async (list, filter, count) => {
    const { items } = await alpha.people.commercial.get<Page>(`/api/${list}?${filter}`);
    expect(items).toHaveLength(count);
  });

  it('of approvals is narrowed by kind, month and department', async () => {
    const waiting = async (query: string) =>
      (await alpha.people.commercial.get<Page>(`/api/approvals?${query}`)).items.length;
    const { departmentId } = alpha.people.head.person;
    expect(await waiting(`kind=kpi-plan&month=2026-07&departmentId=${departmentId}`)).toBe(1);
    for (const query of ['kind=actuals', 'month=2026-08', `departmentId=${export_}`])
      expect(await waiting(query)).toBe(0);
  });

  it('of people shows a head the own department only, whichever is asked for', async () => {
    const { items } = await alpha.people.head.get<Page>(`/api/people?departmentId=${export_}`);
    expect(items).toEqual([]);
  });

  it('is ordered as asked, over all of its pages, and a cursor leads nowhere in another order', async () => {
    const logins: unknown[] = [];
    let cursor = '';
    do {
      const page: Page = await alpha.people.admin.get<Page>(`/api/people?sort=-login&limit=3${cursor}`);
      logins.push(...page.items.map(({ login }) => login));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
      if (cursor) {
        const administrator = await new RawSession(stack.url).signIn('admin');
        const refused = { method: 'GET' as const, path: `/api/people?sort=login${cursor}` };
        expect(await refusedUnchanged(stack.database, administrator, refused)).toMatchObject({ paths: ['cursor'] });
      }
    } while (cursor);
    expect(logins).toHaveLength(8);
    const rows = await stack.database.query<{ login: string }>('SELECT login FROM people ORDER BY login DESC');
    expect(logins).toEqual(rows.map(({ login }) => login));
  });
});
