import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { libraryNames } from '#compensation/library/scheme-library.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface SchemeDraft extends DocumentReference {
  refusals: { path: string; message: string }[];
}

/** 60 000 a month and what was promised for the entry: 60 000 + 5 000 = 65 000. */
const example = (total: string) => ({
  name: 'A month with an entry',
  inputs: { month: '2026-07', values: { entry: '5000' } },
  expected: { total },
});

const schemeOf = (code: string, changes: Record<string, unknown> = {}) => ({
  format: 'pay-scheme/1',
  code,
  name: 'Base and entry',
  goal: 'New people stay for the first months',
  version: 1,
  effectiveFrom: '2026-07-01',
  currency: 'RUB',
  values: [{ code: 'entry', name: 'Entry bonus', unit: 'RUB' }],
  components: [
    { code: 'base', name: 'Base', kind: 'fixed-bonus', terms: { amount: '60000' } },
    { code: 'entry', name: 'Entry', kind: 'fixed-bonus', terms: { amount: { value: 'entry' } } },
  ],
  examples: [example('65000.00')],
  ...changes,
});

describe('A pay scheme', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let head: ApiSession;
  let rawHead: RawSession;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    ({ head } = alpha.people);
    rawHead = await new RawSession(stack.url).signIn('head');
  }, 120_000);
  afterAll(() => stack.stop());

  const draft = (scheme: unknown, author = head) => author.post<SchemeDraft>('/api/pay-schemes', { scheme });
  const submit = ({ documentId, version }: DocumentReference, author = head) =>
    author.post<{ status: string }>(`/api/pay-schemes/${documentId}/submission`, { version });
  const sign = async (scheme: DocumentReference) => {
    await alpha.decide(alpha.people.commercial, scheme);
    return alpha.decide(alpha.people.general, scheme);
  };

  it('is signed with worked examples that come out, and not submitted while one does not', async () => {
    const wrong = await draft(schemeOf('with-examples', { examples: [example('65000.01')] }));
    expect(wrong.refusals).toEqual([
      {
        code: 'example-differs',
        path: 'examples.0.expected.total',
        message:
          'the example "A month with an entry" expects 65000.01, but the scheme gives 65000.00; correct the example or the scheme',
      },
    ]);
    expect(
      await refusedUnchanged(stack.database, rawHead, {
        path: `/api/pay-schemes/${wrong.documentId}/submission`,
        body: { version: 1 },
      }),
    ).toMatchObject({
      status: 422,
      code: 'scheme-not-submittable',
      paths: ['examples.0.expected.total'],
    });

    const right = await head.put<SchemeDraft>(`/api/pay-schemes/${wrong.documentId}/draft`, {
      basedOn: wrong.version,
      scheme: schemeOf('with-examples'),
    });
    expect(right).toMatchObject({ version: 2, refusals: [] });
    expect(await outcomeOf(submit(wrong))).toBe('422 scheme-not-submittable');
    expect(await submit(right)).toMatchObject({ status: 'in-approval' });

    const { items } = await alpha.people.commercial.get<{ items: Record<string, unknown>[] }>('/api/approvals');
    expect(items).toContainEqual(
      expect.objectContaining({
        documentId: right.documentId,
        kind: 'pay-scheme',
        schemeCode: 'with-examples',
        schemeVersion: 1,
        sha256: right.sha256,
        person: null,
      }),
    );
    expect(await sign(right)).toMatchObject({ status: 'signed' });
    expect(await outcomeOf(submit(right))).toBe('409 already-signed');
  });

  it('says which goal of the company it serves before it is submitted', async () => {
    const { goal: _goal, ...aimless } = schemeOf('aimless');
    const scheme = await draft(aimless);
    expect(scheme.refusals).toMatchObject([{ code: 'unsaid', path: 'goal' }]);
    expect(
      await refusedUnchanged(stack.database, rawHead, {
        path: `/api/pay-schemes/${scheme.documentId}/submission`,
        body: { version: 1 },
      }),
    ).toMatchObject({ status: 422, code: 'scheme-not-submittable', paths: ['goal'] });
  });

  it('may begin from the library: drafted in one call, changed like any draft, and signed', async () => {
    const { manager, admin, commercial } = alpha.people;
    const { items } = await manager.get<{ items: { name: string; fits: string }[] }>('/api/scheme-library');
    expect(items.map(({ name }) => name)).toEqual(libraryNames);
    expect(await commercial.get('/api/scheme-library/hunter?language=ru')).toMatchObject({
      name: 'hunter',
      title: 'Охотник за клиентами',
      fits: expect.stringContaining('Рост дают клиенты'),
      scheme: { code: 'hunter', components: [{ code: 'salary' }, { code: 'deals' }, { code: 'new-clients' }] },
    });
    expect(await outcomeOf(commercial.get('/api/scheme-library/farmer'))).toBe('404 no-such-library-scheme');

    const path = '/api/scheme-library/hunter/draft';
    const own = {
      effectiveFrom: '2026-08-01',
      code: 'winners',
      name: 'Winners',
      goal: '40 new clients',
      currency: 'RUB',
    };
    expect(await outcomeOf(manager.post(path, own))).toMatch(/^403 /);
    expect(await outcomeOf(admin.post(path, own))).toMatch(/^403 /);
    expect(await outcomeOf(head.post('/api/scheme-library/farmer/draft', own))).toBe('404 no-such-library-scheme');
    for (const [body, field] of [
      [{}, 'effectiveFrom'],
      [{ ...own, effectiveFrom: '2026-02-30' }, 'effectiveFrom'],
      [{ ...own, code: 'Winners' }, 'code'],
      [{ ...own, goal: '' }, 'goal'],
      [{ ...own, currency: 'RUR' }, 'currency'],
    ] as const)
      expect(await refusedUnchanged(stack.database, rawHead, { path, body })).toMatchObject({
        status: 422,
        paths: [field],
      });

    const begun = await head.post<SchemeDraft>(path, own);
    expect(begun).toMatchObject({ version: 1, refusals: [] });
    expect(await head.get(`/api/pay-schemes/${begun.documentId}`)).toMatchObject({
      code: 'winners',
      name: 'Winners',
      effectiveFrom: '2026-08-01',
      version: { content: { goal: '40 new clients', currency: 'RUB', examples: [{}] } },
    });
    expect(await outcomeOf(head.post(path, own))).toBe('409 scheme-exists');
    await submit(begun);
    expect(await sign(begun)).toMatchObject({ status: 'signed' });
  });

  it('is read in words by those who sign it, and by those who earn by it when it is signed', async () => {
    const scheme = await draft(schemeOf('in-words'));
    const { manager, commercial, admin } = alpha.people;
    expect(await commercial.get<string>(`/api/pay-schemes/${scheme.documentId}/description`)).toContain(
      'Base and entry',
    );
    expect(await commercial.get<string>(`/api/pay-schemes/${scheme.documentId}/description?language=ru`)).toContain(
      'Премия',
    );
    expect(await commercial.get<string>(`/api/pay-schemes/${scheme.documentId}/description?language=hi`)).toContain(
      'बोनस',
    );
    expect(await outcomeOf(manager.get(`/api/pay-schemes/${scheme.documentId}`))).toBe('404 no-such-scheme');
    expect(await outcomeOf(submit(scheme, manager))).toBe('404 no-such-scheme');
    expect(await outcomeOf(admin.get(`/api/pay-schemes/${scheme.documentId}`))).toMatch(/^403 /);
    // Whoever assigns people chooses among those that are signed, by their names.
    const listed = () => admin.get<{ items: { code: string }[] }>('/api/pay-schemes?code=in-words');
    expect((await listed()).items).toEqual([]);

    await submit(scheme);
    await sign(scheme);
    expect((await listed()).items).toMatchObject([{ code: 'in-words', status: 'signed', paidNow: null }]);
    expect(await manager.get(`/api/pay-schemes/${scheme.documentId}`)).toMatchObject({
      code: 'in-words',
      schemeVersion: 1,
      effectiveFrom: '2026-07-01',
      status: 'signed',
      refusals: [],
      version: { version: 1, content: { name: 'Base and entry' } },
      decisions: [{ step: 'commercial-director' }, { step: 'general-director' }],
    });
    const { items } = await manager.get<{ items: { status: string }[] }>('/api/pay-schemes');
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['signed']));
  });

  it('goes back to its author with a comment, keeps every draft, and saves nothing over what was saved meanwhile', async () => {
    const first = await draft(schemeOf('returned'));
    await submit(first);
    expect(
      await outcomeOf(
        head.put(`/api/pay-schemes/${first.documentId}/draft`, {
          basedOn: 1,
          scheme: schemeOf('returned', { name: 'Other' }),
        }),
      ),
    ).toBe('409 not-a-draft');
    await alpha.decide(alpha.people.commercial, first, 'return', 'Call it by its name.');
    const second = await head.put<SchemeDraft>(`/api/pay-schemes/${first.documentId}/draft`, {
      basedOn: 1,
      scheme: schemeOf('returned', { name: 'By its name' }),
    });
    expect(
      await outcomeOf(
        head.put(`/api/pay-schemes/${first.documentId}/draft`, {
          basedOn: 1,
          scheme: schemeOf('returned', { name: 'Late' }),
        }),
      ),
    ).toBe('409 saved-meanwhile');
    const again = await head.put<SchemeDraft>(`/api/pay-schemes/${first.documentId}/draft`, {
      basedOn: 2,
      scheme: schemeOf('returned', { name: 'By its name' }),
    });
    expect(again).toEqual(second);
    expect(await head.get(`/api/pay-schemes/${first.documentId}/versions/1`)).toMatchObject({
      content: { name: 'Base and entry' },
      sha256: first.sha256,
    });
    await submit(second);
    await sign(second);
    const { manager } = alpha.people;
    expect(await outcomeOf(manager.get(`/api/pay-schemes/${first.documentId}/versions/1`))).toBe('404 no-such-scheme');
    expect(await manager.get(`/api/pay-schemes/${first.documentId}/versions/2`)).toMatchObject({
      content: { name: 'By its name' },
    });
    const { decisions } = await manager.get<{ decisions: { decision: string }[] }>(
      `/api/pay-schemes/${first.documentId}`,
    );
    expect(decisions.map(({ decision }) => decision)).toEqual(['sign', 'sign']);
  });

  it('is signed by nobody who wrote it or earns by it', async () => {
    const { id } = await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Export' });
    const twoHats = ['head-of-department', 'commercial-director'];
    const headAndCommercial = await alpha.addPerson('head-and-commercial', twoHats, id);
    const managerAndCommercial = await alpha.addPerson('manager-and-commercial', [
      'sales-manager',
      'commercial-director',
    ]);
    const scheme = await draft(schemeOf('four-eyes'), headAndCommercial);
    await submit(scheme);
    expect(await outcomeOf(alpha.decide(headAndCommercial, scheme))).toBe('403 drafted-by-you');
    expect(await outcomeOf(alpha.decide(managerAndCommercial, scheme))).toBe('403 decides-your-pay');
    const cameLater = await alpha.addPerson('came-later', ['sales-manager', 'commercial-director']);
    expect(await outcomeOf(alpha.decide(cameLater, scheme))).toBe('403 decides-your-pay');
    const { items } = await cameLater.get<{ items: { documentId: string }[] }>('/api/approvals');
    expect(items.map(({ documentId }) => documentId)).not.toContain(scheme.documentId);
    expect(await outcomeOf(submit(await draft(schemeOf('other-submitter')), alpha.people.accounting))).toBe(
      '403 not-a-submitter',
    );
    expect(await sign(scheme)).toMatchObject({ status: 'signed' });
  });

  it('changes by its next version, one at a time and from a later day', async () => {
    const next = (changes: Record<string, unknown>) =>
      schemeOf('followed', { version: 2, effectiveFrom: '2026-09-01', ...changes });
    const first = await draft(schemeOf('followed'));
    expect(await outcomeOf(draft(schemeOf('followed')))).toBe('409 scheme-exists');
    expect(await outcomeOf(draft(next({})))).toBe('409 version-not-signed');
    await submit(first);
    await sign(first);
    expect(await outcomeOf(draft(next({ version: 3 })))).toBe('422 version-out-of-turn');
    expect(await outcomeOf(draft(next({ effectiveFrom: '2026-07-01' })))).toBe('422 version-out-of-turn');
    const second = await draft(next({}));
    const path = `/api/documents/${second.documentId}/comparison`;
    expect(await head.get(path)).toMatchObject({
      schemeVersion: 2,
      content: { effectiveFrom: '2026-09-01' },
      before: {
        documentId: first.documentId,
        schemeVersion: 1,
        content: { effectiveFrom: schemeOf('followed').effectiveFrom },
      },
    });
    expect(await head.get(`${path}?with=last-month`)).toMatchObject({ before: null });
    expect(
      await outcomeOf(
        head.put(`/api/pay-schemes/${second.documentId}/draft`, {
          basedOn: 1,
          scheme: next({ effectiveFrom: '2026-06-30' }),
        }),
      ),
    ).toBe('422 version-out-of-turn');
    expect(
      await outcomeOf(
        head.put(`/api/pay-schemes/${second.documentId}/draft`, { basedOn: 1, scheme: next({ version: 1 }) }),
      ),
    ).toBe('422 another-scheme');
    await head.put(`/api/pay-schemes/${second.documentId}/draft`, {
      basedOn: 1,
      scheme: next({ effectiveFrom: '2026-10-01' }),
    });
    const { items } = await head.get<{ items: Record<string, unknown>[] }>('/api/pay-schemes?code=followed');
    expect(items.map(({ schemeVersion, month, status }) => [schemeVersion, month, status])).toEqual([
      [2, '2026-10', 'drafting'],
      [1, '2026-07', 'signed'],
    ]);
  });

  it('is begun once by two who begin it together', async () => {
    const outcomes = await Promise.all([outcomeOf(draft(schemeOf('at-once'))), outcomeOf(draft(schemeOf('at-once')))]);
    expect(outcomes.toSorted()).toEqual(['409 scheme-exists', 'accepted']);
  });

  it.each([
    [
      'an unknown component',
      { components: [{ code: 'a', name: 'A', kind: 'luck', terms: {} }] },
      'scheme.components.0.kind',
    ],
    [
      'an amount with a comma',
      { components: [{ code: 'a', name: 'A', kind: 'fixed-bonus', terms: { amount: '1,5' } }], examples: [] },
      'scheme.components.0.terms.amount',
    ],
    ['a day that does not exist', { effectiveFrom: '2026-02-30' }, 'scheme.effectiveFrom'],
    ['a version beyond any', { version: 3_000_000_000 }, 'scheme.version'],
    ['a field that does not exist', { componets: [] }, 'scheme'],
  ])('with %s is refused and named', async (_what, changes, path) => {
    expect(
      await refusedUnchanged(stack.database, rawHead, {
        path: '/api/pay-schemes',
        body: { scheme: schemeOf('bad', changes) },
      }),
    ).toMatchObject({ status: 422, code: 'invalid', paths: [path] });
  });

  it('is found by a code and by nothing that is none', async () => {
    expect(
      await refusedUnchanged(stack.database, rawHead, { method: 'GET', path: '/api/pay-schemes?code=%00' }),
    ).toMatchObject({ status: 422, paths: ['code'] });
  });

  it('is described whatever its examples carry', async () => {
    const scheme = schemeOf('odd-state', {
      examples: [{ ...example('65000.00'), carriedState: { base: { id: { toString: 1, valueOf: 1 } } } }],
    });
    const { documentId } = await draft(scheme);
    expect(await head.get<string>(`/api/pay-schemes/${documentId}/description`)).toContain('Base and entry');
  });

  it('has a JSON Schema for editors', async () => {
    expect(await head.get('/api/pay-schemes/json-schema')).toMatchObject({
      $id: 'urn:premia:pay-scheme:1',
      required: expect.arrayContaining(['components']),
    });
    expect(await head.get('/api/pay-schemes/json-schema?language=hi')).toMatchObject({ title: 'वेतन स्कीम' });
  });
});
