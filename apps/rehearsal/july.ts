import { alphaActuals, alphaPlan, alphaPlanAtFirst } from './alpha-july.js';
import { eventually, type Part, refused, type RehearsalContext } from './rehearsal-context.js';

export interface RehearsalStep {
  who: Part;
  what: string;
  /** Does it, under a key that stays the same however often the step is sent; returns the state that came of it. */
  run: (context: RehearsalContext, key: string) => Promise<string>;
}

const month = '2026-07';

/** July of Alpha, in the order in which it happens; with one returned plan, an early payroll, a double run and a self-approval. */
export const july: RehearsalStep[] = [
  {
    who: 'administrator',
    what: 'lets the 28th of June come',
    run: (context, key) => advance(context, '2026-06-28', key),
  },
  { who: 'head', what: 'drafts the KPI plan', run: draftPlan },
  { who: 'head', what: 'submits version 1', run: (context, key) => submitPlan(context, key) },
  {
    who: 'commercial',
    what: 'returns it: the base is 60 000',
    run: (context, key) => decidePlan(context, 'commercial', key, 'The base bonus agreed for this team is 60 000.'),
  },
  { who: 'head', what: 'saves version 2 with the agreed base', run: savePlanAgain },
  { who: 'head', what: 'submits version 2', run: (context, key) => submitPlan(context, key) },
  { who: 'commercial', what: 'signs', run: (context, key) => decidePlan(context, 'commercial', key) },
  { who: 'general', what: 'signs', run: (context, key) => decidePlan(context, 'general', key) },
  { who: 'administrator', what: 'lets July pass', run: (context, key) => advance(context, '2026-08-03', key) },
  { who: 'head', what: 'enters the actuals', run: saveActuals },
  { who: 'head', what: 'submits the actuals', run: submitActuals },
  { who: 'commercial', what: 'approves the actuals', run: approveActuals },
  {
    who: 'accounting',
    what: 'tries to run payroll early',
    run: (context, key) => refused('payroll-too-early', () => startPayroll(context, key)),
  },
  {
    who: 'administrator',
    what: 'lets the payroll day come',
    run: (context, key) => advance(context, '2026-08-10', key),
  },
  { who: 'accounting', what: 'starts payroll', run: startPayroll },
  {
    who: 'accounting',
    what: 'starts it a second time',
    run: (context, key) => refused('payroll-already-started', () => startPayroll(context, key)),
  },
  {
    who: 'accounting',
    what: 'tries to approve the own run',
    run: (context, key) => refused('drafted-by-you', () => approveRegister(context, 'accounting', key)),
  },
  {
    who: 'general',
    what: 'approves the run as the second person',
    run: (context, key) => approveRegister(context, 'general', key),
  },
  { who: 'manager', what: 'reads the statement', run: readStatement },
];

async function advance(context: RehearsalContext, to: string, key: string): Promise<string> {
  const administrator = await context.as('administrator');
  await administrator.post('/api/clock/advance', { to }, { key });
  const cycle = await eventually('the cycle of July', async () => {
    const page = await administrator.get<{ items: { id: string; stage: string; missedDeadlines: number }[] }>(
      `/api/monthly-cycles?month=${month}`,
    );
    return page.items[0];
  });
  context.remember({ cycleId: cycle.id });
  return `cycle of July: ${cycle.stage}, ${cycle.missedDeadlines} deadlines missed`;
}

interface Saved {
  documentId: string;
  version: number;
  sha256: string;
}

async function draftPlan(context: RehearsalContext, key: string): Promise<string> {
  const head = await context.as('head');
  const saved = await head.post<Saved>(
    '/api/kpi-plans',
    { personId: context.person('manager').id, month, terms: alphaPlanAtFirst },
    { key },
  );
  context.remember({ planId: saved.documentId, version: saved.version, sha256: saved.sha256 });
  return `draft, version ${saved.version}`;
}

async function savePlanAgain(context: RehearsalContext, key: string): Promise<string> {
  const head = await context.as('head');
  const saved = await head.put<Saved>(
    `/api/kpi-plans/${context.found.planId}/draft`,
    { basedOn: 1, terms: alphaPlan },
    { key },
  );
  context.remember({ version: saved.version, sha256: saved.sha256 });
  return `draft, version ${saved.version}`;
}

async function submitPlan(context: RehearsalContext, key: string): Promise<string> {
  const head = await context.as('head');
  const { version } = context.found;
  const { status } = await head.post<{ status: string }>(
    `/api/kpi-plans/${context.found.planId}/submission`,
    { version },
    { key },
  );
  return `version ${version}: ${status}`;
}

async function decidePlan(context: RehearsalContext, part: Part, key: string, comment?: string): Promise<string> {
  const { planId, version, sha256 } = context.found;
  const director = await context.as(part);
  const body = { version, sha256, decision: comment ? 'return' : 'sign', ...(comment ? { comment } : {}) };
  const { status } = await director.post<{ status: string }>(`/api/documents/${planId}/decisions`, body, { key });
  return `version ${version}: ${status}`;
}

async function saveActuals(context: RehearsalContext, key: string): Promise<string> {
  const head = await context.as('head');
  const people = { [context.person('manager').id]: alphaActuals };
  const saved = await head.put<Saved & { missing: unknown[] }>(
    `/api/monthly-cycles/${context.found.cycleId}/actuals/draft`,
    { basedOn: 0, people },
    { key },
  );
  context.remember({ actualsVersion: saved.version });
  return `draft, version ${saved.version}, ${saved.missing.length} values missing`;
}

async function submitActuals(context: RehearsalContext, key: string): Promise<string> {
  const head = await context.as('head');
  const { status } = await head.post<{ status: string }>(
    `/api/monthly-cycles/${context.found.cycleId}/actuals/submission`,
    { version: context.found.actualsVersion },
    { key },
  );
  return `version ${context.found.actualsVersion}: ${status}`;
}

async function approveActuals(context: RehearsalContext, key: string): Promise<string> {
  const director = await context.as('commercial');
  const actuals = await director.get<{ documentId: string; version: { version: number; sha256: string } }>(
    `/api/monthly-cycles/${context.found.cycleId}/actuals`,
  );
  const body = { version: actuals.version.version, sha256: actuals.version.sha256, decision: 'sign' };
  const { status } = await director.post<{ status: string }>(`/api/documents/${actuals.documentId}/decisions`, body, {
    key,
  });
  return `actuals: ${status}`;
}

async function startPayroll(context: RehearsalContext, key: string): Promise<string> {
  const accounting = await context.as('accounting');
  const run = await accounting.post<{ runId: string; status: string }>('/api/payroll-runs', { month }, { key });
  context.remember({ runId: run.runId });
  return `run: ${run.status}`;
}

interface Run {
  status: string;
  register: { documentId: string; version: number; sha256: string } | null;
}

async function approveRegister(context: RehearsalContext, part: Part, key: string): Promise<string> {
  const approver = await context.as(part);
  const look = () => approver.get<Run>(`/api/payroll-runs/${context.found.runId}`);
  const register = await eventually('the register of the run', async () => (await look()).register ?? undefined);
  const body = { version: register.version, sha256: register.sha256, decision: 'sign' };
  await approver.post(`/api/documents/${register.documentId}/decisions`, body, { key });
  const posted = await eventually('the posting of the run', async () => {
    const run = await look();
    return run.status === 'posted' ? run : undefined;
  });
  return `run: ${posted.status}`;
}

async function readStatement(context: RehearsalContext): Promise<string> {
  const manager = await context.as('manager');
  const statement = await eventually('the statement', async () => {
    const page = await manager.get<{ items: { id: string; total: string }[] }>(`/api/statements?month=${month}`);
    return page.items[0];
  });
  context.remember({ statementId: statement.id });
  return `statement: ${statement.total}`;
}
