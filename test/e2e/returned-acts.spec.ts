import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Act {
  name: string;
  on: { id: string };
  returned: { documentId: string; kind: string; person: string | null; by: string; at: string; reason: string }[];
}

describe('What came back', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let plan: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    plan = await alpha.draftPlan();
    await alpha.submitPlan(plan);
  }, 180_000);
  afterAll(() => stack.stop());

  const actsOf = async (who: ApiSession) => (await who.get<{ acts: Act[] }>('/api/awaited-acts')).acts;
  const plansOf = async (who: ApiSession) =>
    (await actsOf(who)).find(({ name, on }) => name === 'submit-plans' && on.id === alpha.cycleId);

  it('is told of nothing before it does', async () => {
    expect(await plansOf(alpha.people.head)).toBeUndefined();
    expect((await actsOf(alpha.people.commercial)).flatMap(({ returned }) => returned)).toEqual([]);
  });

  it('stands with the deadline that it is owed for: of whom, from whom, when and why', async () => {
    const { head, commercial, manager } = alpha.people;
    await alpha.decide(commercial, plan, 'return', 'The target of June stands there still.');
    const act = await eventually('the plans to be owed again', () => plansOf(head));
    const { history } = await head.get<{ history: { what: string; at: string }[] }>(
      `/api/documents/${plan.documentId}`,
    );
    expect(act.returned).toEqual([
      {
        documentId: plan.documentId,
        kind: 'kpi-plan',
        personId: manager.person.id,
        person: manager.person.name,
        by: commercial.person.name,
        at: history.find(({ what }) => what === 'returned')?.at,
        reason: 'The target of June stands there still.',
      },
    ]);
  });

  it('is told to whoever it waits for, and to nobody else who sees that it is owed', async () => {
    const { admin, manager } = alpha.people;
    expect(await plansOf(admin)).toMatchObject({ returned: [] });
    expect((await actsOf(manager)).flatMap(({ returned }) => returned)).toEqual([]);
  });

  it('is gone once the next version is sent', async () => {
    const { head, general } = alpha.people;
    const next = await head.put<DocumentReference>(`/api/kpi-plans/${plan.documentId}/draft`, {
      basedOn: plan.version,
      terms: { ...alphaPlan, baseBonus: '55000.00' },
    });
    await alpha.submitPlan(next);
    expect(await plansOf(head)).toBeUndefined();
    expect((await actsOf(general)).flatMap(({ returned }) => returned)).toEqual([]);
  });
});
