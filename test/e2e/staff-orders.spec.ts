import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { changeStaff } from '../support/hire.js';
import { outcomeOf } from '../support/outcome-of.js';
import { tableContents } from '../support/table-contents.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Order {
  status: string;
  fromOn: string;
  version: { content: Record<string, unknown> };
}
interface Entry extends Record<string, unknown> {
  kind: string;
  fromOn: string;
  untilOn: string | null;
  salary?: string | null;
}

describe('Orders about the staff', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let managerId: string;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    managerId = alpha.people.manager.person.id;
  }, 180_000);
  afterAll(() => stack.stop());

  const draft = (who: ApiSession, kind: string, body: object) => who.post<DocumentReference>(`/api/${kind}`, body);
  const submit = (who: ApiSession, kind: string, { documentId, version }: DocumentReference) =>
    who.post(`/api/${kind}/${documentId}/submission`, { version });
  const show = (who: ApiSession, kind: string, { documentId }: DocumentReference) =>
    who.get<Order>(`/api/${kind}/${documentId}`);
  const unchanged = async (work: () => Promise<unknown>) => {
    const before = await tableContents(stack.database);
    const outcome = await outcomeOf(work());
    expect(await tableContents(stack.database)).toEqual(before);
    return outcome;
  };
  const assignments = () =>
    stack.database.query<Entry>(
      `SELECT from_on::text AS "fromOn", until_on::text AS "untilOn", salary::text AS salary, position_code AS position, scheme_code AS "schemeCode"
         FROM assignments WHERE person_id = $1 AND superseded_at IS NULL ORDER BY from_on`,
      [managerId],
    );

  describe('on a salary', () => {
    const kind = 'salary-orders';
    const ordered = { fromOn: '2026-07-15', salary: '65000.00', reason: 'Two good quarters.' };
    let order: DocumentReference;

    it('are drafted by the head over the person, of a day on which they are in the department', async () => {
      const { head, manager, admin } = alpha.people;
      for (const [who, body, outcome] of [
        [head, { ...ordered, personId: managerId, salary: '65000.001' }, '422 invalid'],
        [head, { ...ordered, personId: managerId, salary: '-1' }, '422 invalid'],
        [head, { ...ordered, personId: managerId, fromOn: '2020-01-01' }, '403 not-your-department'],
        [head, { ...ordered, personId: head.person.id }, '403 your-own-plan'],
        [manager, { ...ordered, personId: managerId }, '403 role-missing'],
        [admin, { ...ordered, personId: managerId }, '403 role-missing'],
      ] as const)
        expect([body, await unchanged(() => draft(who, kind, body))]).toEqual([body, outcome]);
      order = await draft(head, kind, { personId: managerId, ...ordered });
      expect((await show(head, kind, order)).version.content).toMatchObject({ salary: '65000.00', before: null });
    });

    it('enter it from their day on by the signature of the general director, all else as it was', async () => {
      const { head, commercial, general, manager } = alpha.people;
      await submit(head, kind, order);
      expect(await outcomeOf(show(manager, kind, order))).toBe('404 no-such-order');
      expect(await unchanged(() => alpha.decide(commercial, order))).toBe('403 not-your-step');
      const before = await assignments();
      expect(await alpha.decide(general, order)).toMatchObject({ status: 'signed' });
      const [first] = before;
      expect(await assignments()).toEqual([
        { ...first, untilOn: '2026-07-14' },
        { ...first, fromOn: '2026-07-15', salary: '65000.00' },
      ]);
      const [change] = await stack.database.query(
        `SELECT status, proposed_by AS "proposedBy", decided_by AS "decidedBy", document_id AS "documentId" FROM staff_changes WHERE person_id = $1 ORDER BY proposed_at DESC LIMIT 1`,
        [managerId],
      );
      expect(change).toEqual({
        ...{ status: 'confirmed', proposedBy: head.person.id, decidedBy: general.person.id },
        documentId: order.documentId,
      });
      expect((await show(manager, kind, order)).version.content).toMatchObject({ salary: '65000.00' });
    });

    it('are not signed over what has changed meanwhile', async () => {
      const { head, general, admin } = alpha.people;
      const later = { ...ordered, fromOn: '2026-08-01', salary: '70000.00' };
      const next = await draft(head, kind, { personId: managerId, ...later });
      await submit(head, kind, next);
      const [, present] = await stack.database.query<{ id: string }>(
        'SELECT id FROM assignments WHERE person_id = $1 AND superseded_at IS NULL ORDER BY from_on',
        [managerId],
      );
      await changeStaff(admin, general, {
        ...{ kind: 'assignment', personId: managerId, supersedes: present?.id, salary: '66000.00' },
        reason: 'A slip of the pen.',
      });
      expect(await unchanged(() => alpha.decide(general, next))).toBe('409 staff-changed');
      const returned = { ...next, decision: 'return', comment: 'It has changed.' };
      const { documentId, ...decision } = returned;
      await general.post(`/api/documents/${documentId}/decisions`, decision);
      const anew = await head.put<DocumentReference>(`/api/${kind}/${documentId}/draft`, { ...later, basedOn: 1 });
      expect((await show(head, kind, anew)).version.content).toMatchObject({ before: '66000.00' });
      await submit(head, kind, anew);
      expect(await alpha.decide(general, anew)).toMatchObject({ status: 'signed' });
      expect((await assignments()).map(({ fromOn, salary }) => [fromOn, salary])).toEqual([
        ['2026-06-27', null],
        ['2026-07-15', '66000.00'],
        ['2026-08-01', '70000.00'],
      ]);
    });
  });

  describe('on an assignment', () => {
    const kind = 'assignment-orders';

    it('are drafted by an administrator and enter who is where from which day on', async () => {
      const { admin, head, general, manager } = alpha.people;
      const { id: departmentId } = await admin.post<{ id: string }>('/api/departments', {
        name: 'Export',
        beganOn: '2026-06-01',
      });
      const ordered = { fromOn: '2026-09-01', departmentId, position: 'agent', reason: 'The market abroad.' };
      for (const [who, body, outcome] of [
        [head, { ...ordered, personId: managerId }, '403 role-missing'],
        [admin, { ...ordered, personId: managerId, position: 'pilot' }, '422 unknown-position'],
        [admin, { ...ordered, personId: managerId, departmentId: managerId }, '422 unknown-department'],
        [admin, { ...ordered, personId: admin.person.id }, '403 concerns-you'],
        [admin, { ...ordered, personId: managerId, salary: '1.00' }, '422 invalid'],
        [
          admin,
          { ...ordered, personId: managerId, fromOn: '2020-01-01', untilOn: '2020-12-31' },
          '409 not-on-the-staff',
        ],
      ] as const)
        expect([body, await unchanged(() => draft(who, kind, body))]).toEqual([body, outcome]);
      const order = await draft(admin, kind, { personId: managerId, ...ordered });
      await submit(admin, kind, order);
      expect(await alpha.decide(general, order)).toMatchObject({ status: 'signed' });
      expect(await assignments()).toMatchObject([
        {},
        {},
        { fromOn: '2026-08-01', untilOn: '2026-08-31', position: 'sales-manager' },
        { fromOn: '2026-09-01', untilOn: null, position: 'agent', salary: '70000.00' },
      ]);
      expect(await show(manager, kind, order)).toMatchObject({ status: 'signed', fromOn: '2026-09-01' });
      expect(await outcomeOf(show(alpha.people.accounting, kind, order))).toBe('accepted');
    });
  });

  describe('on a delegation', () => {
    const kind = 'delegation-orders';
    const ordered = {
      ...{ kinds: ['kpi-plan'], fromOn: '2026-06-28', untilOn: '2026-06-30', reason: 'On a journey.' },
    };

    it('make somebody act for a principal, who drafts it, by the signature of somebody else', async () => {
      const { commercial, general, manager, admin } = alpha.people;
      const deputy = await alpha.addPerson('deputy', ['purchasing'], null);
      const body = { ...ordered, delegateId: deputy.person.id };
      for (const [who, other, outcome] of [
        [commercial, { principalId: general.person.id }, '403 not-for-you-to-delegate'],
        [commercial, { delegateId: commercial.person.id }, '422 invalid'],
        [commercial, { delegateId: admin.person.id }, '422 administrator-has-no-say'],
        [commercial, { kinds: ['payroll-register'] }, '422 delegate-sees-no-pay'],
        [commercial, { untilOn: '2026-06-27' }, '422 invalid'],
        [manager, {}, '403 role-missing'],
      ] as const)
        expect([other, await unchanged(() => draft(who, kind, { ...body, ...other }))]).toEqual([other, outcome]);
      const order = await draft(commercial, kind, body);
      await submit(commercial, kind, order);
      const plan = await alpha.draftPlan();
      await alpha.submitPlan(plan);
      const act = { version: plan.version, sha256: plan.sha256, decision: 'sign', onBehalfOf: commercial.person.id };
      const sign = () => deputy.post(`/api/documents/${plan.documentId}/decisions`, act);
      expect(await unchanged(sign)).toBe('404 no-such-document');

      expect(await alpha.decide(general, order)).toMatchObject({ status: 'signed' });
      const { items } = await commercial.get<{ items: object[] }>('/api/delegations?status=confirmed');
      expect(items).toMatchObject([
        {
          ...{ delegateId: deputy.person.id, proposedBy: commercial.person.id, decidedBy: general.person.id },
          ...{ kinds: ['kpi-plan'], isInForce: true },
        },
      ]);
      await sign();
      expect(await alpha.decide(general, plan)).toMatchObject({ status: 'signed' });
      const twice = await outcomeOf(draft(commercial, kind, body));
      expect(twice).toBe('409 delegation-exists');
    });
  });
});
