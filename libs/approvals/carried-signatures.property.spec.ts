import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ApprovalState, decide, draftedDocument, submit, withdraw } from './approval.js';
import { type CarriedSignatures, carrySignatures, type EarlierSignature } from './carried-signatures.js';
import type { Route } from './route.js';

const fields = ['a', 'b', 'c'] as const;
const role = 'commercial-director';
const contents = fc.record({
  a: fc.constantFrom(1, 1, 1, 2),
  b: fc.constantFrom(1, 1, 1, 2),
  c: fc.constantFrom(1, 2),
});
type Content = typeof contents extends fc.Arbitrary<infer C> ? C : never;
const people = fc.constantFrom('ann', 'ben', 'cid', 'dot');
/** Mostly nobody: who has written a version once signs none of those after it. */
const some = fc.oneof(
  { weight: 8, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: people.map((id) => [id]) },
);
const scopes = fc.option(fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1 }), { nil: undefined });
const routes = fc.array(scopes, { minLength: 2, maxLength: 4 }).map((each): Route => ({
  submitters: ['head-of-department'],
  steps: each.map((scope, n) => ({ name: `step-${n}`, roles: [role], ...(scope ? { scope } : {}) })),
  afterReturn: 'redraft',
}));
const events = fc.array(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('submit' as const),
        content: contents,
        authors: some,
        beneficiaries: some,
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('decide' as const),
        actorId: people,
        decision: fc.constantFrom('sign' as const, 'sign' as const, 'return' as const),
        onBehalfOf: fc.constantFrom(undefined, undefined, undefined, undefined, 'eve'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const) }) },
  ),
  { minLength: 5, maxLength: 40 },
);
type Event = typeof events extends fc.Arbitrary<(infer E)[]> ? E : never;

interface Submitted {
  content: Content;
  signatures: EarlierSignature[];
  carried: CarriedSignatures;
  state: ApprovalState;
}

/** Sends all of it and gives back every version that went on its route, with whoever has signed it in the end. */
function versionsOf(route: Route, sequence: readonly Event[]): Submitted[] {
  let state = draftedDocument('plan', 'kpi-plan', route);
  const versions: Submitted[] = [];
  for (const event of sequence) {
    const last = versions.at(-1);
    const { version, sha256 } = state;
    if (event.kind === 'submit') {
      const { content, authors, beneficiaries } = event;
      const everyAuthor = [...new Set([...state.authors, ...authors, 'head'])];
      const carried = last
        ? carrySignatures({ before: { ...last, route }, now: { route, content }, authors: everyAuthor, beneficiaries })
        : { kept: [], voided: [] };
      const keptFrom = carried.kept.map(({ personId }) => personId);
      const message = {
        actorId: 'head',
        actorRoles: ['head-of-department' as const],
        version: version + 1,
        sha256: JSON.stringify(content),
      };
      const outcome = submit(state, { ...message, authors, beneficiaries, keptFrom });
      if (!outcome.ok) continue;
      ({ state } = outcome);
      versions.push({ content, signatures: [...carried.kept], carried, state });
    } else if (event.kind === 'withdraw') {
      const outcome = withdraw(state, { actorRoles: ['head-of-department'], version, sha256 });
      if (outcome.ok) ({ state } = outcome);
    } else {
      const { actorId, decision, onBehalfOf } = event;
      const principal =
        onBehalfOf === undefined ? {} : { onBehalfOf: { personId: onBehalfOf, roles: [role] as const } };
      const outcome = decide(state, {
        actorId,
        actorRoles: [role],
        version,
        sha256,
        decision,
        hasComment: true,
        ...principal,
      });
      if (!outcome.ok) continue;
      ({ state } = outcome);
      if (decision === 'sign')
        last?.signatures.push({ personId: actorId, onBehalfOf: onBehalfOf ?? null, signedIn: version });
      if (last) last.state = { ...state, signedBy: last.signatures.map(({ personId }) => personId) };
    }
  }
  return versions;
}

const whatever = (check: (versions: Submitted[], route: Route) => void) =>
  fc.assert(
    fc.property(routes, events, (route, sequence) => check(versionsOf(route, sequence), route)),
    { numRuns: 500 },
  );

describe('Signatures that versions keep, whatever people send,', () => {
  it('are of whoever has seen in that step what is signed now', () => {
    whatever((versions, route) => {
      for (const { content, signatures } of versions)
        for (const [position, { personId, signedIn, onBehalfOf }] of signatures.entries()) {
          const seen = versions[signedIn - 1]!;
          expect(seen.signatures[position]).toMatchObject({ personId, onBehalfOf });
          for (const field of route.steps[position]!.scope ?? fields)
            expect(seen.content[field as keyof Content]).toBe(content[field as keyof Content]);
        }
    });
  });

  it('are of people who are neither authors nor earners, each in one step, and never of all steps', () => {
    whatever((versions, route) => {
      for (const { carried, state } of versions) {
        const kept = carried.kept.map(({ personId }) => personId);
        expect(new Set(kept).size).toBe(kept.length);
        expect(kept.filter((id) => state.authors.includes(id) || state.beneficiaries.includes(id))).toEqual([]);
        expect(kept.length).toBeLessThan(route.steps.length);
      }
    });
  });

  it('and those that do not count are together all that were given, each with its reason', () => {
    whatever((versions) => {
      for (const [index, { carried }] of versions.entries()) {
        const before = versions[index - 1]?.signatures ?? [];
        expect(carried.kept).toEqual(before.slice(0, carried.kept.length));
        expect(carried.voided.map(({ personId }) => personId)).toEqual(
          before.slice(carried.kept.length).map(({ personId }) => personId),
        );
      }
    });
  });

  it('are some of the time there: the property says something', () => {
    const kept = fc
      .sample(fc.tuple(routes, events), { numRuns: 300, seed: 1 })
      .flatMap(([route, sequence]) => versionsOf(route, sequence).flatMap(({ carried }) => carried.kept));
    expect(kept.length).toBeGreaterThan(10);
  });
});
