import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { RawSession } from '../support/raw-session.js';
import { type Refused, refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const nobody = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
const [sales, ...others] = alphaPlan.indicators;
const withWeights = (...weights: string[]) => ({
  ...alphaPlan,
  indicators: weights.map((weight, index) => ({ ...sales, code: `code-${index}`, weight })),
});
const withSales = (changes: Record<string, unknown>) => ({
  ...alphaPlan,
  indicators: [{ ...sales, ...changes }, ...others],
});

describe('A KPI plan', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let head: RawSession;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    head = await new RawSession(stack.url).signIn('head');
  }, 120_000);
  afterAll(() => stack.stop());

  const refused = (body: Record<string, unknown>): Promise<Refused> =>
    refusedUnchanged(stack.database, head, {
      path: '/api/kpi-plans',
      body: { personId: alpha.people.manager.person.id, month: '2026-07', terms: alphaPlan, ...body },
    });

  it.each([
    ['weights of 99.99 %', withWeights('50', '49.99'), 'terms.indicators'],
    ['weights of 100.01 %', withWeights('50', '50.01'), 'terms.indicators'],
    ['no indicator', { ...alphaPlan, indicators: [] }, 'terms.indicators'],
    ['a sixth indicator', withWeights('1/6', '1/6', '1/6', '1/6', '1/6', '1/6'), 'terms.indicators'],
    [
      'a code that is used twice',
      { ...alphaPlan, indicators: [sales, { ...sales, weight: '7/12' }] },
      'terms.indicators.1.code',
    ],
    ['a negative base', { ...alphaPlan, baseBonus: '-60000.00' }, 'terms.baseBonus'],
    ['a base that is the text NaN', { ...alphaPlan, baseBonus: 'NaN' }, 'terms.baseBonus'],
    ['a base of 1e400', { ...alphaPlan, baseBonus: '1e400' }, 'terms.baseBonus'],
    ['a comma in the base', { ...alphaPlan, baseBonus: '1,5' }, 'terms.baseBonus'],
    ['a base of too many digits', { ...alphaPlan, baseBonus: '9'.repeat(400) }, 'terms.baseBonus'],
    ['a base that is a JSON number', { ...alphaPlan, baseBonus: 60000 }, 'terms.baseBonus'],
    ['a target that is a JSON number', withSales({ target: 1000000 }), 'terms.indicators.0.target'],
    ['a target of nothing', withSales({ target: '0' }), 'terms.indicators.0.target'],
    ['an unknown kind', withSales({ kind: 'best-effort' }), 'terms.indicators.0.kind'],
    ['a threshold over the whole', withSales({ threshold: '1.01' }), 'terms.indicators.0.threshold'],
    ['a field that does not exist', withSales({ tresholt: '0.5' }), 'terms.indicators.0'],
    ['a control character in a name', withSales({ name: 'Sales\u0007' }), 'terms.indicators.0.name'],
    ['a NUL character in a name', withSales({ name: 'Sa\u0000les' }), 'terms.indicators.0.name'],
    ['half a character in a name', withSales({ name: 'Sales \ud83d' }), 'terms.indicators.0.name'],
  ])('with %s is refused and named', async (_what, terms, path) => {
    expect(await refused({ terms })).toMatchObject({ status: 422, code: 'invalid', paths: [path] });
  });

  it('says what its weights add up to', async () => {
    const answer = await head.send({
      path: '/api/kpi-plans',
      body: { personId: nobody, month: '2026-07', terms: withWeights('50', '49.99') },
    });
    expect(answer.text).toContain('the weights add up to 99.99 %, they must add up to exactly 100 %');
  });

  it('for somebody unknown is refused, whether the id has its form or not', async () => {
    expect(await refused({ personId: nobody })).toMatchObject({
      status: 422,
      code: 'unknown-person',
      paths: ['personId'],
    });
    expect(await refused({ personId: 'Maxim' })).toMatchObject({ status: 422, code: 'invalid', paths: ['personId'] });
    expect(await refused({ personId: null })).toMatchObject({ status: 422, code: 'invalid', paths: ['personId'] });
  });

  it('for somebody who is no sales manager is refused', async () => {
    expect(await refused({ personId: alpha.people.head.person.id })).toMatchObject({
      status: 422,
      code: 'not-a-sales-manager',
      paths: ['personId'],
    });
  });

  it('for a month that is not open, or is no month, is refused', async () => {
    expect(await refused({ month: '2026-08' })).toMatchObject({ status: 409, code: 'cycle-not-open' });
    for (const month of ['2026-13', '2026-7', '26-07', 202607, '2026-07-01'])
      expect(await refused({ month })).toMatchObject({ status: 422, paths: ['month'] });
  });

  it('cannot name who acts, or anything else that the body has no place for', async () => {
    expect(await refused({ actorId: alpha.people.commercial.person.id })).toMatchObject({
      status: 422,
      code: 'invalid',
    });
  });

  describe('that is drafted', () => {
    it('is not drafted a second time, nor saved over a version that was not read', async () => {
      const { documentId } = await alpha.draftPlan();
      expect(await refused({})).toMatchObject({ status: 409, code: 'plan-exists' });
      const draft = (body: Record<string, unknown>) =>
        refusedUnchanged(stack.database, head, {
          method: 'PUT',
          path: `/api/kpi-plans/${documentId}/draft`,
          body: { basedOn: 1, terms: alphaPlan, ...body },
        });
      expect(await draft({ basedOn: 7, terms: { ...alphaPlan, baseBonus: '1.00' } })).toMatchObject({
        status: 409,
        code: 'saved-meanwhile',
      });
      for (const basedOn of [0, -1, 1.5, '1', 1e21, null])
        expect(await draft({ basedOn })).toMatchObject({ status: 422, paths: ['basedOn'] });
      expect(await draft({ terms: withWeights('50', '49.99') })).toMatchObject({
        status: 422,
        paths: ['terms.indicators'],
      });
    });

    it('is submitted in a version that exists, by the head', async () => {
      const { items } = await alpha.people.head.get<{ items: { id: string }[] }>('/api/kpi-plans?month=2026-07');
      const submit = (body: unknown) =>
        refusedUnchanged(stack.database, head, { path: `/api/kpi-plans/${items[0]?.id}/submission`, body });
      expect(await submit({ version: 2 })).toMatchObject({ status: 404, code: 'no-such-version' });
      for (const version of [0, -1, 'one', 2_000_000, null])
        expect(await submit({ version })).toMatchObject({ status: 422, paths: ['version'] });
      expect(
        await refusedUnchanged(stack.database, head, {
          path: `/api/kpi-plans/${nobody}/submission`,
          body: { version: 1 },
        }),
      ).toMatchObject({ status: 404 });
      const general = await new RawSession(stack.url).signIn('general');
      expect(
        await refusedUnchanged(stack.database, general, {
          path: `/api/kpi-plans/${items[0]?.id}/submission`,
          body: { version: 1 },
        }),
      ).toMatchObject({ status: 403 });
    });
  });
});
