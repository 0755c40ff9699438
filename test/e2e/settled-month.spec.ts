import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

describe('A month that is being settled', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let onItsRoute: DocumentReference;
  let onlyDrafted: DocumentReference;
  let tiny: ApiSession;
  /** Nobody of them has a signed plan. */
  let withoutPlan: Record<string, string>;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    const late = await alpha.addPerson('late', ['sales-manager']);
    const later = await alpha.addPerson('later', ['sales-manager']);
    withoutPlan = Object.fromEntries([late, later].map(({ person }) => [person.id, 'The plan came too late.']));
    await alpha.signPlan();
    tiny = await alpha.addPerson('tiny', ['sales-manager']);
    await signPlanWithTinyTarget(tiny.person.id);
    onItsRoute = await alpha.draftPlan(late.person.id);
    onlyDrafted = await alpha.draftPlan(later.person.id);
    await alpha.submitPlan(onItsRoute);
    await alpha.decide(alpha.people.commercial, onItsRoute);
    await alpha.advance('2026-08-03');
  }, 120_000);
  afterAll(() => stack.stop());

  async function signPlanWithTinyTarget(personId: string): Promise<void> {
    const indicator = {
      code: 'sales',
      name: 'Sales',
      kind: 'higher-is-better',
      target: '0.000001',
      unit: 'RUB',
      weight: '100',
      cap: 'none',
      howMeasured: 'By the ledger.',
      howInfluenced: 'By calls.',
    };
    const plan = await alpha.people.head.post<DocumentReference>('/api/kpi-plans', {
      personId,
      month: alpha.month,
      terms: { baseBonus: '60000.00', indicators: [indicator] },
    });
    await alpha.submitPlan(plan);
    await alpha.decide(alpha.people.commercial, plan);
    await alpha.decide(alpha.people.general, plan);
  }

  const keepActuals = (tinyValue: string, basedOn: number) =>
    alpha.people.head.put<DocumentReference & { missing: { path: string; message: string }[] }>(
      `/api/monthly-cycles/${alpha.cycleId}/actuals/draft`,
      {
        basedOn,
        people: { [alpha.people.manager.person.id]: alphaActuals, [tiny.person.id]: { sales: { value: tinyValue } } },
        withoutPlan,
      },
    );
  const submitActuals = (version: number) =>
    alpha.people.head.post(`/api/monthly-cycles/${alpha.cycleId}/actuals/submission`, { version });

  it('takes no actuals that no statement could hold: they are refused before anyone signs them', async () => {
    const beyond = await keepActuals('999999999999999', 0);
    const path = `people.${tiny.person.id}.sales`;
    expect(beyond.missing).toEqual([{ path, message: expect.stringContaining('the largest amount there is') }]);
    await expect(submitActuals(beyond.version)).rejects.toMatchObject({
      status: 422,
      code: 'actuals-incomplete',
      problem: { problems: [{ path }] },
    });
    expect(await keepActuals('1', beyond.version)).toMatchObject({ version: 2, missing: [] });
  });

  it('keeps the last signature of a plan back while the actuals are being approved without it', async () => {
    await submitActuals(2);
    await expect(alpha.decide(alpha.people.general, onItsRoute)).rejects.toMatchObject({
      status: 409,
      code: 'actuals-under-way',
    });
  });

  it('takes no new plan and no last signature once the actuals are approved, and lets the plan be returned', async () => {
    const actuals = await alpha.people.commercial.get<{
      documentId: string;
      version: { version: number; sha256: string };
    }>(`/api/monthly-cycles/${alpha.cycleId}/actuals`);
    const approved = { documentId: actuals.documentId, ...actuals.version };
    await alpha.decide(alpha.people.commercial, approved, 'sign', 'Their plans are for August.');
    await expect(alpha.submitPlan(onlyDrafted)).rejects.toMatchObject({ status: 409, code: 'month-settled' });
    await expect(alpha.decide(alpha.people.general, onItsRoute)).rejects.toMatchObject({
      status: 409,
      code: 'month-settled',
    });
    expect(await alpha.decide(alpha.people.general, onItsRoute, 'return', 'Too late for July.')).toMatchObject({
      status: 'returned',
    });
  });

  it('keeps the comments of two documents apart, also under one key', async () => {
    const key = randomUUID();
    const comments = async (who: ApiSession, { documentId, version, sha256 }: DocumentReference, comment: string) =>
      who.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'return', comment }, { key });
    await expect(comments(alpha.people.general, onlyDrafted, 'Never submitted.')).rejects.toMatchObject({
      status: 409,
    });
    await expect(comments(alpha.people.general, onItsRoute, 'Returned before.')).rejects.toMatchObject({ status: 409 });
    const rows = await stack.database.query('SELECT text FROM decision_comments ORDER BY text');
    expect(rows).toEqual([{ text: 'Their plans are for August.' }, { text: 'Too late for July.' }]);
  });
});
