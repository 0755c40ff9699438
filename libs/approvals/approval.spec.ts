import { describe, expect, it } from '@jest/globals';
import {
  currentStep,
  decide,
  draftedDocument,
  submit,
  withdraw,
  type ApprovalState,
  type Decision,
  type Outcome,
  type Submission,
} from './approval.js';
import { defaultRoutes, routesSchema } from './routes.js';

const sha256 = 'a'.repeat(64);
const submission: Submission = {
  actorId: 'head',
  actorRoles: ['head-of-department'],
  version: 1,
  sha256,
  authors: ['head'],
  beneficiaries: ['manager'],
};
const signature: Decision = {
  actorId: 'commercial',
  actorRoles: ['commercial-director'],
  version: 1,
  sha256,
  decision: 'sign',
  hasComment: false,
};
const general: Decision = { ...signature, actorId: 'general', actorRoles: ['general-director'] };
const drafted = draftedDocument('plan', 'kpi-plan', defaultRoutes['kpi-plan']);

function accepted(outcome: Outcome): ApprovalState {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.state;
}
const codeOf = (outcome: Outcome) => (outcome.ok ? 'accepted' : outcome.refusal.code);

const submitted = accepted(submit(drafted, submission));
const halfSigned = accepted(decide(submitted, signature));
const signed = accepted(decide(halfSigned, general));
const returned = accepted(decide(submitted, { ...signature, decision: 'return', hasComment: true }));
const register = accepted(
  submit(draftedDocument('register', 'payroll-register', defaultRoutes['payroll-register']), {
    ...submission,
    actorId: 'accounting',
    actorRoles: ['accounting'],
    authors: [],
  }),
);
const closed = accepted(decide(register, { ...general, decision: 'return', hasComment: true }));

describe('The route of a document', () => {
  it('goes step by step to the last signature', () => {
    expect([
      currentStep(drafted),
      currentStep(submitted)?.name,
      currentStep(halfSigned)?.name,
      currentStep(signed),
    ]).toEqual([undefined, 'commercial-director', 'general-director', undefined]);
    expect(signed).toMatchObject({ status: 'signed', signedBy: ['commercial', 'general'] });
  });

  it('starts again with the next version, without the signatures of the one before', () => {
    const back = accepted(decide(halfSigned, { ...general, decision: 'return', hasComment: true }));
    expect(back).toMatchObject({ status: 'returned', signedBy: [] });
    expect(accepted(submit(back, { ...submission, version: 2 }))).toMatchObject({
      status: 'in-approval',
      version: 2,
      signedBy: [],
    });
  });

  it('goes on after the steps that keep their signature, whose signers fill no other step', () => {
    const back = accepted(decide(halfSigned, { ...general, decision: 'return', hasComment: true }));
    const again = accepted(submit(back, { ...submission, version: 2, keptFrom: ['commercial'] }));
    expect(currentStep(again)?.name).toBe('general-director');
    expect(codeOf(decide(again, { ...general, version: 2, actorId: 'commercial' }))).toBe('already-decided-by-you');
    expect(accepted(decide(again, { ...general, version: 2 }))).toMatchObject({
      status: 'signed',
      signedBy: ['commercial', 'general'],
    });
  });

  it('remembers everyone who wrote or submitted a version', () => {
    const again = accepted(
      submit(returned, { ...submission, actorId: 'deputy', version: 2, authors: ['second-head'] }),
    );
    expect(again.authors.toSorted()).toEqual(['deputy', 'head', 'second-head']);
  });

  it('ends where a returned register ends', () => {
    expect(closed.status).toBe('closed');
  });

  it('of every kind has its form', () => {
    expect(routesSchema.parse(defaultRoutes)).toEqual(defaultRoutes);
  });
});

describe('A submission is refused', () => {
  it.each([
    ['already-signed', signed, {}],
    ['approval-closed', closed, {}],
    ['already-in-approval', submitted, {}],
    ['not-a-submitter', drafted, { actorRoles: ['sales-manager', 'administrator'] }],
    ['version-not-newer', returned, {}],
    ['version-not-newer', drafted, { version: 0 }],
  ] as const)('with %s', (code, state, changes) => {
    expect(
      codeOf(
        submit(state, {
          ...submission,
          ...changes,
          actorRoles: [...('actorRoles' in changes ? changes.actorRoles : submission.actorRoles)],
        }),
      ),
    ).toBe(code);
  });
});

describe('A withdrawal', () => {
  const withdrawal = { actorRoles: submission.actorRoles, version: 1, sha256 };
  const heldBySigners = (of: ApprovalState) => withdraw(of, withdrawal);

  it('gives the document back, and what was signed of it does not count', () => {
    for (const state of [submitted, halfSigned]) {
      const withdrawn = accepted(heldBySigners(state));
      expect(withdrawn).toMatchObject({ status: 'returned', version: 1, signedBy: [], signedFor: [] });
      expect(codeOf(decide(withdrawn, signature))).toBe('nothing-to-decide');
      expect(codeOf(submit(withdrawn, { ...submission, version: 2 }))).toBe('accepted');
    }
  });

  it.each([
    ['version-superseded', submitted, { version: 2 }],
    ['content-changed', submitted, { sha256: 'b'.repeat(64) }],
    ['nothing-to-decide', drafted, {}],
    ['nothing-to-decide', signed, {}],
    ['nothing-to-decide', returned, {}],
    ['not-a-submitter', halfSigned, { actorRoles: ['commercial-director' as const] }],
    ['never-withdrawn', register, { actorRoles: ['accounting' as const] }],
  ])('is refused with %s', (code, state, changes) => {
    expect(codeOf(withdraw(state, { ...withdrawal, ...changes }))).toBe(code);
  });
});

describe('A decision is refused', () => {
  it.each([
    ['version-superseded', submitted, { version: 2 }],
    ['version-superseded', signed, { version: 2 }],
    ['nothing-to-decide', drafted, {}],
    ['nothing-to-decide', signed, {}],
    ['nothing-to-decide', returned, {}],
    ['nothing-to-decide', closed, {}],
    ['content-changed', submitted, { sha256: 'b'.repeat(64) }],
    ['drafted-by-you', submitted, { actorId: 'head' }],
    ['drafted-by-you', register, { actorId: 'accounting' }],
    ['decides-your-pay', submitted, { actorId: 'manager' }],
    ['not-your-step', halfSigned, { actorId: 'other' }],
    ['comment-required', submitted, { decision: 'return' }],
  ] as const)('with %s', (code, state, changes) => {
    expect(codeOf(decide(state, { ...signature, ...changes }))).toBe(code);
  });

  it('with already-decided-by-you where one person holds both roles', () => {
    expect(codeOf(decide(halfSigned, { ...general, actorId: 'commercial' }))).toBe('already-decided-by-you');
  });

  it('in a sentence that says what to do, with ids and nothing else', () => {
    const outcome = decide(submitted, { ...signature, version: 2 });
    if (outcome.ok) throw new Error('accepted');
    expect(outcome.refusal.message).toMatch(/version 2.+ is 1\. Read that one and decide again\.$/);
    expect(outcome.refusal.context).toEqual({ documentId: 'plan', version: 1 });
  });

  it('and leaves the state as it was', () => {
    const before = structuredClone(submitted);
    decide(submitted, { ...signature, actorId: 'head' });
    decide(submitted, signature);
    expect(submitted).toEqual(before);
  });
});
