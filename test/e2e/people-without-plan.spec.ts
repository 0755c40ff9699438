import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { joinOn } from '../support/staff-in-database.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const reason = 'Their plans are for August.';

describe('Managers of a month whom no signed plan pays', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let head: RawSession;
  let everybody: string[];
  let actuals: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    head = await new RawSession(stack.url).signIn('head');
    const others = [
      await alpha.addPerson('second', ['sales-manager']),
      await alpha.addPerson('third', ['sales-manager']),
    ];
    everybody = [alpha.people.manager, ...others].map(({ person }) => person.id).toSorted();
    await alpha.draftPlan();
    await alpha.advance('2026-08-10');
  }, 120_000);
  afterAll(() => stack.stop());

  const path = () => `/api/monthly-cycles/${alpha.cycleId}/actuals`;
  const save = (basedOn: number, named: string[]) =>
    alpha.people.head.put<DocumentReference & { missing: { path: string; code: string; person: string }[] }>(
      `${path()}/draft`,
      { basedOn, people: {}, withoutPlan: Object.fromEntries(named.map((id) => [id, reason])) },
    );
  const refusedSubmission = (version: number) =>
    refusedUnchanged(stack.database, head, { path: `${path()}/submission`, body: { version } });
  const refusedStart = async (leftOut?: { personIds: string[]; reason: string }) =>
    refusedUnchanged(stack.database, await new RawSession(stack.url).signIn('accounting'), {
      path: '/api/payroll-runs',
      body: { month: alpha.month, leftOut },
    });

  it('are named when the actuals are saved and submitted, and hold them back until each has a reason', async () => {
    const first = await save(0, []);
    expect(first.missing.map(({ code, person }) => [code, person]).toSorted()).toEqual(
      everybody.map((id) => ['people-without-plan', id]),
    );
    expect(await refusedSubmission(1)).toMatchObject({
      status: 422,
      code: 'people-without-plan',
      paths: expect.arrayContaining(everybody.map((id) => `withoutPlan.${id}`)),
    });
    await save(1, everybody.slice(1));
    expect(await refusedSubmission(2)).toMatchObject({ paths: [`withoutPlan.${everybody[0]}`] });
    const stranger = alpha.people.head.person.id;
    expect(
      await refusedUnchanged(stack.database, head, {
        method: 'PUT',
        path: `${path()}/draft`,
        body: { basedOn: 2, people: {}, withoutPlan: { [stranger]: reason } },
      }),
    ).toMatchObject({ status: 422, paths: [`withoutPlan.${stranger}`] });
    actuals = await save(2, everybody);
    await alpha.people.head.post(`${path()}/submission`, { version: 3 });
    await alpha.untilStage('actuals-submitted');
  });

  it('are named to whoever approves, who confirms it with a reason', async () => {
    const shown = await alpha.people.commercial.get<{ withoutPlan: { id: string; reason: string }[] }>(path());
    expect(shown.withoutPlan.map(({ id }) => id).toSorted()).toEqual(everybody);
    expect(shown.withoutPlan.map((each) => each.reason)).toEqual([reason, reason, reason]);
    const { documentId, version, sha256 } = actuals;
    const commercial = await new RawSession(stack.url).signIn('commercial');
    const decision = { path: `/api/documents/${documentId}/decisions`, body: { version, sha256, decision: 'sign' } };
    expect(await refusedUnchanged(stack.database, commercial, decision)).toMatchObject({
      status: 422,
      code: 'people-without-plan',
      paths: ['comment'],
    });
    const { person } = await alpha.addPerson('forgotten', ['sales-manager']);
    await joinOn(stack.database, person, '2026-07-20');
    expect(await refusedUnchanged(stack.database, commercial, decision)).toMatchObject({
      status: 409,
      code: 'people-without-plan',
    });
    await joinOn(stack.database, person, '2026-08-10');
    expect(await alpha.decide(alpha.people.commercial, actuals, 'sign', 'Agreed with the team.')).toMatchObject({
      status: 'signed',
    });
    // The cycle hears of it by itself, and what is refused from here on must have changed nothing.
    await alpha.untilStage('actuals-approved');
  });

  it('are named before the run, which goes on when each is named with a reason', async () => {
    await expect(alpha.startPayroll()).rejects.toMatchObject({
      status: 409,
      code: 'people-not-ready',
      problem: { context: { month: '2026-07', personIds: expect.arrayContaining(everybody) } },
    });
    const some = everybody.slice(1);
    expect(await refusedStart({ personIds: some, reason })).toMatchObject({ status: 409, code: 'people-not-ready' });
    expect(await refusedStart({ personIds: everybody, reason: ' ' })).toMatchObject({
      status: 422,
      paths: ['leftOut.reason'],
    });
    expect(await refusedStart({ personIds: [...some, ...some], reason })).toMatchObject({
      status: 422,
      paths: ['leftOut.personIds'],
    });
    const stranger = alpha.people.head.person.id;
    expect(await refusedStart({ personIds: [...everybody, stranger], reason })).toMatchObject({
      status: 422,
      code: 'people-not-ready',
      paths: ['leftOut.personIds.3'],
    });
    const { runId } = await alpha.startPayroll(undefined, { personIds: everybody, reason });
    await alpha.register(runId);
    const run = await alpha.run(runId);
    expect(run).toMatchObject({ people: 0, leftOut: { count: 3, reason } });
    expect(run.leftOut?.people.map(({ personId, missing }) => [personId, missing[0]?.what]).toSorted()).toEqual(
      everybody.map((id) => [id, 'plan']),
    );
  });
});
