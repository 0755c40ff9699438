import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide, draftedDocument, submit, type ApprovalState } from './approval.js';
import { roles } from './role.js';
import { type Candidate, findUnfilledStep } from './unfilled-step.js';

const ids = ['ann', 'ben', 'cid', 'dot'];
const kind = 'kpi-plan';
const someRoles = fc.uniqueArray(fc.constantFrom(...roles.slice(2, 5)), { minLength: 1, maxLength: 2 });
const routes = fc.array(someRoles, { minLength: 1, maxLength: 3 }).map((steps) => ({
  submitters: ['head-of-department' as const],
  steps: steps.map((of, n) => ({ name: `step-${n}`, roles: of })),
  afterReturn: 'redraft' as const,
}));
const people = fc.tuple(
  ...ids.map((personId) =>
    fc.record<Candidate>({
      personId: fc.constant(personId),
      roles: fc.uniqueArray(fc.constantFrom(...roles.slice(2)), { maxLength: 2 }),
      isAbsent: fc.boolean(),
      standsInFor: fc.uniqueArray(fc.constantFrom(...ids.filter((id) => id !== personId)), { maxLength: 2 }),
    }),
  ),
);
const some = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 });

/** Whether any order of signatures leads to the end, tried one by one in the state machine. */
function canBeSigned(state: ApprovalState, candidates: readonly Candidate[]): boolean {
  if (state.status === 'signed') return true;
  const message = { version: 1, sha256: 'a', decision: 'sign' as const, hasComment: false };
  return candidates
    .filter(({ isAbsent }) => !isAbsent)
    .some(({ personId, roles: held, standsInFor }) => {
      const principals = candidates.filter((other) => standsInFor.includes(other.personId));
      return [undefined, ...principals].some((onBehalfOf) => {
        const signature = {
          ...message,
          actorId: personId,
          actorRoles: [...held],
          ...(onBehalfOf ? { onBehalfOf } : {}),
        };
        const outcome = decide(state, signature);
        return outcome.ok && canBeSigned(outcome.state, candidates);
      });
    });
}

describe('Whatever the route and whoever is there', () => {
  it('a step is unfilled exactly where no order of signatures leads to the end', () => {
    fc.assert(
      fc.property(routes, people, some, some, (route, candidates, authors, beneficiaries) => {
        const submission = { actorId: 'head', actorRoles: ['head-of-department' as const], version: 1, sha256: 'a' };
        const sent = submit(draftedDocument('plan', kind, route), { ...submission, authors, beneficiaries });
        if (!sent.ok) throw new Error(sent.refusal.code);
        const unfilled = findUnfilledStep({ kind, route, authors, beneficiaries, candidates });
        expect(unfilled === undefined).toBe(canBeSigned(sent.state, candidates));
      }),
      { numRuns: 300 },
    );
  });

  it('nobody fills two steps, and neither authors nor those whom it pays sign through a delegate', () => {
    fc.assert(
      fc.property(routes, people, some, some, (route, candidates, authors, beneficiaries) => {
        const submission = { actorId: 'head', actorRoles: ['head-of-department' as const], version: 1, sha256: 'a' };
        const sent = submit(draftedDocument('plan', kind, route), { ...submission, authors, beneficiaries });
        if (!sent.ok) throw new Error(sent.refusal.code);
        let state = sent.state;
        for (const actor of [...candidates, ...candidates])
          for (const onBehalfOf of candidates.filter(({ personId }) => actor.standsInFor.includes(personId))) {
            const message = { version: 1, sha256: 'a', decision: 'sign' as const, hasComment: false, onBehalfOf };
            const outcome = decide(state, { ...message, actorId: actor.personId, actorRoles: [...actor.roles] });
            if (outcome.ok) state = outcome.state;
          }
        const signed = [...state.signedBy, ...(state.signedFor ?? [])];
        expect(new Set(signed).size).toBe(signed.length);
        expect(signed.filter((id) => state.authors.includes(id) || beneficiaries.includes(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
