import { describe, expect, it } from '@jest/globals';
import { checkDecisions } from './check-decisions.js';
import type { DocumentAct, DocumentOfYear } from './year-read.js';

const of = (version: number) => ({ version, sha256: `hash-${version}` });
const by = (what: DocumentAct['what'], actorId: string, version: number, step?: string): DocumentAct => ({
  ...{ what, actorId, ...of(version) },
  ...(step === undefined ? {} : { step }),
});
const drafted = (version: number) => by('drafted', 'head', version);
const submitted = (version: number) => by('submitted', 'head', version);
const first = (what: 'signed' | 'returned', actorId: string, version = 1) =>
  by(what, actorId, version, 'commercial-director');
const second = (actorId: string, version = 1) => by('signed', actorId, version, 'general-director');

const told = ({ what, version, step, actorId, onBehalfOf }: DocumentAct) =>
  [what, version, step ?? null, actorId, onBehalfOf].join(' ');

/** A plan with its acts, told as they are. */
function plan(acts: readonly DocumentAct[], changes: Partial<DocumentOfYear> = {}): DocumentOfYear {
  const isTold = ({ what }: DocumentAct) => what !== 'drafted';
  return {
    ...{ id: 'plan', kind: 'kpi-plan', status: 'signed', version: 1, sha256: 'hash-1', personId: 'earner' },
    ...{ acts, told: acts.filter(isTold).map(told) },
    ...changes,
  };
}

const begun = [drafted(1), submitted(1)];
const rules = (document: DocumentOfYear) => checkDecisions([document]).map(({ expected }) => expected);

describe('The check of what was decided in a year', () => {
  it('finds nothing in a plan that was signed, or returned and signed in its next version, or signed by a delegate', () => {
    expect(rules(plan([...begun, first('signed', 'commercial'), second('general')]))).toEqual([]);
    const again = [...begun, first('returned', 'commercial'), drafted(2), submitted(2)];
    const signedAgain = [...again, first('signed', 'commercial', 2), second('general', 2)];
    expect(rules(plan(signedAgain, { version: 2, sha256: 'hash-2' }))).toEqual([]);
    const forCommercial = { ...first('signed', 'deputy'), onBehalfOf: 'commercial' };
    expect(rules(plan([...begun, forCommercial, second('general')]))).toEqual([]);
  });

  it.each([
    ['signed by its author', [first('signed', 'head'), second('general')], 'nobody decides what they wrote'],
    ['signed by whom it pays', [first('signed', 'earner'), second('general')], 'nobody decides their own pay'],
    ['signed twice by one person', [first('signed', 'general'), second('general')], 'nobody decides twice'],
    [
      'signed by a delegate of its author',
      [{ ...first('signed', 'deputy'), onBehalfOf: 'head' }, second('general')],
      'nobody decides what they wrote',
    ],
    [
      'signed for one person and by the same',
      [{ ...first('signed', 'deputy'), onBehalfOf: 'general' }, second('general')],
      'nobody decides twice',
    ],
    ['signed out of order', [second('general'), first('signed', 'commercial')], 'the step is commercial-director'],
    ['signed in an old version', [first('signed', 'commercial', 0), second('general')], 'it names what was submitted'],
    [
      'signed with another hash',
      [{ ...first('signed', 'commercial'), sha256: 'hash-2' }, second('general')],
      'it names what was submitted',
    ],
    [
      'signed once more than it has steps',
      [first('signed', 'commercial'), second('general'), second('other')],
      'somebody waits for the decision',
    ],
  ])('finds a plan that was %s', (_what, acts, rule) => {
    expect(rules(plan([...begun, ...acts]))).toContain(rule);
  });

  it('finds a version that is submitted twice, a status, a version and a history that do not follow', () => {
    const acts = [...begun, first('signed', 'commercial'), second('general')];
    expect(rules(plan([...begun, submitted(1), ...acts.slice(2)]))).toContain(
      'a newer version of a draft is submitted',
    );
    expect(rules(plan(acts.slice(0, 3)))).toEqual(['is in-approval by what was decided']);
    expect(rules(plan(acts, { sha256: 'hash-2' }))).toEqual(['version 1']);
    expect(rules(plan(acts, { told: [] }))).toHaveLength(1);
  });
});
