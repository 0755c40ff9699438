import { describe, expect, it } from '@jest/globals';
import { defaultRoutes } from './routes.js';
import { type Candidate, findUnfilledStep, type RouteCandidates } from './unfilled-step.js';

const person = (personId: string, roles: Candidate['roles'], changes: Partial<Candidate> = {}): Candidate => ({
  personId,
  roles,
  isAbsent: false,
  standsInFor: [],
  ...changes,
});
const commercial = person('commercial', ['commercial-director']);
const general = person('general', ['general-director']);
const plan: RouteCandidates = {
  kind: 'kpi-plan',
  route: defaultRoutes['kpi-plan'],
  authors: ['head'],
  beneficiaries: ['manager'],
  candidates: [commercial, general],
};
const among = (candidates: Candidate[], changes: Partial<RouteCandidates> = {}) =>
  findUnfilledStep({ ...plan, ...changes, candidates });

describe('A route', () => {
  it('can be gone where each step has somebody of its own', () => {
    expect(findUnfilledStep(plan)).toBeUndefined();
  });

  it('names the step whose holders are gone, authors, paid by it or away, with how many of each', () => {
    expect(among([general])).toMatchObject({ step: { name: 'commercial-director' }, holders: 0 });
    const holders = [
      person('head', ['commercial-director']),
      person('manager', ['commercial-director']),
      person('away', ['commercial-director'], { isAbsent: true }),
      general,
    ];
    expect(among(holders)).toMatchObject({ position: 0, holders: 3, authors: 1, beneficiaries: 1, absent: 1 });
  });

  it('counts the delegate of who is away, unless they are away, wrote it or earn by it themselves', () => {
    const away = { ...commercial, isAbsent: true };
    const deputy = (id: string, isAbsent = false) =>
      person(id, ['purchasing'], { standsInFor: ['commercial'], isAbsent });
    expect(among([away, general, deputy('deputy')])).toBeUndefined();
    for (const useless of [deputy('deputy', true), deputy('head'), deputy('manager')])
      expect(among([away, general, useless])).toMatchObject({ position: 0, absent: 1 });
    const author = { ...commercial, personId: 'head' };
    const ofAuthor = person('deputy', [], { standsInFor: ['head'] });
    expect(among([author, general, ofAuthor])).toMatchObject({ position: 0, authors: 1 });
  });

  it('asks nobody for a step that keeps its signature, and asks its signer for no other', () => {
    expect(among([general], { keptFrom: ['commercial'] })).toBeUndefined();
    const both = person('both', ['commercial-director', 'general-director']);
    expect(among([both], { keptFrom: ['both'] })).toMatchObject({ neededElsewhere: true });
    expect(among([both], { keptFrom: ['commercial'] })).toBeUndefined();
  });

  it('does not count the delegate of a delegate', () => {
    const away = { ...commercial, isAbsent: true };
    const deputy = person('deputy', [], { standsInFor: ['commercial'], isAbsent: true });
    const ofDeputy = person('deputy-of-deputy', [], { standsInFor: ['deputy'] });
    expect(among([away, general, deputy, ofDeputy])).toMatchObject({ position: 0 });
  });

  it('gives no person two steps, as themselves or as a delegate', () => {
    const both = person('both', ['commercial-director', 'general-director']);
    expect(among([both])).toMatchObject({ neededElsewhere: true });
    expect(among([both, commercial])).toBeUndefined();
    const away = { ...commercial, isAbsent: true };
    expect(among([away, { ...general, standsInFor: ['commercial'] }])).toMatchObject({ neededElsewhere: true });
    const deputyOfBoth = person('deputy', [], { standsInFor: ['commercial', 'general'] });
    expect(among([away, { ...general, isAbsent: true }, deputyOfBoth])).toMatchObject({ neededElsewhere: true });
  });

  it('finds the one choice that works among several that do not', () => {
    const route = {
      ...plan.route,
      steps: [
        { name: 'first', roles: ['commercial-director' as const, 'general-director' as const] },
        { name: 'second', roles: ['general-director' as const] },
        { name: 'third', roles: ['commercial-director' as const, 'accounting' as const] },
      ],
    };
    const candidates = [commercial, general, person('accounting', ['accounting'])];
    expect(findUnfilledStep({ ...plan, route, candidates })).toBeUndefined();
    expect(findUnfilledStep({ ...plan, route, candidates: [commercial, general] })).toMatchObject({
      neededElsewhere: true,
    });
  });

  it('of a kind by which a role earns has no signer who holds it', () => {
    const seller = person('seller', ['sales-manager', 'commercial-director']);
    const scheme = { kind: 'pay-scheme', route: defaultRoutes['pay-scheme'] } as const;
    expect(among([seller, general], scheme)).toMatchObject({ position: 0, beneficiaries: 1 });
    expect(among([seller, general])).toBeUndefined();
  });

  it('of eight steps with many who could sign is judged at once', () => {
    const steps = Array.from({ length: 8 }, (_, n) => ({ name: `step-${n}`, roles: ['general-director' as const] }));
    const route = { ...plan.route, steps };
    const people = (count: number) => Array.from({ length: count }, (_, n) => person(`p${n}`, ['general-director']));
    expect(among(people(1000), { route })).toBeUndefined();
    expect(among(people(8), { route })).toBeUndefined();
    expect(among(people(7), { route })).toMatchObject({ neededElsewhere: true });
  });
});
