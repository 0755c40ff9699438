import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultRoutes } from '#approvals/routes.js';
import { defaultRetentionRules } from '#approvals/retention.js';
import { defaultAnnualRules } from '#calendar/annual-rules.js';
import { defaultDeadlineRules } from '#calendar/deadlines.js';
import { defaultLoyaltyStandard } from '#compensation/components/loyalty-award/loyalty-standard.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { outcomeOf } from '../support/outcome-of.js';
import { tableContents } from '../support/table-contents.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Change {
  status: string;
  inEffectAt: string | null;
  rulesNow: Record<string, unknown>;
}

describe('A change of the regulation', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
  }, 180_000);
  afterAll(() => stack.stop());

  const oneSigner = { ...defaultRoutes['kpi-plan'], steps: [{ name: 'general', roles: ['general-director'] }] };
  const actualsLater = { ...defaultDeadlineRules, 'actuals-submitted': { monthOffset: 1, day: 7, dayOff: 'keep' } };
  const draft = (body: Record<string, unknown>, who: ApiSession = alpha.people.admin) =>
    who.post<DocumentReference>('/api/regulation-changes', {
      fromOn: '2026-07-05',
      reason: 'Decided by the board.',
      rules: { mostIndicators: 4 },
      ...body,
    });
  const submit = ({ documentId, version }: DocumentReference) =>
    alpha.people.admin.post(`/api/regulation-changes/${documentId}/submission`, { version });
  const signed = async (body: Record<string, unknown>) => {
    const change = await draft(body);
    await submit(change);
    await alpha.decide(alpha.people.commercial, change);
    expect(await alpha.decide(alpha.people.general, change)).toMatchObject({ status: 'signed' });
    return change;
  };
  const show = ({ documentId }: DocumentReference, who: ApiSession = alpha.people.admin) =>
    who.get<Change>(`/api/regulation-changes/${documentId}`);
  const rules = () => alpha.people.admin.get<Record<string, unknown>>('/api/organisation');
  const dueOf = async (kind: string) =>
    (await alpha.cycle()).deadlines.find((deadline) => deadline.kind === kind)?.dueOn;
  /** What somebody was last told has moved, line by line. */
  const movedOf = async (person: ApiSession, language = 'en') => {
    const { items } = await person.get<{ items: { lines: string[] }[] }>(
      `/api/notices?kind=deadlines-moved&language=${language}`,
    );
    return items[0]?.lines ?? [];
  };
  const unchanged = async (work: () => Promise<unknown>) => {
    const before = await tableContents(stack.database);
    const outcome = await outcomeOf(work());
    expect(await tableContents(stack.database)).toEqual(before);
    return outcome;
  };

  it('is drafted for a later day, by rules that hold together and that somebody can sign by', async () => {
    for (const [body, outcome] of [
      [{ fromOn: '2026-06-28' }, '409 regulation-change-too-late'],
      [{ rules: {} }, '422 invalid'],
      [{ rules: { routes: {} } }, '422 invalid'],
      [{ rules: { mostIndicators: 0 } }, '422 invalid'],
      [{ rules: { deductionLimit: '1' } }, '422 invalid'],
      [{ reason: '' }, '422 invalid'],
      [{ fromOn: '2026-02-30' }, '422 invalid'],
      [
        { rules: { deadlineRules: { ...actualsLater, 'payroll-posted': { monthOffset: 1, day: 5, dayOff: 'keep' } } } },
        '422 deadlines-in-disorder',
      ],
      [
        {
          rules: {
            deadlineRules: {
              ...actualsLater,
              'payroll-posted': {
                ...defaultDeadlineRules['payroll-posted'],
                opens: { monthOffset: 1, day: 9, dayOff: 'keep' },
              },
            },
          },
        },
        '422 deadlines-in-disorder',
      ],
      [
        { rules: { routes: { 'kpi-plan': { ...oneSigner, steps: [{ name: 'nobody', roles: ['purchasing'] }] } } } },
        '422 route-not-possible',
      ],
      [
        { rules: { routes: { 'kpi-plan': { ...oneSigner, steps: [{ name: 'admin', roles: ['administrator'] }] } } } },
        '422 route-not-possible',
      ],
    ] as const)
      expect([body, await unchanged(() => draft(body))]).toEqual([body, outcome]);
    expect(await unchanged(() => draft({}, alpha.people.head))).toBe('403 role-missing');

    const change = await draft({});
    expect(await outcomeOf(show(change, alpha.people.manager))).toBe('404 no-such-regulation-change');
    const path = `/api/regulation-changes/${change.documentId}/draft`;
    const body = { fromOn: '2026-07-06', reason: 'Later.', rules: { mostIndicators: 3 } };
    await alpha.people.admin.put(path, { ...body, basedOn: 1 });
    expect(await unchanged(() => alpha.people.admin.put(path, { ...body, reason: 'Again.', basedOn: 1 }))).toBe(
      '409 saved-meanwhile',
    );
    expect(await show(change)).toMatchObject({ status: 'drafting', rulesNow: { mostIndicators: 5 } });
  });

  it('takes effect on its day, and open months keep what they were told', async () => {
    const change = await signed({ rules: { mostIndicators: 4, deadlineRules: actualsLater } });
    expect(await show(change, alpha.people.manager)).toMatchObject({ status: 'signed', inEffectAt: null });
    expect(await rules()).toMatchObject({ mostIndicators: 5, deadlineRules: defaultDeadlineRules });
    const before = await dueOf('actuals-submitted');
    await alpha.advance('2026-07-05T00:05:00+03:00');
    expect(await rules()).toMatchObject({ mostIndicators: 4, deadlineRules: actualsLater });
    expect(await show(change)).toMatchObject({ inEffectAt: expect.any(String) });
    expect(await dueOf('actuals-submitted')).toBe(before);
  });

  it('moves what is not due yet in open months where it says so, and a route for what is submitted from then on', async () => {
    const plan = await alpha.draftPlan();
    await alpha.submitPlan(plan);
    await signed({
      fromOn: '2026-07-08',
      openMonths: 'follow',
      rules: { routes: { 'kpi-plan': oneSigner }, deadlineRules: actualsLater, deductionLimit: '10 %' },
    });
    await alpha.advance('2026-07-08T00:05:00+03:00');
    expect(await rules()).toMatchObject({ deductionLimit: '10 %', routes: { 'kpi-plan': oneSigner } });
    expect(await dueOf('actuals-submitted')).toBe('2026-08-07');
    expect((await alpha.cycle()).deadlines.find(({ kind }) => kind === 'plans-signed')).toMatchObject({
      dueOn: '2026-07-01',
      state: 'missed',
    });
    // What was on its route goes on along it.
    expect(await alpha.decide(alpha.people.commercial, plan)).toMatchObject({ status: 'in-approval' });
    const { items } = await alpha.people.admin.get<{ items: { action: string; details: unknown }[] }>(
      '/api/audit-events?action=regulation.changed',
    );
    expect(items).toEqual(
      expect.arrayContaining([expect.objectContaining({ details: expect.objectContaining({ fromOn: '2026-07-08' }) })]),
    );
    expect(items).toHaveLength(2);
  });

  it('tells whoever keeps a deadline that has moved in an open month, once and in their language', async () => {
    const { head, commercial, general, accounting, manager } = alpha.people;
    expect(await movedOf(head)).toEqual([
      'Actuals submitted, July 2026, Wholesale, due on 7 August 2026, before on 6 August 2026',
    ]);
    expect(await movedOf(commercial, 'ru')).toEqual([
      'Фактические результаты отправлены, июль 2026 г., Wholesale, срок: 7 августа 2026 г., прежний: 6 августа 2026 г.',
    ]);
    for (const other of [general, accounting, manager]) expect(await movedOf(other)).toEqual([]);
  });

  it('is of the year, its awards, forecasts and lost clients as well; an open year follows, and is told', async () => {
    const { admin, head, accounting } = alpha.people;
    const departmentId = head.person.departmentId ?? '';
    const { cycleId } = await admin.post<{ cycleId: string }>('/api/annual-cycles', { departmentId, year: 2026 });
    const bonusDue = async () => {
      const { deadlines } = await head.get<{ deadlines: { kind: string; dueOn: string }[] }>(
        `/api/annual-cycles/${cycleId}`,
      );
      return deadlines.find(({ kind }) => kind === 'bonus-posted')?.dueOn;
    };
    const bonus = {
      ...defaultAnnualRules['bonus-posted'],
      due: { monthOffset: 12, day: 28, dayOff: 'previous-working-day' },
    };
    const annualRules = { ...defaultAnnualRules, 'bonus-posted': bonus };
    const early = { ...annualRules, 'bonus-posted': { ...bonus, due: { monthOffset: 12, day: 19, dayOff: 'keep' } } };
    expect(await unchanged(() => draft({ fromOn: '2026-07-09', rules: { annualRules: early } }))).toBe('422 invalid');
    const other = {
      annualRules,
      loyaltyStandard: { ...defaultLoyaltyStandard, serviceMonths: 24 },
      forecastRule: { monthOffset: -1, day: 20, dayOff: 'keep' },
      retentionRules: { months: 6, review: 2, part: 3 },
    };
    expect(await bonusDue()).toBe('2027-01-25');
    const change = await signed({ fromOn: '2026-07-09', openMonths: 'follow', rules: other });
    await alpha.advance('2026-07-09T00:05:00+03:00');
    expect(await rules()).toMatchObject(other);
    expect(await show(change)).toMatchObject({ rulesNow: other });
    expect(await bonusDue()).toBe('2027-01-28');
    expect(await movedOf(accounting)).toEqual([
      'Annual bonus posted, 2026, Wholesale, due on 28 January 2027, before on 25 January 2027',
    ]);
  });

  it('moves openings and due days alike, and an open month is not to be sent actuals or paid before its own', async () => {
    const { admin, general, commercial, accounting, manager } = alpha.people;
    const opens = { monthOffset: 1, day: 3, dayOff: 'keep' };
    await signed({
      fromOn: '2026-07-10',
      openMonths: 'follow',
      rules: {
        deadlineRules: {
          ...actualsLater,
          'actuals-submitted': { ...actualsLater['actuals-submitted'], opens },
          'payroll-posted': { ...actualsLater['payroll-posted'], opens: 'actuals-approved' },
        },
      },
    });
    expect((await movedOf(accounting))[0]).toContain('2027');
    await alpha.advance('2026-07-10T00:05:00+03:00');
    const told = (await alpha.cycle()).deadlines.map(({ kind, opensOn, dueOn }) => [kind, opensOn, dueOn]);
    expect(told.slice(-2)).toEqual([
      ['actuals-submitted', '2026-08-03', '2026-08-07'],
      ['payroll-posted', '2026-08-01', '2026-08-10'],
    ]);
    // Whoever is paid by the month is concerned by its payroll as well.
    for (const person of [accounting, manager])
      expect(await movedOf(person)).toEqual([
        'Payroll posted, July 2026, Wholesale, due on 10 August 2026, open from 1 August 2026, before from 10 August 2026',
      ]);
    const [plan] = (await general.get<{ items: DocumentReference[] }>('/api/approvals?kind=kpi-plan')).items;
    await alpha.decide(general, plan!);
    await alpha.advance('2026-08-02T23:00:00+03:00');
    expect(await outcomeOf(alpha.submitActuals())).toBe('409 not-open-yet');
    await alpha.advance('2026-08-03T00:00:00+03:00');
    const actuals = await alpha.submitActuals();
    // Of the payroll the opening alone is another: without approved actuals it waits as ever.
    expect(await outcomeOf(alpha.startPayroll())).toBe('409 actuals-not-approved');
    await alpha.decide(commercial, actuals);
    await alpha.untilStage('actuals-approved');
    const limits = () => admin.put('/api/organisation/plan-limits', { mostIndicators: 6 });
    expect(await outcomeOf(limits())).toBe('accepted');
    const { runId } = await alpha.startPayroll();
    await alpha.decide(general, await alpha.register(runId));
    await alpha.untilRunIs(runId, 'posted');
    await alpha.untilStage('closed');
  });

  it('is the only way once somebody has been paid by the regulation', async () => {
    const { admin } = alpha.people;
    expect(await rules()).toMatchObject({ regulationInForceSince: alpha.month });
    for (const [path, body] of [
      ['plan-limits', { mostIndicators: 7 }],
      ['deduction-limit', { deductionLimit: '50 %' }],
      ['deadline-rules', defaultDeadlineRules],
      ['annual-rules', defaultAnnualRules],
      ['loyalty-standard', defaultLoyaltyStandard],
      ['retention-rules', defaultRetentionRules],
      ['forecast-rule', { monthOffset: -1, day: 20, dayOff: 'keep' }],
      ['routes/kpi-plan', defaultRoutes['kpi-plan']],
    ] as const)
      expect([path, await unchanged(() => admin.put(`/api/organisation/${path}`, body))]).toEqual([
        path,
        '409 regulation-in-force',
      ]);
  });
});
