import { describe, expect, it } from '@jest/globals';
import { carrySignatures, type EarlierSignature, type NextVersion } from './carried-signatures.js';
import type { Route } from './route.js';

const step = (name: string, scope?: string[]): Route['steps'][number] => ({
  name,
  roles: ['commercial-director'],
  ...(scope ? { scope } : {}),
});
const route = (...steps: Route['steps']): Route => ({
  submitters: ['head-of-department'],
  steps,
  afterReturn: 'redraft',
});
const signed = (...people: string[]): EarlierSignature[] =>
  people.map((personId) => ({ personId, onBehalfOf: null, signedIn: 1 }));

const scoped = route(step('targets', ['indicators']), step('money', ['baseBonus']), step('last', ['baseBonus']));
const content = { baseBonus: '60000', indicators: ['sales'] };
const dearer = { ...content, baseBonus: '61000' };
const next = (changes: Partial<NextVersion> & { signatures?: EarlierSignature[]; was?: Route } = {}) => {
  const { signatures = signed('ann', 'ben'), was = scoped, ...others } = changes;
  return carrySignatures({
    before: { route: was, content, signatures },
    now: { route: scoped, content: dearer },
    authors: [],
    beneficiaries: [],
    ...others,
  });
};

describe('A signature of the version before', () => {
  it('is kept where nothing of what the step is about has changed, and else names what has', () => {
    expect(next()).toEqual({
      kept: [{ personId: 'ann', onBehalfOf: null, signedIn: 1 }],
      voided: [{ step: 'money', personId: 'ben', because: 'scope-changed', fields: ['baseBonus'] }],
    });
  });

  it('is voided by every change where the route names no scope', () => {
    const plain = route(step('targets'), step('last'));
    expect(next({ was: plain, signatures: signed('ann'), now: { route: plain, content: dearer } }).voided).toEqual([
      { step: 'targets', personId: 'ann', because: 'whole-document', fields: ['baseBonus'] },
    ]);
  });

  it('is given again after a step that is signed again', () => {
    const now = { route: scoped, content: { ...content, indicators: ['calls'] } };
    expect(next({ now })).toEqual({
      kept: [],
      voided: [
        { step: 'targets', personId: 'ann', because: 'scope-changed', fields: ['indicators'] },
        { step: 'money', personId: 'ben', because: 'earlier-step', fields: [] },
      ],
    });
  });

  it.each([
    ['wrote-it', { authors: ['ann'] }],
    ['earns-by-it', { beneficiaries: ['ann'] }],
    ['by-delegate', { signatures: [{ personId: 'ann', onBehalfOf: 'cid', signedIn: 1 }] }],
    ['step-changed', { now: { route: route(step('targets', ['baseBonus']), step('last')), content: dearer } }],
    ['step-changed', { now: { route: route(step('other', ['indicators']), step('last')), content: dearer } }],
    ['step-changed', { now: { route: route(step('targets', ['indicators'])), content: dearer } }],
    ['reopened', { signatures: signed('ann', 'ben', 'cid') }],
  ] as const)('is not kept: %s', (because, changes) => {
    const { kept, voided } = next({ signatures: signed('ann'), ...structuredClone(changes) } as Parameters<
      typeof next
    >[0]);
    expect(kept).toEqual([]);
    expect(voided[0]).toMatchObject({ step: 'targets', personId: 'ann', because });
  });

  it('is kept from the version in which it was given', () => {
    const signatures = [{ personId: 'ann', onBehalfOf: null, signedIn: 1 }];
    expect(next({ signatures }).kept).toEqual(signatures);
  });
});
