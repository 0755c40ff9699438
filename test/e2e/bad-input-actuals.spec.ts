import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const nobody = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';

describe('The actuals of a month', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let head: RawSession;
  let manager: string;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    head = await new RawSession(stack.url).signIn('head');
    manager = alpha.people.manager.person.id;
    await alpha.signPlan();
    await alpha.untilStage('plans-signed');
  }, 120_000);
  afterAll(() => stack.stop());

  const refusedDraft = (body: Record<string, unknown>, cycleId = alpha.cycleId) =>
    refusedUnchanged(stack.database, head, {
      method: 'PUT',
      path: `/api/monthly-cycles/${cycleId}/actuals/draft`,
      body: { basedOn: 0, ...body },
    });
  const refusedSubmission = (version: unknown) =>
    refusedUnchanged(stack.database, head, {
      path: `/api/monthly-cycles/${alpha.cycleId}/actuals/submission`,
      body: { version },
    });

  it('of an indicator that does not exist are refused and named', async () => {
    const people = { [manager]: { ...alphaActuals, profit: { value: '1' } } };
    expect(await refusedDraft({ people })).toMatchObject({
      status: 422,
      code: 'unknown-indicator',
      paths: [`people.${manager}.profit`],
    });
    expect(await refusedDraft({ people: { [manager]: { constructor: { value: '1' } } } })).toMatchObject({
      status: 422,
      paths: [`people.${manager}.constructor`],
    });
  });

  it('of somebody who has no signed plan are refused and named', async () => {
    expect(await refusedDraft({ people: { [nobody]: alphaActuals } })).toMatchObject({
      status: 422,
      paths: [`people.${nobody}`],
    });
    expect(await refusedDraft({ people: { [alpha.people.head.person.id]: alphaActuals } })).toMatchObject({
      status: 422,
      paths: [`people.${alpha.people.head.person.id}`],
    });
    expect(await refusedDraft({ people: { Maxim: alphaActuals } })).toMatchObject({
      status: 422,
      code: 'invalid',
      paths: ['people.Maxim'],
    });
  });

  it.each([
    ['a JSON number', { value: 1000000 }, '.value'],
    ['a negative count of lost clients', { lost: '-1' }, '.lost'],
    ['the text NaN', { value: 'NaN' }, '.value'],
    ['1e400', { value: '1e400' }, '.value'],
    ['a comma', { value: '1,5' }, '.value'],
    ['two results', { value: '1', lost: '1' }, ''],
    ['no result', {}, ''],
    ['an unknown field', { values: '1' }, ''],
    ['a reason with a NUL', { missing: 'not\u0000counted' }, '.missing'],
    ['no object', '1000000', ''],
  ])('with %s are refused and named', async (_what, sales, field) => {
    expect(await refusedDraft({ people: { [manager]: { ...alphaActuals, sales } } })).toMatchObject({
      status: 422,
      code: 'invalid',
      paths: [`people.${manager}.sales${field}`],
    });
  });

  it('of a cycle that does not exist are refused', async () => {
    expect(await refusedDraft({ people: {} }, nobody)).toMatchObject({ status: 404, code: 'no-such-cycle' });
  });

  it('are not submitted before there are any, nor before the month is over', async () => {
    expect(await refusedSubmission(1)).toMatchObject({ status: 409, code: 'month-not-over' });
    await alpha.advance('2026-08-03');
    expect(await refusedSubmission(1)).toMatchObject({ status: 409, code: 'nothing-to-submit' });
  });

  it('are drafted incomplete, and not submitted with one missing, of another shape or superseded', async () => {
    const { sales: _sales, ...rest } = alphaActuals;
    const draft = (basedOn: number, actuals: unknown) =>
      alpha.people.head.put<{ version: number; missing: { path: string }[] }>(
        `/api/monthly-cycles/${alpha.cycleId}/actuals/draft`,
        { basedOn, people: { [manager]: actuals } },
      );

    const first = await draft(0, rest);
    expect(first.missing.map(({ path }) => path)).toEqual([`people.${manager}.sales`]);
    expect(await refusedSubmission(first.version)).toMatchObject({
      status: 422,
      code: 'actuals-incomplete',
      paths: [`people.${manager}.sales`],
    });

    const second = await draft(1, { ...alphaActuals, sales: { lost: '3' } });
    expect(await refusedSubmission(second.version)).toMatchObject({
      status: 422,
      code: 'actuals-incomplete',
      paths: [expect.stringContaining(`people.${manager}.sales`)],
    });

    const third = await draft(2, alphaActuals);
    expect(third.missing).toEqual([]);
    expect(await refusedSubmission(second.version)).toMatchObject({ status: 409, code: 'version-superseded' });
    expect(await refusedSubmission(third.version + 1)).toMatchObject({ status: 404, code: 'no-such-version' });
    expect(await refusedDraft({ basedOn: 1, people: {} })).toMatchObject({ status: 409, code: 'saved-meanwhile' });
  });

  it('that are on their route are not changed, and no late plan slips in beside them', async () => {
    const late = await alpha.addPerson('late', ['sales-manager']);
    const plan = await alpha.draftPlan(late.person.id);
    await alpha.submitPlan(plan);
    await alpha.decide(alpha.people.commercial, plan);
    await alpha.people.head.post(`/api/monthly-cycles/${alpha.cycleId}/actuals/submission`, { version: 3 });
    await alpha.untilStage('actuals-submitted');

    expect(await refusedDraft({ basedOn: 3, people: {} })).toMatchObject({ status: 409, code: 'not-a-draft' });
    expect(await refusedSubmission(3)).toMatchObject({ status: 409, code: 'already-in-approval' });
    const general = await new RawSession(stack.url).signIn('general');
    const { documentId, version, sha256 } = plan;
    expect(
      await refusedUnchanged(stack.database, general, {
        path: `/api/documents/${documentId}/decisions`,
        body: { version, sha256, decision: 'sign' },
      }),
    ).toMatchObject({ status: 409, code: 'actuals-under-way' });
    expect(
      await refusedUnchanged(stack.database, head, {
        path: '/api/kpi-plans',
        body: { personId: manager, month: '2026-07', terms: alphaPlan },
      }),
    ).toMatchObject({ status: 409 });
  });
});
