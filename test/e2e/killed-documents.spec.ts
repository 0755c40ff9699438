import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { Company, type DocumentReference } from '#apps/rehearsal/company/company.js';
import type { CompanyCase } from '#apps/rehearsal/company/company-case.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import type { ApiSession } from '#platform/api-session.js';
import { evidence } from '#platform/evidence/testing/evidence-samples.js';
import { outcomeOf } from '../support/outcome-of.js';
import { StruckProcesses } from '../support/struck-processes.js';
import { startStackOfProcesses, type StackOfProcesses } from '../support/test-stack.js';

const seller = (name: string) => ({
  name,
  joinedOn: '2025-06-02',
  assignments: [{ department: 'wholesale', position: 'sales-manager', from: '2025-06-02' }],
});

const company: CompanyCase = {
  name: 'Killed on the way',
  startsOn: '2026-11-20',
  departments: {},
  people: { anna: seller('Anna'), boris: seller('Boris') },
  schemes: [],
  months: [],
};
const people = ['anna', 'boris'] as const;
const month = '2026-12';

/** Of 60 000 with alphaActuals 47 000; with a base of 66 000 a tenth more. */
const revised = { ...alphaPlan, baseBonus: '66000' };
/** 10 000 and 10 000 and 30 000 x 8 / 10 in place of 25 000 and 10 000 and 15 000 x 8 / 10; the forecast was missed. */
const weights = { sales: '1/6', receivables: '1/6', retention: '1/2', forecast: '1/6' };
/** 120 000 x 10.8 / 12 = 108 000. */
const yearPlan = {
  baseBonus: '120000.00',
  indicators: [
    {
      code: 'sales',
      name: 'Sales of the year',
      kind: 'higher-is-better',
      target: '12000000',
      unit: 'RUB',
      weight: '100',
      howMeasured: 'By the ledger of the year.',
      howInfluenced: 'By offers and visits.',
    },
  ],
};

/** Everything that is done while processes are killed, in order. */
const acts = [
  ...['memo is drafted', 'memo is submitted', 'commercial signs the memo', 'general signs the memo'],
  ...['revision is drafted', 'revision is submitted', 'commercial signs the revision', 'general signs the revision'],
  ...['actuals are drafted again', 'actuals are submitted again', 'actuals are approved again'],
  ...['run of the month is started', 'run of the month is calculated', 'register of the month is signed'],
  ...['annual actuals are drafted', 'annual actuals are submitted', 'annual actuals are approved'],
  ...['run of the bonus is started', 'run of the bonus is calculated', 'register of the bonus is signed'],
];

interface Run {
  status: string;
  total: string | null;
  register: DocumentReference | null;
}

describe('A memo, a revision and a bonus while one of two workers, and then the API, are killed at every act', () => {
  let stack: StackOfProcesses;
  let processes: StruckProcesses;
  let played: Company;
  let head: ApiSession;
  let accounting: ApiSession;
  let cycleId: string;
  let annualCycleId: string;
  const plans = new Map<string, DocumentReference>();

  beforeAll(async () => {
    stack = await startStackOfProcesses();
    processes = await StruckProcesses.of(stack);
    played = await Company.open(stack.url, stack.administrator, company);
    head = await played.as('head');
    accounting = await played.as('accounting');
    const departmentId = played.departmentId('wholesale');
    const administrator = await played.as('administrator');
    ({ cycleId: annualCycleId } = await administrator.post<{ cycleId: string }>('/api/annual-cycles', {
      departmentId,
      year: 2026,
    }));
    for (const handle of people)
      await signed('annual-plans', { personId: played.idOf(handle), year: 2026, terms: yearPlan });
    await played.advance('2026-11-28');
    for (const handle of people)
      plans.set(handle, await signed('kpi-plans', { personId: played.idOf(handle), month, terms: alphaPlan }));
    const { items } = await head.get<{ items: { id: string }[] }>(
      `/api/monthly-cycles?month=${month}&departmentId=${departmentId}`,
    );
    cycleId = items[0]?.id ?? '';
    await played.advance('2026-12-01');
  }, 240_000);
  afterAll(() => stack.stop());

  async function signed(kind: string, body: object): Promise<DocumentReference> {
    const draft = await head.post<DocumentReference>(`/api/${kind}`, body);
    await head.post(`/api/${kind}/${draft.documentId}/submission`, { version: draft.version });
    await played.sign(draft, 'commercial', 'general');
    return draft;
  }
  const struck = <T>(what: string, act: () => Promise<T>) => processes.during(what, act);

  /** A document of the head from its first draft to both signatures, each act with its own victims. */
  async function signedInTurmoil(what: string, kind: string, body: object): Promise<DocumentReference> {
    const draft = await struck(`${what} is drafted`, () => head.post<DocumentReference>(`/api/${kind}`, body));
    await struck(`${what} is submitted`, () =>
      head.post(`/api/${kind}/${draft.documentId}/submission`, { version: draft.version }),
    );
    for (const director of ['commercial', 'general'] as const)
      await struck(`${director} signs the ${what}`, () => played.sign(draft, director));
    return draft;
  }

  const actualsOf = (came: unknown) => Object.fromEntries(people.map((handle) => [played.idOf(handle), came]));

  /** Actuals of the month or the year, whichever has the address, as they come and are approved. */
  async function approveActuals(
    path: string,
    came: unknown,
    basedOn: number,
    [drafted, submitted, approved]: [string, string, string],
  ): Promise<void> {
    const draft = await struck(drafted, () =>
      head.put<DocumentReference>(`${path}/draft`, { basedOn, people: actualsOf(came) }),
    );
    await struck(submitted, () => head.post(`${path}/submission`, { version: draft.version }));
    await struck(approved, () => played.sign(draft, 'commercial'));
  }

  const run = (runId: string) => accounting.get<Run>(`/api/payroll-runs/${runId}`);

  /** A run from its start to its posting; says what it has paid in all. */
  async function pay(what: string, start: object): Promise<string | null> {
    const { runId } = await struck(`run of the ${what} is started`, () =>
      accounting.post<{ runId: string }>('/api/payroll-runs', start),
    );
    const register = await struck(`run of the ${what} is calculated`, () =>
      eventually('the register of the run', async () => (await run(runId)).register ?? undefined, 60),
    );
    await struck(`register of the ${what} is signed`, () => played.sign(register, 'general'));
    const posted = await eventually(
      'the posting of the run',
      async () => {
        const now = await run(runId);
        return now.status === 'posted' ? now : undefined;
      },
      60,
    );
    expect(await outcomeOf(accounting.post('/api/payroll-runs', start))).toMatch(/^409 /);
    return posted.total;
  }

  const inForce = async (handle: string) => {
    const plan = plans.get(handle)!;
    const view = await head.get<{ inForce: { documentId: string }[] }>(`/api/kpi-plans/${plan.documentId}`);
    return view.inForce.map(({ documentId }) => documentId);
  };

  it('has the weights of the memo in force on the 1st', async () => {
    const { documentId, sha256 } = plans.get('boris')!;
    const memo = await signedInTurmoil('memo', 'weight-memos', {
      reason: 'The market asks for kept clients.',
      plans: [{ planId: documentId, basedOn: sha256, weights }],
    });
    expect(await inForce('boris')).toEqual([memo.documentId]);
  }, 240_000);

  it('has the terms of the revision in force after the month, and approved actuals sent back by it once', async () => {
    await played.advance('2027-01-04');
    const actuals = `/api/monthly-cycles/${cycleId}/actuals`;
    const first = await head.put<DocumentReference>(`${actuals}/draft`, {
      basedOn: 0,
      people: actualsOf(alphaActuals),
    });
    await head.post(`${actuals}/submission`, { version: first.version });
    await played.sign(first, 'commercial');
    const file = await head.upload<{ id: string }>('/api/evidence-files?fileName=supplier.eml', evidence.eml);
    const { documentId, sha256 } = plans.get('anna')!;
    const revision = await signedInTurmoil('revision', 'plan-revisions', {
      planId: documentId,
      basedOn: sha256,
      reason: 'The plant of the only supplier stands still after a fire.',
      terms: revised,
      evidence: [{ kind: 'correspondence', description: 'The supplier says so.', files: [file.id] }],
    });
    expect(await inForce('anna')).toEqual([revision.documentId]);
    expect(await head.get(actuals)).toMatchObject({ status: 'returned', latestVersion: 1 });
    await approveActuals(actuals, alphaActuals, first.version, [
      'actuals are drafted again',
      'actuals are submitted again',
      'actuals are approved again',
    ]);
    expect(await head.get(actuals)).toMatchObject({ status: 'signed', latestVersion: 2 });
  }, 240_000);

  it('pays the month once, by what was signed', async () => {
    const { deadlines } = await head.get<{ deadlines: { kind: string; dueOn: string }[] }>(
      `/api/monthly-cycles/${cycleId}`,
    );
    await played.advance(deadlines.find(({ kind }) => kind === 'payroll-posted')?.dueOn ?? '');
    expect(await pay('month', { month })).toBe('95700.00');
  }, 240_000);

  it('pays the bonus of the year once', async () => {
    await approveActuals(`/api/annual-cycles/${annualCycleId}/actuals`, { sales: { value: '10800000' } }, 0, [
      'annual actuals are drafted',
      'annual actuals are submitted',
      'annual actuals are approved',
    ]);
    await played.advance('2027-01-22');
    const bonus = { kind: 'off-cycle', purpose: 'annual-bonus', month, reason: 'The bonus of 2026.' };
    expect(await pay('bonus', bonus)).toBe('216000.00');
  }, 240_000);

  it('was killed while it worked, at every act', () => {
    expect(processes.struckAt).toEqual(acts);
  });

  it('leaves every decision once, and every amount once', async () => {
    const documents = await stack.database.query(`
      SELECT d.kind, d.status, count(DISTINCT d.id)::int AS documents, count(e.id)::int AS decisions,
             count(DISTINCT (e.document_id, e.version, e.step))::int AS "byStep"
        FROM documents d LEFT JOIN decisions e ON e.document_id = d.id GROUP BY d.kind, d.status ORDER BY d.kind`);
    const once = (kind: string, count: number, decisions: number) => ({
      ...{ kind, status: 'signed', documents: count, decisions, byStep: decisions },
    });
    expect(documents).toEqual([
      once('actuals', 1, 2),
      once('annual-actuals', 1, 1),
      once('annual-plan', 2, 4),
      once('kpi-plan', 2, 4),
      once('payroll-register', 2, 2),
      once('plan-revision', 1, 2),
      once('weight-memo', 1, 2),
    ]);
    const audited = await stack.database.query(`
      SELECT action, count(*)::int FROM audit_events
       WHERE action IN ('document.signed', 'payroll.started', 'payroll.posted') GROUP BY action ORDER BY action`);
    expect(audited).toEqual([
      { action: 'document.signed', count: 17 },
      { action: 'payroll.posted', count: 2 },
      { action: 'payroll.started', count: 2 },
    ]);
    const statements = await stack.database.query<{ person: string; total: string }>(`
      SELECT p.name AS person, s.total::text FROM statements s JOIN people p ON p.id = s.person_id
       WHERE s.posted_at IS NOT NULL ORDER BY p.name, s.total`);
    expect(statements.map(({ person, total }) => [person, Number(total).toFixed(2)])).toEqual([
      ['Anna', '51700.00'],
      ['Anna', '108000.00'],
      ['Boris', '44000.00'],
      ['Boris', '108000.00'],
    ]);
    expect(await stack.database.query('SELECT count(*)::int FROM statements')).toEqual([{ count: 4 }]);
  });

  it('closes the month and the year', async () => {
    for (const path of [`/api/monthly-cycles/${cycleId}`, `/api/annual-cycles/${annualCycleId}`])
      await eventually('the cycle to be closed', async () =>
        (await head.get<{ stage: string }>(path)).stage === 'closed' ? true : undefined,
      );
  });
});
