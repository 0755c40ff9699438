import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { outcomeOf } from '../support/outcome-of.js';
import { tableContents } from '../support/table-contents.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Question {
  id: string;
  documentId: string;
  text: string;
  answer: string | null;
}
interface History {
  status: string;
  history: { what: string; actorId: string; reason: string | null }[];
}
interface Together {
  decided: number;
  refused: number;
  items: {
    documentId: string;
    decision: { status: string } | null;
    problem: { status: number; code: string; instance: string } | null;
  }[];
}

describe('Documents on their route', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let otherHead: ApiSession;
  const managers: string[] = [];

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    for (const handle of ['one', 'two', 'three', 'four'])
      managers.push((await alpha.addPerson(handle, ['sales-manager'])).person.id);
    const { id } = await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Another' });
    otherHead = await alpha.addPerson('other-head', ['head-of-department'], id);
  }, 180_000);
  afterAll(() => stack.stop());

  const submitted = async (personId = managers.shift() ?? '') => {
    const plan = await alpha.draftPlan(personId);
    await alpha.submitPlan(plan);
    return plan;
  };
  const withdraw = (
    who: ApiSession,
    { documentId, version, sha256 }: DocumentReference,
    body: Record<string, unknown> = {},
    key?: string,
  ) =>
    who.post<{ status: string }>(
      `/api/documents/${documentId}/withdrawal`,
      { version, sha256, ...body },
      key === undefined ? undefined : { key },
    );
  const ask = (who: ApiSession, { documentId, version }: DocumentReference, text = 'Why 50 %?') =>
    who.post<Question>(`/api/documents/${documentId}/questions`, { version, text });
  const answer = (who: ApiSession, { documentId, id }: Question, text = 'A new line is sold.') =>
    who.post<Question>(`/api/documents/${documentId}/questions/${id}/answer`, { text });
  const questionsOf = async (who: ApiSession, filter = '') =>
    (await who.get<{ items: Question[] }>(`/api/questions${filter}`)).items;
  const historyOf = (who: ApiSession, { documentId }: DocumentReference) =>
    who.get<History>(`/api/documents/${documentId}`);
  const unchanged = async (work: () => Promise<unknown>) => {
    const before = await tableContents(stack.database);
    const outcome = await outcomeOf(work());
    expect(await tableContents(stack.database)).toEqual(before);
    return outcome;
  };

  it('are taken back by whoever may submit them, and go again as another version', async () => {
    const { head, commercial, general, manager } = alpha.people;
    const plan = await submitted();
    await alpha.decide(commercial, plan);
    expect(await unchanged(() => withdraw(otherHead, plan))).toBe('404 no-such-document');
    expect(await unchanged(() => withdraw(manager, plan))).toBe('404 no-such-document');
    expect(await unchanged(() => withdraw(general, plan))).toBe('403 not-a-submitter');
    expect(await unchanged(() => withdraw(head, plan, { sha256: '0'.repeat(64) }))).toBe('409 content-changed');
    expect(await unchanged(() => withdraw(head, plan, { version: 2 }))).toBe('409 version-superseded');
    expect(await unchanged(() => withdraw(head, plan, { reason: ' ' }))).toBe('422 invalid');

    const body = { reason: 'A figure was forgotten.' };
    expect(await withdraw(head, plan, body, 'take-back-once')).toMatchObject({ status: 'returned' });
    expect(await withdraw(head, plan, body, 'take-back-once')).toMatchObject({ status: 'returned' });
    expect(await unchanged(() => withdraw(head, plan))).toBe('409 nothing-to-decide');
    expect(await unchanged(() => alpha.decide(general, plan))).toBe('409 nothing-to-decide');
    const { status, history } = await historyOf(head, plan);
    expect(status).toBe('returned');
    expect(history.map(({ what }) => what)).toEqual(['submitted', 'signed', 'withdrawn']);
    expect(history.at(-1)).toMatchObject({ actorId: head.person.id, reason: 'A figure was forgotten.' });

    const again = await head.put<DocumentReference>(`/api/kpi-plans/${plan.documentId}/draft`, {
      basedOn: 1,
      terms: alphaPlan,
    });
    expect(again).toMatchObject({ documentId: plan.documentId, version: 2 });
    await alpha.submitPlan(again);
    await alpha.decide(commercial, again);
    expect(await alpha.decide(general, again)).toMatchObject({ status: 'signed' });
    expect(await unchanged(() => withdraw(head, again))).toBe('409 nothing-to-decide');
  });

  it('are taken back by the head of the department also where they are about nobody', async () => {
    const { head } = alpha.people;
    const plan = await head.post<DocumentReference>('/api/sales-plans', {
      departmentId: head.person.departmentId,
      month: '2026-09',
      unit: 'RUB',
      targets: [{ productLine: 'Tools', amount: '900000' }],
      people: [],
    });
    await head.post(`/api/sales-plans/${plan.documentId}/submission`, { version: plan.version });
    expect(await unchanged(() => withdraw(otherHead, plan))).toMatch(/^40[34] /);
    expect(await withdraw(head, plan)).toMatchObject({ status: 'returned' });
  });

  it('are asked about by whoever could decide them, and answered by whoever wrote them, while they may be decided', async () => {
    const { head, commercial, general, manager, admin } = alpha.people;
    const plan = await submitted();
    expect(await unchanged(() => ask(general, plan))).toBe('403 not-your-step');
    expect(await unchanged(() => ask(head, plan))).toBe('403 drafted-by-you');
    expect(await unchanged(() => ask(manager, plan))).toBe('404 no-such-document');
    expect(await unchanged(() => ask(commercial, { ...plan, version: 2 }))).toBe('409 version-superseded');
    expect(await unchanged(() => ask(commercial, plan, '\u202e'))).toBe('422 invalid');

    const question = await ask(commercial, plan);
    expect(question).toMatchObject({ text: 'Why 50 %?', answer: null, step: 'commercial-director' });
    const { items } = await commercial.get<{ items: { documentId: string; openQuestions: number }[] }>(
      '/api/approvals?kind=kpi-plan',
    );
    expect(items.find(({ documentId }) => documentId === plan.documentId)).toMatchObject({ openQuestions: 1 });
    for (const who of [head, commercial])
      expect(await questionsOf(who, '?waiting=true')).toEqual([expect.objectContaining({ id: question.id })]);
    for (const who of [otherHead, manager, general, admin]) expect(await questionsOf(who)).toEqual([]);
    expect(await unchanged(() => answer(commercial, question))).toBe('403 not-yours-to-answer');
    expect(await unchanged(() => answer(otherHead, question))).toBe('404 no-such-document');
    expect(await unchanged(() => answer(head, { ...question, id: crypto.randomUUID() }))).toBe('404 no-such-question');

    expect(await answer(head, question)).toMatchObject({ answer: 'A new line is sold.' });
    expect(await unchanged(() => answer(head, question))).toBe('409 answered-already');
    expect(await questionsOf(commercial, `?waiting=false&documentId=${plan.documentId}`)).toHaveLength(1);
    expect((await historyOf(general, plan)).history).toMatchObject([
      { what: 'submitted' },
      { what: 'asked', actorId: commercial.person.id, reason: 'Why 50 %?' },
      { what: 'answered', actorId: head.person.id, reason: 'A new line is sold.' },
    ]);
    const told = (await historyOf(admin, plan)).history.map(({ reason }) => reason);
    expect(told).toEqual([null, null, null]);
    expect(await alpha.decide(commercial, plan)).toMatchObject({ status: 'in-approval' });
  });

  it('are decided many in one request, each with an answer of its own', async () => {
    const { commercial, general } = alpha.people;
    const plans = [await submitted(), await submitted()];
    const asked = (decision: string, more: Record<string, unknown> = {}) =>
      plans.map(({ documentId, version, sha256 }) => ({ documentId, version, sha256, decision, ...more }));
    const together = (who: ApiSession, decisions: unknown, key: string) =>
      who.post<Together>('/api/decisions', { decisions }, { key });

    const stranger = { ...asked('sign')[0], documentId: crypto.randomUUID() };
    const [first, second] = asked('sign');
    const decisions = [first, stranger, { ...second, version: 9 }];
    const outcome = await together(commercial, decisions, 'many-at-once');
    expect(outcome).toMatchObject({
      decided: 1,
      refused: 2,
      items: [
        { documentId: plans[0]!.documentId, decision: { status: 'in-approval' }, problem: null },
        { decision: null, problem: { status: 404, code: 'no-such-document' } },
        {
          decision: null,
          problem: {
            status: 409,
            code: 'version-superseded',
            instance: `/api/documents/${plans[1]!.documentId}/decisions`,
          },
        },
      ],
    });
    expect(await together(commercial, decisions, 'many-at-once')).toEqual(outcome);
    expect(await together(commercial, [second], 'many-at-once')).toMatchObject({ decided: 1 });
    expect(await together(general, asked('return', { comment: 'Say more.' }), 'all-returned')).toMatchObject({
      decided: 2,
      items: [{ decision: { status: 'returned' } }, { decision: { status: 'returned' } }],
    });
    for (const [body, outcomeOfBody] of [
      [[first, first], '422 invalid'],
      [[], '422 invalid'],
      [[{ ...first, decision: 'return' }], '422 invalid'],
      [Array.from({ length: 101 }, () => ({ ...first, documentId: crypto.randomUUID() })), '422 invalid'],
    ] as const)
      expect(await unchanged(() => together(general, body, 'badly-asked'))).toBe(outcomeOfBody);
  });
});
