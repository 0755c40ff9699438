import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Company, type DocumentReference } from '#apps/rehearsal/company/company.js';
import type { CompanyCase } from '#apps/rehearsal/company/company-case.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { RunVerifier } from '#compensation/pack/verify-run.js';
import type { ApiSession } from '#platform/api-session.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const seller = (name: string, joinedOn: string, leftOn?: string) => ({
  name,
  joinedOn,
  ...(leftOn === undefined ? {} : { leftOn }),
  assignments: [{ department: 'wholesale', position: 'sales-manager', from: joinedOn }],
});

/** Boris is on probation until 4 February 2027, Vera leaves with the year, Dina moves to retail in the summer, Gleb was always there. */
const company: CompanyCase = {
  name: 'The year',
  startsOn: '2025-11-20',
  departments: { retail: { name: 'Retail', below: 'wholesale' } },
  people: {
    anna: seller('Anna', '2025-06-02'),
    boris: seller('Boris', '2026-11-05'),
    dina: {
      name: 'Dina',
      joinedOn: '2025-06-02',
      assignments: [
        { department: 'wholesale', position: 'sales-manager', from: '2025-06-02' },
        { department: 'retail', position: 'sales-manager', from: '2026-07-01' },
      ],
    },
    gleb: {
      name: 'Gleb',
      joinedOn: '2025-06-02',
      assignments: [{ department: 'retail', position: 'sales-manager', from: '2025-06-02' }],
    },
    vera: seller('Vera', '2025-06-02', '2026-12-31'),
  },
  schemes: [],
  months: [],
};

const said = { howMeasured: 'By the ledger of the year.', howInfluenced: 'By offers and visits.' };
const yearPlan = {
  baseBonus: '120000.00',
  indicators: [
    {
      code: 'sales',
      name: 'Sales of the year',
      kind: 'higher-is-better',
      target: '12000000',
      unit: 'RUB',
      weight: '75',
      ...said,
    },
    {
      code: 'retention',
      name: 'Clients kept',
      kind: 'loss-share',
      target: '40',
      unit: 'clients',
      weight: '25',
      ...said,
    },
  ],
};
/** 120 000 x 75 % x 10.8 / 12 = 81 000, and 120 000 x 25 % x (1 - 8 / 40) = 24 000. */
const ninety = { sales: { value: '10800000' }, retention: { lost: '8' } };
/** 120 000 x 75 % x 12 / 12 = 90 000, and nothing: 20 of 40 lost are more than 40 %. */
const halfLost = { sales: { value: '12000000' }, retention: { lost: '20' } };

interface AnnualCycleView {
  id: string;
  departmentId: string;
  year: number;
  stage: string;
  closedAt: string | null;
  deadlines: { kind: string; opensOn: string; dueOn: string; state: string }[];
  documents: { kind: string; personId: string | null; status: string }[];
  peopleWithoutPlan: { id: string; name: string }[];
}
interface Bonus {
  personId: string;
  state: string;
  missing: { what: string; name?: string }[];
}

describe('A year', () => {
  let stack: TestStack;
  let played: Company;
  let head: ApiSession;
  let accounting: ApiSession;
  let runId: string;

  beforeAll(async () => {
    stack = await startTestStack();
    played = await Company.open(stack.url, stack.administrator, company);
    head = await played.as('head');
    accounting = await played.as('accounting');
  }, 240_000);
  afterAll(() => stack.stop());

  const draft = (handle: string, year = 2026) =>
    head.post<DocumentReference>('/api/annual-plans', { personId: played.idOf(handle), year, terms: yearPlan });
  const submit = (plan: DocumentReference) =>
    head.post(`/api/annual-plans/${plan.documentId}/submission`, { version: plan.version });
  async function sign(handle: string): Promise<DocumentReference> {
    const plan = await draft(handle);
    await submit(plan);
    await played.sign(plan, 'commercial', 'general');
    return plan;
  }
  async function cycleOf(department: string): Promise<AnnualCycleView> {
    const { items } = await head.get<{ items: { id: string }[] }>(
      `/api/annual-cycles?year=2026&departmentId=${played.departmentId(department)}`,
    );
    return head.get<AnnualCycleView>(`/api/annual-cycles/${items[0]?.id}`);
  }
  const untilStage = (department: string, stage: string) =>
    eventually(`the year of ${department} to be ${stage}`, async () => {
      const cycle = await cycleOf(department);
      return cycle.stage === stage ? cycle : undefined;
    });
  const saveActuals = async (department: string, people: Record<string, unknown>) =>
    head.put<DocumentReference & { missing: unknown[] }>(
      `/api/annual-cycles/${(await cycleOf(department)).id}/actuals/draft`,
      {
        basedOn: 0,
        people: Object.fromEntries(Object.entries(people).map(([handle, actuals]) => [played.idOf(handle), actuals])),
      },
    );
  const submitActuals = async (department: string, { version }: { version: number }) =>
    head.post(`/api/annual-cycles/${(await cycleOf(department)).id}/actuals/submission`, { version });
  const start = (more: object = {}) =>
    accounting.post<{ runId: string }>('/api/payroll-runs', {
      ...{ kind: 'off-cycle', purpose: 'annual-bonus', month: '2026-12', reason: 'The bonus of 2026.' },
      ...more,
    });
  async function bonuses(): Promise<Record<string, string>> {
    const { items } = await accounting.get<{ items: Bonus[] }>('/api/annual-bonuses?year=2026');
    return Object.fromEntries(
      items.map(({ personId, state, missing }) => [
        played.handleOf(personId),
        [state, ...missing.map(({ what }) => what)].join(' '),
      ]),
    );
  }
  const untilRun = (status: string) =>
    eventually(`the run to be ${status}`, async () => {
      const run = await accounting.get<{
        status: string;
        people: number;
        total: string;
        register: DocumentReference | null;
        leftOut: { people: { personId: string; missing: { what: string }[] }[] } | null;
      }>(`/api/payroll-runs/${runId}`);
      return run.status === status ? run : undefined;
    });

  it('takes no plans before they are opened', async () => {
    expect(await outcomeOf(draft('anna'))).toBe('409 cycle-not-open');
  });

  it('opens by itself in December, of every department, with days of its own', async () => {
    await played.advance('2025-12-01');
    const cycle = await eventually('the year to open', async () => {
      const { items } = await head.get<{ items: unknown[] }>('/api/annual-cycles?year=2026');
      return items.length === 2 ? cycleOf('wholesale') : undefined;
    });
    expect(cycle.stage).toBe('planning');
    expect(cycle.deadlines.map(({ kind, opensOn, dueOn, state }) => [kind, opensOn, dueOn, state])).toEqual([
      ['plans-signed', '2025-12-01', '2025-12-31', 'waiting'],
      ['actuals-submitted', '2027-01-01', '2027-01-15', 'waiting'],
      ['actuals-approved', '2027-01-01', '2027-01-20', 'waiting'],
      ['bonus-posted', '2027-01-21', '2027-01-25', 'waiting'],
    ]);
    expect(cycle.peopleWithoutPlan.map(({ name }) => name)).toEqual(['Anna', 'Dina', 'Vera']);
  });

  it('is planned before it begins, by two signatures a plan, one plan a person', async () => {
    for (const handle of ['anna', 'dina', 'vera']) await sign(handle);
    expect(await outcomeOf(draft('anna'))).toBe('409 plan-exists');
    expect((await untilStage('wholesale', 'plans-signed')).deadlines[0]).toMatchObject({ state: 'met' });
  });

  it('misses the day on which a plan was due, and takes it late', async () => {
    await played.advance('2026-01-12');
    expect((await cycleOf('retail')).deadlines[0]).toMatchObject({ state: 'missed' });
    await sign('gleb');
    expect((await untilStage('retail', 'plans-signed')).deadlines[0]).toMatchObject({ state: 'late' });
  });

  it('goes on with whoever joins, moves or leaves within it', async () => {
    await played.advance('2026-11-10');
    await sign('boris');
    const ofDina = (
      await head.get<{ items: { departmentId: string }[] }>(
        `/api/annual-plans?year=2026&personId=${played.idOf('dina')}`,
      )
    ).items;
    expect(ofDina.map(({ departmentId }) => departmentId)).toEqual([played.departmentId('retail')]);
    const saved = await saveActuals('wholesale', { anna: ninety });
    expect(await outcomeOf(submitActuals('wholesale', saved))).toBe('409 year-not-over');
    expect(await outcomeOf(start())).toBe('409 payroll-too-early');
  }, 60_000);

  it('collects what it came to in January, where everybody is by then', async () => {
    await played.advance('2027-01-12');
    const partly = await saveActuals('retail', { gleb: halfLost });
    expect(await outcomeOf(submitActuals('retail', partly))).toBe('422 actuals-incomplete');
    expect(await outcomeOf(saveActuals('wholesale', { dina: ninety }))).toBe('422 unknown-indicator');
    const wholesale = await head.put<DocumentReference>(
      `/api/annual-cycles/${(await cycleOf('wholesale')).id}/actuals/draft`,
      {
        basedOn: 1,
        people: Object.fromEntries(['anna', 'boris', 'vera'].map((handle) => [played.idOf(handle), ninety])),
      },
    );
    await submitActuals('wholesale', wholesale);
    expect((await untilStage('wholesale', 'actuals-submitted')).deadlines[1]).toMatchObject({ state: 'met' });
    await played.sign(wholesale, 'commercial');
    await untilStage('wholesale', 'actuals-approved');
    expect(await outcomeOf(draft('anna'))).toBe('409 year-settled');
    await played.advance('2027-01-20');
    expect(await outcomeOf(start())).toBe('409 payroll-too-early');
  }, 60_000);

  it('pays no bonus while actuals of a department are not approved, and names it', async () => {
    await played.advance('2027-01-22');
    expect(await bonuses()).toEqual({
      anna: 'payable',
      boris: 'not-entitled probation',
      dina: 'waiting annual-actuals',
      gleb: 'waiting annual-actuals',
      vera: 'not-entitled not-on-staff',
    });
    expect(await start().catch((error: unknown) => error)).toMatchObject({
      status: 409,
      code: 'actuals-not-approved',
      problem: { context: { departmentIds: [played.departmentId('retail')] } },
    });
    expect(await outcomeOf(start({ month: '2026-11' }))).toBe('422 invalid');
    expect(await outcomeOf(start({ personIds: [played.idOf('anna')] }))).toBe('422 invalid');
    expect(await outcomeOf(head.post('/api/payroll-runs', {}))).toBe('403 role-missing');
  });

  it('takes approved results back by a signed document, and ends the run that was made from them', async () => {
    const retail = await head.put<DocumentReference>(
      `/api/annual-cycles/${(await cycleOf('retail')).id}/actuals/draft`,
      { basedOn: 1, people: { [played.idOf('gleb')]: halfLost, [played.idOf('dina')]: ninety } },
    );
    await submitActuals('retail', retail);
    // Whoever signs results reads the names of indicators and not their codes.
    expect(await (await played.as('commercial')).get(`/api/documents/${retail.documentId}/comparison`)).toMatchObject({
      names: { sales: 'Sales of the year', retention: 'Clients kept', [played.idOf('gleb')]: 'Gleb' },
    });
    await played.sign(retail, 'commercial');
    ({ runId } = await start());
    await untilRun('in-approval');

    const { id: annualCycleId } = await cycleOf('wholesale');
    const ask = (body: object) =>
      head.post<DocumentReference>('/api/actuals-reopenings', { reason: 'Miscounted.', ...body });
    expect(await outcomeOf(ask({}))).toBe('422 invalid');
    expect(await outcomeOf(ask({ annualCycleId, cycleId: annualCycleId }))).toBe('422 invalid');
    expect(await outcomeOf(ask({ annualCycleId: played.idOf('anna') }))).toBe('404 no-such-cycle');
    const reopening = await ask({ annualCycleId });
    expect(await outcomeOf(ask({ annualCycleId }))).toBe('409 reopening-exists');
    await head.post(`/api/actuals-reopenings/${reopening.documentId}/submission`, { version: reopening.version });
    expect(await outcomeOf(played.sign(reopening, 'general'))).toBe('403 not-your-step');
    await played.sign(reopening, 'commercial');
    expect(await untilRun('returned')).toMatchObject({ endedBecause: 'actuals-reopened' });
    expect((await untilStage('wholesale', 'plans-signed')).documents).toContainEqual(
      expect.objectContaining({ kind: 'annual-actuals', status: 'returned' }),
    );
    expect(await bonuses()).toMatchObject({ anna: 'waiting annual-actuals', gleb: 'payable' });
    expect(await head.get(`/api/actuals-reopenings/${reopening.documentId}`)).toMatchObject({
      annualCycleId,
      cycleId: null,
      departmentId: played.departmentId('wholesale'),
      month: '2026-12',
      status: 'signed',
    });
    const listed = await head.get<{ items: { id: string }[] }>('/api/actuals-reopenings');
    expect(listed.items.map(({ id }) => id)).toEqual([reopening.documentId]);
    expect(await outcomeOf(ask({ annualCycleId }))).toBe('409 nothing-to-reopen');

    const people = Object.fromEntries(['anna', 'boris', 'vera'].map((handle) => [played.idOf(handle), ninety]));
    const again = await head.put<DocumentReference>(`/api/annual-cycles/${annualCycleId}/actuals/draft`, {
      basedOn: 2,
      people,
    });
    await submitActuals('wholesale', again);
    await played.sign(again, 'commercial');
    await untilStage('wholesale', 'actuals-approved');
  }, 60_000);

  it('pays it by the 25th by one run with a register of its own, and says who is left out and why', async () => {
    const [first, second] = await Promise.allSettled([start(), start()]);
    const begun = [first, second].flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(begun).toHaveLength(1);
    runId = begun[0]!.runId;
    const run = await untilRun('in-approval');
    expect(run).toMatchObject({ people: 3, total: '300000.00' });
    const leftOut = run.leftOut?.people.map(({ personId, missing }) => [played.handleOf(personId), missing[0]?.what]);
    expect(leftOut).toEqual([
      ['boris', 'probation'],
      ['vera', 'not-on-staff'],
    ]);
    expect(await outcomeOf(start())).toBe('409 held-by-a-run');
    await played.sign(run.register!, 'general');
    await untilRun('posted');
    const verifier = new RunVerifier();
    for await (const line of accounting.lines(`/api/payroll-runs/${runId}/packs`)) verifier.add(line);
    expect(verifier.finish().differences).toEqual([]);
    expect((await untilStage('wholesale', 'closed')).deadlines.map(({ state }) => state)).toEqual([
      'met',
      'met',
      'met',
      'met',
    ]);
    expect((await untilStage('retail', 'closed')).deadlines.map(({ state }) => state)).toEqual([
      'late',
      'late',
      'late',
      'met',
    ]);
  }, 60_000);

  it('gives everybody a statement of their own, with how it was worked out', async () => {
    const { items } = await accounting.get<{ items: { id: string; personId: string; total: string }[] }>(
      `/api/statements?runId=${runId}`,
    );
    expect(Object.fromEntries(items.map(({ personId, total }) => [played.handleOf(personId), total]))).toEqual({
      anna: '105000.00',
      dina: '105000.00',
      gleb: '90000.00',
    });
    const anna = await played.as('anna');
    const own = await anna.get<{ items: { id: string }[] }>('/api/statements');
    const statement = await anna.get<{ lines: { component: string; code: string; amount: string }[] }>(
      `/api/statements/${own.items[0]?.id}`,
    );
    expect(statement.lines.map(({ component, code, amount }) => [component, code, amount])).toEqual([
      ['annual-bonus', 'sales', '81000.00'],
      ['annual-bonus', 'retention', '24000.00'],
    ]);
    expect(JSON.stringify(await anna.get(`/api/statements/${own.items[0]?.id}/explanation`))).toContain('90 %');
  });

  it('is paid once', async () => {
    expect(await outcomeOf(start())).toBe('409 payroll-already-started');
    const { id: annualCycleId } = await cycleOf('wholesale');
    const reopening = { annualCycleId, reason: 'Miscounted after all.' };
    expect(await outcomeOf(head.post('/api/actuals-reopenings', reopening))).toBe('409 bonus-paid');
    expect(await bonuses()).toEqual({
      anna: 'paid paid-already',
      boris: 'not-entitled probation',
      dina: 'paid paid-already',
      gleb: 'paid paid-already',
      vera: 'not-entitled not-on-staff',
    });
  });
});
