import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const scheme = (code: string, ...more: unknown[]) => ({
  format: 'pay-scheme/1',
  code,
  name: `Scheme ${code}`,
  goal: 'Clients who are called back',
  version: 1,
  effectiveFrom: '2026-07-01',
  currency: 'RUB',
  values: [{ code: 'calls', name: 'Pay of calls', unit: 'RUB' }],
  components: [{ code: 'bonus', name: 'Calls', kind: 'fixed-bonus', terms: { amount: { value: 'calls' } } }, ...more],
});
const draw = {
  code: 'draw',
  name: 'Draw',
  kind: 'draw',
  terms: { amount: '50000', recoverable: true, of: ['bonus'] },
};
const reason = 'The figures come later.';

describe('Somebody whom a later month has paid by a scheme that goes on', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let people: Record<'drawn' | 'calm', ApiSession>;
  let august: string;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    people = {
      drawn: await alpha.addPerson('drawn', ['sales-manager']),
      calm: await alpha.addPerson('calm', ['sales-manager']),
    };
    await alpha.signScheme(scheme('drawn', draw));
    await alpha.signScheme(scheme('calm'));
    for (const [code, { person }] of Object.entries(people))
      await assignToSchemes(stack.database, '2026-03-01', [{ personId: person.id, from: '2026-03-01', scheme: code }]);
    await alpha.signPlan();
    await alpha.advance('2026-08-10');
    await approve(await alpha.submitActuals());
    await post(await alpha.startPayroll(undefined, leftOut(people.drawn, people.calm)));
    await alpha.advance('2026-09-10');
    const { items } = await alpha.people.head.get<{ items: { id: string }[] }>(
      `/api/monthly-cycles?month=2026-08&departmentId=${alpha.people.head.person.departmentId}`,
    );
    august = items[0]?.id ?? '';
    await enterCalls('2026-08');
    const { id: managerId } = alpha.people.manager.person;
    await approve(await alpha.submitActuals({}, august, undefined, { [managerId]: reason }), august);
    await post(await start('2026-08', leftOut(alpha.people.manager)));
  }, 240_000);
  afterAll(() => stack.stop());

  const leftOut = (...left: ApiSession[]) => ({ personIds: left.map(({ person }) => person.id), reason });
  const start = (month: string, left?: ReturnType<typeof leftOut>) =>
    alpha.people.accounting.post<{ runId: string }>('/api/payroll-runs', {
      month,
      ...(left === undefined ? {} : { leftOut: left }),
    });
  const enterCalls = (month: string) =>
    alpha.people.head.put('/api/facts/values', {
      rows: Object.values(people).map(({ person }) => ({
        externalId: `calls-${person.id}`,
        personId: person.id,
        month,
        code: 'calls',
        value: '400',
      })),
    });
  async function approve(actuals: DocumentReference, cycleId = alpha.cycleId): Promise<void> {
    await alpha.decide(alpha.people.commercial, actuals, 'sign', reason);
    await alpha.untilStage('actuals-approved', cycleId);
  }
  async function post({ runId }: { runId: string }): Promise<void> {
    const register = await alpha.register(runId);
    const { items } = await alpha.people.accounting.get<{ items: { statementId: string }[] }>(
      `/api/payroll-runs/${runId}/flags?waiting=true`,
    );
    for (const { statementId } of items)
      await alpha.people.accounting.put(`/api/payroll-runs/${runId}/flags/${statementId}`, { comment: 'As agreed.' });
    await alpha.decide(alpha.people.general, register);
    await alpha.untilRunIs(runId, 'posted');
  }

  it('is named before the run of the earlier month, and left out with a reason; the others are paid', async () => {
    const reopening = await alpha.people.head.post<DocumentReference>('/api/actuals-reopenings', {
      cycleId: alpha.cycleId,
      reason,
    });
    await alpha.people.head.post(`/api/actuals-reopenings/${reopening.documentId}/submission`, {
      version: reopening.version,
    });
    await alpha.decide(alpha.people.commercial, reopening);
    await enterCalls('2026-07');
    const path = `/api/monthly-cycles/${alpha.cycleId}/actuals`;
    const saved = await alpha.people.head.put<DocumentReference>(`${path}/draft`, {
      basedOn: 1,
      people: { [alpha.people.manager.person.id]: alphaActuals },
    });
    await alpha.people.head.post(`${path}/submission`, { version: saved.version });
    await approve(saved);

    await expect(start('2026-07')).rejects.toMatchObject({
      status: 409,
      code: 'payroll-out-of-turn',
      problem: {
        context: {
          personIds: [people.drawn.person.id],
          people: [{ missing: [{ what: 'later-month', name: '2026-08', owedBy: ['accounting'] }] }],
        },
      },
    });
    const { runId } = await start('2026-07', leftOut(people.drawn));
    await post({ runId });
    expect(await alpha.run(runId)).toMatchObject({ people: 1, total: '400.00', leftOut: { count: 1 } });
  });

  it('does not hold the earlier month open: nothing of it can be paid to them any more', async () => {
    await alpha.untilStage('closed');
  });
});
