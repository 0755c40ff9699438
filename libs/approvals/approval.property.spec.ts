import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide, draftedDocument, submit, withdraw, type ApprovalState } from './approval.js';
import { roles } from './role.js';
import { documentKindNames } from './document-kinds/document-kinds.js';
import { defaultRoutes } from './routes.js';

const people = fc.constantFrom('ann', 'ben', 'cid', 'dot', 'eve');
const somePeople = fc.uniqueArray(people, { maxLength: 3 });
const someRoles = fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1, maxLength: roles.length });
const versions = fc.integer({ min: 1, max: 4 });
const hashes = fc.constantFrom('a', 'b');

const submissions = fc.record({
  actorId: people,
  actorRoles: someRoles,
  version: versions,
  sha256: hashes,
  authors: somePeople,
  beneficiaries: somePeople,
});
const decisions = fc.record({
  actorId: people,
  actorRoles: someRoles,
  version: versions,
  sha256: hashes,
  decision: fc.constantFrom('sign' as const, 'sign' as const, 'return' as const),
  hasComment: fc.boolean(),
});
const withdrawals = fc.record({ actorRoles: someRoles, version: versions, sha256: hashes });
const events = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: submissions.map((message) => ({ kind: 'submit' as const, message })) },
    { weight: 1, arbitrary: withdrawals.map((message) => ({ kind: 'withdraw' as const, message })) },
    { weight: 3, arbitrary: decisions.map((message) => ({ kind: 'decide' as const, message })) },
  ),
  { maxLength: 40 },
);
const documents = fc
  .constantFrom(...documentKindNames)
  .map((kind) => draftedDocument('document', kind, defaultRoutes[kind]));
type Event = typeof events extends fc.Arbitrary<(infer E)[]> ? E : never;

function outcomeOf(state: ApprovalState, event: Event) {
  if (event.kind === 'submit') return submit(state, event.message);
  return event.kind === 'decide' ? decide(state, event.message) : withdraw(state, event.message);
}

/** Every state that a sequence of messages leads through, with the message that led there. */
function statesAfter(
  start: ApprovalState,
  sequence: Event[],
): { before: ApprovalState; event: Event; after: ApprovalState }[] {
  let state = start;
  return sequence.flatMap((event) => {
    const outcome = outcomeOf(state, event);
    if (!outcome.ok) return [];
    const before = state;
    state = outcome.state;
    return [{ before, event, after: state }];
  });
}

describe('A document, whatever people send,', () => {
  it('is never signed by an author, a submitter or somebody whom it pays', () => {
    fc.assert(
      fc.property(documents, events, (start, sequence) => {
        const writers = new Set<string>();
        for (const { event, after } of statesAfter(start, sequence)) {
          if (event.kind === 'submit')
            [event.message.actorId, ...event.message.authors].forEach((person) => writers.add(person));
          for (const signer of after.signedBy) {
            expect(writers.has(signer)).toBe(false);
            expect(after.beneficiaries).not.toContain(signer);
          }
        }
      }),
    );
  });

  it('has each step signed by another person', () => {
    fc.assert(
      fc.property(documents, events, (start, sequence) => {
        for (const { after } of statesAfter(start, sequence))
          expect(new Set(after.signedBy).size).toBe(after.signedBy.length);
      }),
    );
  });

  it('is signed exactly when every step of its route is, in the version and content that was submitted last', () => {
    fc.assert(
      fc.property(documents, events, (start, sequence) => {
        for (const { before, event, after } of statesAfter(start, sequence)) {
          expect(after.status === 'signed').toBe(after.signedBy.length === after.route.steps.length);
          if (event.kind !== 'submit')
            expect(event.message).toMatchObject({ version: before.version, sha256: before.sha256 });
          if (event.kind === 'submit')
            expect(after).toMatchObject({
              status: 'in-approval',
              version: event.message.version,
              sha256: event.message.sha256,
              signedBy: [],
            });
        }
      }),
    );
  });

  it('takes each step from a holder of its role, a return with a comment, and nothing once it has ended', () => {
    fc.assert(
      fc.property(documents, events, (start, sequence) => {
        for (const { before, event } of statesAfter(start, sequence)) {
          expect(['signed', 'closed']).not.toContain(before.status);
          if (event.kind !== 'decide') continue;
          expect(
            before.route.steps[before.signedBy.length]?.roles.some((role) => event.message.actorRoles.includes(role)),
          ).toBe(true);
          expect(event.message.decision === 'sign' || event.message.hasComment).toBe(true);
        }
      }),
    );
  });

  it('is withdrawn only from those who sign it, by a submitter, and keeps no signature', () => {
    fc.assert(
      fc.property(documents, events, (start, sequence) => {
        for (const { before, event, after } of statesAfter(start, sequence)) {
          if (event.kind !== 'withdraw') continue;
          expect(before.status).toBe('in-approval');
          expect(before.route.submitters.some((role) => event.message.actorRoles.includes(role))).toBe(true);
          expect(after).toMatchObject({ status: 'returned', signedBy: [], signedFor: [] });
        }
      }),
    );
  });

  it('only ever goes to a newer version', () => {
    fc.assert(
      fc.property(documents, events, (start, sequence) => {
        for (const { before, event, after } of statesAfter(start, sequence)) {
          if (event.kind === 'submit') expect(after.version).toBeGreaterThan(before.version);
          else expect(after.version).toBe(before.version);
        }
      }),
    );
  });
});
