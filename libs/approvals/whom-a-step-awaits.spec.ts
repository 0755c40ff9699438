import { describe, expect, it } from '@jest/globals';
import type { Candidate } from './unfilled-step.js';
import { whomStepAwaits } from './whom-a-step-awaits.js';

const candidate = (personId: string, changes: Partial<Candidate> = {}): Candidate => ({
  personId,
  roles: ['commercial-director'],
  isAbsent: false,
  standsInFor: [],
  ...changes,
});
const awaited = (candidates: Candidate[], changes: Partial<Parameters<typeof whomStepAwaits>[0]> = {}) =>
  whomStepAwaits({
    kind: 'kpi-plan',
    step: { name: 'sign', roles: ['commercial-director'] },
    authors: [],
    beneficiaries: [],
    taken: [],
    assignedTo: null,
    candidates,
    ...changes,
  });
const delegate = candidate('delegate', { roles: [], standsInFor: ['one'] });

describe('A step', () => {
  it('waits for everybody who may fill it, and for nobody who wrote it, earns by it or has signed it', () => {
    const all = ['one', 'author', 'earner', 'signer'].map((id) => candidate(id));
    const rules = { authors: ['author'], beneficiaries: ['earner'], taken: ['signer'] };
    expect(awaited([...all, candidate('other', { roles: ['accounting'] })], rules)).toEqual(['one']);
  });

  it('waits for the delegate of whoever is away, and not of whoever is here', () => {
    expect(awaited([candidate('one'), delegate])).toEqual(['one']);
    expect(awaited([candidate('one', { isAbsent: true }), delegate])).toEqual(['delegate']);
    expect(awaited([candidate('one', { isAbsent: true }), delegate], { authors: ['delegate'] })).toEqual(['one']);
  });

  it('waits for those who are away where nobody acts for them', () => {
    expect(awaited([candidate('one', { isAbsent: true }), candidate('two', { isAbsent: true })])).toEqual([
      'one',
      'two',
    ]);
  });

  it('waits for whom it was reassigned to alone, or for their delegate', () => {
    const two = [candidate('one', { isAbsent: true }), candidate('two'), delegate];
    expect(awaited(two, { assignedTo: 'two' })).toEqual(['two']);
    expect(awaited(two, { assignedTo: 'one' })).toEqual(['delegate']);
  });

  it('waits for nobody where nobody could fill it', () => {
    expect(awaited([candidate('one')], { authors: ['one'] })).toEqual([]);
  });
});
