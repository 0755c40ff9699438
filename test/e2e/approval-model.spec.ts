import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { draftedDocument } from '#approvals/approval.js';
import { defaultRoutes } from '#approvals/routes.js';
import { ApiRefusal, type ApiSession } from '#platform/api-session.js';
import { AlphaMonth } from '../support/alpha-month.js';
import {
  type Actor,
  actors,
  type Answer,
  answerDecision,
  answerDraft,
  answerSubmission,
  answerWithdrawal,
  type PlanModel,
} from '../support/approval-model.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** The plan of one run in the product. */
interface PlanInProduct {
  readonly documentId: string;
  readonly as: (actor: Actor) => ApiSession;
  /** The decisions that were accepted, the last of which is sent again under its key. */
  readonly accepted: { actor: Actor; key: string; body: unknown; receipt: unknown }[];
  drafts: number;
}

type Command = fc.AsyncCommand<PlanModel, PlanInProduct>;

/** A command that is always possible: what is wrong is refused, by the model and by the product. */
const command = (words: string, run: Command['run']): Command => ({ check: () => true, run, toString: () => words });

async function answerOf(sending: Promise<unknown>): Promise<{ code: Answer; answer: unknown }> {
  try {
    return { code: 'accepted', answer: await sending };
  } catch (error) {
    if (error instanceof ApiRefusal) return { code: error.code, answer: undefined };
    throw error;
  }
}

/** Which of the versions somebody has before their eyes: the last one, the one before, or one that nobody has saved. */
const versions = fc.constantFrom(0, 0, 0, 0, -1, 1);
const someActors = fc.constantFrom(...actors);

/** A plan with another base bonus each time; its indicators, which are what the first step is about, are one of two. */
const termsOf = (number: number, areIndicatorsOther: boolean) => ({
  ...alphaPlan,
  baseBonus: `${40_000 + number}.00`,
  indicators: areIndicatorsOther
    ? alphaPlan.indicators.map((indicator, index) => (index === 0 ? { ...indicator, target: '1100000' } : indicator))
    : alphaPlan.indicators,
});

/** The route of plans in this company: the commercial director answers for the indicators. */
const [first, ...later] = defaultRoutes['kpi-plan'].steps;
const route = { ...defaultRoutes['kpi-plan'], steps: [{ ...first!, scope: ['indicators'] }, ...later] };

const drafts = fc.tuple(versions, fc.constantFrom(false, false, true)).map(([offset, areIndicatorsOther]) =>
  command(
    `save a draft on version ${offset}${areIndicatorsOther ? ', other indicators' : ''}`,
    async (model, product) => {
      const basedOn = Math.max(1, model.hashes.length + offset);
      product.drafts += 1;
      const terms = termsOf(product.drafts, areIndicatorsOther);
      const expected = answerDraft(model, { basedOn });
      const { code, answer } = await answerOf(
        product.as('head').put(`/api/kpi-plans/${product.documentId}/draft`, { basedOn, terms }),
      );
      expect(code).toBe(expected);
      if (expected !== 'accepted') return;
      model.hashes.push((answer as { sha256: string }).sha256);
      model.contents.push(terms);
    },
  ),
);

const submissions = fc
  .tuple(fc.constantFrom<Actor>('head', 'head', 'head', 'commercial', 'earner'), versions)
  .map(([actor, offset]) =>
    command(`${actor} submits version ${offset}`, async (model, product) => {
      const version = Math.max(1, model.hashes.length + offset);
      const expected = answerSubmission(model, { actor, version });
      const path = `/api/kpi-plans/${product.documentId}/submission`;
      const { code, answer } = await answerOf(product.as(actor).post(path, { version }));
      expect(code).toBe(expected);
      if (expected === 'accepted') expect(answer).toMatchObject({ status: model.state.status, version });
    }),
  );

const decisions = fc
  .record({
    seat: fc.oneof(
      { weight: 3, arbitrary: someActors.map((actor) => ({ actor })) },
      { weight: 1, arbitrary: fc.tuple(someActors, someActors).map(([actor, onBehalfOf]) => ({ actor, onBehalfOf })) },
      { weight: 2, arbitrary: fc.constant({ actor: 'deputy' as const, onBehalfOf: 'commercial' as const }) },
    ),
    offset: versions,
    hash: fc.constantFrom('right', 'right', 'right', 'right', 'of another version'),
    decision: fc.constantFrom('sign' as const, 'sign' as const, 'sign' as const, 'return' as const),
  })
  .map(({ seat, offset, hash, decision }) =>
    command(`${JSON.stringify(seat)} ${decision}s version ${offset}, hash ${hash}`, async (model, product) => {
      const version = Math.max(1, Math.max(model.state.version, 1) + offset);
      const sha256 = hash === 'right' ? (model.hashes[version - 1] ?? '0'.repeat(64)) : 'f'.repeat(64);
      const { actor, onBehalfOf } = { onBehalfOf: undefined, ...seat };
      const sent = { ...seat, version, sha256, decision };
      const expected = answerDecision(model, sent);
      const body = {
        ...{ version, sha256, decision },
        ...(decision === 'return' ? { comment: 'Count again.' } : {}),
        ...(onBehalfOf === undefined ? {} : { onBehalfOf: product.as(onBehalfOf).person.id }),
      };
      const key = randomUUID();
      const path = `/api/documents/${product.documentId}/decisions`;
      const { code, answer } = await answerOf(product.as(actor).post(path, body, { key }));
      expect(code).toBe(expected);
      if (expected !== 'accepted') return;
      expect(answer).toMatchObject({ status: model.state.status, version, decision });
      product.accepted.push({ actor, key, body, receipt: answer });
    }),
  );

const withdrawals = fc
  .record({
    actor: fc.constantFrom(
      'head' as const,
      'head' as const,
      'commercial' as const,
      'earner' as const,
      'accounting' as const,
    ),
    offset: versions,
    isRight: fc.constantFrom(true, true, true, false),
  })
  .map(({ actor, offset, isRight }) =>
    command(
      `${actor} withdraws version ${offset}, with ${isRight ? 'its' : 'another'} hash`,
      async (model, product) => {
        const version = Math.max(1, Math.max(model.state.version, 1) + offset);
        const sha256 = isRight ? (model.hashes[version - 1] ?? '0'.repeat(64)) : 'f'.repeat(64);
        const expected = answerWithdrawal(model, { actor, version, sha256 });
        const path = `/api/documents/${product.documentId}/withdrawal`;
        const { code } = await answerOf(
          product.as(actor).post(path, { version, sha256, reason: 'A word is missing.' }),
        );
        expect(code).toBe(expected);
      },
    ),
  );

const repetitions = fc.constant(
  command('what was decided last is sent again under its key', async (_model, product) => {
    const last = product.accepted.at(-1);
    if (last === undefined) return;
    const { actor, key, body, receipt } = last;
    const path = `/api/documents/${product.documentId}/decisions`;
    expect(await answerOf(product.as(actor).post(path, body, { key }))).toEqual({ code: 'accepted', answer: receipt });
  }),
);

describe('A plan, whatever people send to the product,', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let deputy: ApiSession;
  let delegationId = '';

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    deputy = await alpha.addPerson('deputy', ['purchasing'], null);
    await alpha.people.admin.put('/api/organisation/routes/kpi-plan', route);
  }, 180_000);
  afterAll(() => stack.stop());

  async function delegate(holds: boolean): Promise<void> {
    const { commercial, admin } = alpha.people;
    if (holds) {
      const delegation = { delegateId: deputy.person.id, kinds: ['kpi-plan'], reason: 'Away.' };
      const days = { fromOn: '2026-06-28', untilOn: '2026-06-30' };
      ({ id: delegationId } = await commercial.post<{ id: string }>('/api/delegations', { ...delegation, ...days }));
    }
    const decision = holds ? 'confirm' : 'end';
    await admin.post(`/api/delegations/${delegationId}/decision`, { decision });
  }

  const delegations = fc.constant(
    command('the delegation begins or ends', async (model) => {
      model.isDelegated = !model.isDelegated;
      model.hasStoodIn = true;
      await delegate(model.isDelegated);
    }),
  );

  /** A plan of somebody new, as the head has written it first, and what the model knows of it. */
  async function begin(): Promise<{ model: PlanModel; real: PlanInProduct }> {
    const earner = await alpha.addPerson('earner', ['sales-manager', 'commercial-director']);
    const sessions = { ...alpha.people, deputy, earner };
    const { documentId, sha256 } = await alpha.draftPlan(earner.person.id);
    return {
      model: {
        state: draftedDocument(documentId, 'kpi-plan', route),
        hashes: [sha256],
        contents: [alphaPlan],
        signatures: [],
        isDelegated: false,
        hasStoodIn: delegationId !== '',
      },
      real: { documentId, as: (actor) => sessions[actor], accepted: [], drafts: 0 },
    };
  }

  it('answers as the pure state machine does, and ends where it ends', async () => {
    const commands = fc.commands(
      [
        ...[drafts, submissions, submissions, decisions, decisions, decisions, decisions, withdrawals],
        ...[repetitions, delegations],
      ],
      { maxCommands: 30, size: 'max' },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (sent) => {
        const { model, real } = await begin();
        await fc.asyncModelRun(() => ({ model, real }), sent);
        if (model.isDelegated) await delegate(false);
        const { status, version, steps } = await alpha.people.general.get<{
          status: string;
          version: number | null;
          steps: { keptFrom: number | null }[];
        }>(`/api/documents/${real.documentId}`);
        expect({ status, version: version ?? 0 }).toEqual({
          status: model.state.status,
          version: model.state.version,
        });
        const keptOf = ({ signedIn }: { signedIn: number }) => (signedIn < (version ?? 0) ? signedIn : null);
        const kept = steps.map((_, position) => {
          const signature = model.signatures[position];
          return signature === undefined ? null : keptOf(signature);
        });
        expect(steps.map(({ keptFrom }) => keptFrom)).toEqual(kept);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 240_000);
});
