import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { ApiRefusal, type ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const nobody = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';

describe('A decision', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let commercial: RawSession;
  let plan: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    commercial = await new RawSession(stack.url).signIn('commercial');
    plan = await alpha.draftPlan();
  }, 120_000);
  afterAll(() => stack.stop());

  const refused = (body: Record<string, unknown>, session = commercial, documentId = plan.documentId) =>
    refusedUnchanged(stack.database, session, {
      path: `/api/documents/${documentId}/decisions`,
      body: { version: plan.version, sha256: plan.sha256, decision: 'sign', ...body },
    });

  it('on a draft, or on a document that does not exist, is refused', async () => {
    expect(await refused({})).toMatchObject({ status: 409, code: 'nothing-to-decide' });
    expect(await refused({}, commercial, nobody)).toMatchObject({ status: 404, code: 'no-such-document' });
    expect(await refused({}, commercial, 'plan')).toMatchObject({ status: 422, paths: ['id'] });
  });

  describe('on a submitted plan', () => {
    beforeAll(() => alpha.submitPlan(plan));

    it('names a version and a hash in their form, and nothing else', async () => {
      expect(await refused({ sha256: plan.sha256.toUpperCase() + '0' })).toMatchObject({
        status: 422,
        paths: ['sha256'],
      });
      expect(await refused({ version: '1' })).toMatchObject({ status: 422, paths: ['version'] });
      expect(await refused({ decision: 'approve' })).toMatchObject({ status: 422, paths: ['decision'] });
      expect(await refused({ actorId: alpha.people.general.person.id })).toMatchObject({
        status: 422,
        code: 'invalid',
      });
      expect(await refused({ step: 'general-director' })).toMatchObject({ status: 422, code: 'invalid' });
    });

    it('on a version that does not exist yet, or with another hash, is refused', async () => {
      expect(await refused({ version: 2 })).toMatchObject({ status: 409, code: 'version-superseded' });
      expect(await refused({ sha256: '0'.repeat(64) })).toMatchObject({ status: 409, code: 'content-changed' });
    });

    it('to return it needs a comment that can be read', async () => {
      for (const comment of [
        undefined,
        '',
        '   ',
        '\u200b',
        '\u3164\u2060',
        'too\u0007loud',
        'cut\u0000off',
        'half \ud83d',
        'take out \u202ethis',
        'one line\n\u2066\u202e\nand another',
        'one line\u2029another',
        'a'.repeat(2001),
        7,
      ]) {
        expect(await refused({ decision: 'return', comment })).toMatchObject({
          status: 422,
          code: 'invalid',
          paths: ['comment'],
        });
      }
    });

    it('out of turn, or by somebody who has no say, is refused', async () => {
      for (const [handle, code] of [
        ['general', 'not-your-step'],
        ['accounting', 'not-your-step'],
        ['head', 'drafted-by-you'],
        ['manager', 'decides-your-pay'],
      ] as const) {
        expect(
          await refused({ comment: 'I may not say this' }, await new RawSession(stack.url).signIn(handle)),
        ).toMatchObject({ status: 403, code });
      }
      expect(
        await refused({ comment: 'I may not say this' }, await new RawSession(stack.url).signIn('admin')),
      ).toMatchObject({ status: 404, code: 'no-such-document' });
    });

    it('on the version before the one that counts is refused', async () => {
      await alpha.decide(alpha.people.commercial, plan, 'return', 'The base bonus agreed for this team is 50 000.');
      expect(await refused({})).toMatchObject({ status: 409, code: 'nothing-to-decide' });
      const second = await alpha.people.head.put<DocumentReference>(`/api/kpi-plans/${plan.documentId}/draft`, {
        basedOn: 1,
        terms: { ...alphaPlan, baseBonus: '50000.00' },
      });
      await alpha.submitPlan(second);
      expect(await refused({})).toMatchObject({ status: 409, code: 'version-superseded' });
      expect(await refused({ sha256: second.sha256 })).toMatchObject({ status: 409, code: 'version-superseded' });
      Object.assign(plan, second);
    });

    it('of two directors at the same instant is one: the other is refused', async () => {
      const second = await alpha.addPerson('second-commercial', ['commercial-director'], null);
      const outcome = async (director: ApiSession) =>
        alpha.decide(director, plan).then(
          () => 'signed',
          (error: unknown) => (error instanceof ApiRefusal ? `${error.status} ${error.code}` : String(error)),
        );
      const outcomes = await Promise.all([outcome(alpha.people.commercial), outcome(second)]);
      expect(outcomes.toSorted()).toEqual(['403 not-your-step', 'signed']);
      const rows = await stack.database.query(
        'SELECT step, decision FROM decisions WHERE document_id = $1 AND version = $2',
        [plan.documentId, plan.version],
      );
      expect(rows).toEqual([{ step: 'commercial-director', decision: 'sign' }]);
    });

    it('is made once under one key, however often it is sent, also after the route has ended', async () => {
      const body = { version: plan.version, sha256: plan.sha256, decision: 'sign' };
      const send = () =>
        alpha.people.general.post<{ status: string }>(`/api/documents/${plan.documentId}/decisions`, body, {
          key: 'signature-of-july',
        });
      const [first, ...together] = await Promise.all([send(), send(), send()]);
      await alpha.untilStage('plans-signed');
      expect(first?.status).toBe('signed');
      for (const answer of [...together, await send(), await send()]) expect(answer).toEqual(first);
      const rows = await stack.database.query(
        `SELECT actor_id FROM decisions WHERE document_id = $1 AND version = $2 AND step = 'general-director'`,
        [plan.documentId, plan.version],
      );
      expect(rows).toEqual([{ actor_id: alpha.people.general.person.id }]);
    });

    it('under the key of another one that is under way is not answered with the receipt of that', async () => {
      const late = await alpha.addPerson('late', ['sales-manager']);
      const { documentId, version, sha256 } = await alpha.draftPlan(late.person.id);
      await alpha.submitPlan({ documentId, version, sha256 });
      const send = (body: Record<string, unknown>) =>
        commercial.send({
          path: `/api/documents/${documentId}/decisions`,
          body: { version, sha256, ...body },
          headers: { 'idempotency-key': 'one-key-for-two' },
        });
      const answers = await Promise.all([
        send({ decision: 'sign' }),
        send({ decision: 'return', comment: 'Or rather not' }),
      ]);
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status >= 400 && status < 500)).toHaveLength(1);
      expect(await stack.database.query('SELECT 1 FROM decisions WHERE document_id = $1', [documentId])).toHaveLength(
        1,
      );
    });

    it('on a signed plan is refused', async () => {
      expect(await refused({})).toMatchObject({ status: 409, code: 'nothing-to-decide' });
      expect(await refused({ decision: 'return', comment: 'Too late' })).toMatchObject({
        status: 409,
        code: 'nothing-to-decide',
      });
      const head = await new RawSession(stack.url).signIn('head');
      expect(
        await refusedUnchanged(stack.database, head, {
          path: `/api/kpi-plans/${plan.documentId}/submission`,
          body: { version: plan.version },
        }),
      ).toMatchObject({ status: 409, code: 'already-signed' });
      const again = { personId: alpha.people.manager.person.id, month: alpha.month, terms: alphaPlan };
      expect(await refusedUnchanged(stack.database, head, { path: '/api/kpi-plans', body: again })).toMatchObject({
        status: 409,
        code: 'plan-exists',
        detail: expect.stringContaining('which is signed. A signed plan is what its month is paid by.'),
      });
      const draft = {
        method: 'PUT' as const,
        path: `/api/kpi-plans/${plan.documentId}/draft`,
        body: { basedOn: plan.version, terms: alphaPlan },
      };
      expect(await refusedUnchanged(stack.database, head, draft)).toMatchObject({ status: 409, code: 'not-a-draft' });
    });

    it('and its refusals leave no process behind', async () => {
      const route = await withTemporalClient((client) =>
        client.workflow.getHandle(workflowIds.documentApproval(plan.documentId)).describe(),
      );
      expect(route.status.name).toBe('COMPLETED');
    });

    it('keeps the lines of a comment', async () => {
      const comment = 'The base is 50 000:\n\n\tsee the offer.\r\nThank you';
      const late = await alpha.addPerson('commented', ['sales-manager']);
      const returned = await alpha.draftPlan(late.person.id);
      await alpha.submitPlan(returned);
      await alpha.decide(alpha.people.commercial, returned, 'return', comment);
      expect(await alpha.people.head.get(`/api/kpi-plans/${returned.documentId}`)).toMatchObject({
        decisions: [{ comment }],
      });
    });
  });
});
