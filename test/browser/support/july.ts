import { apiAs } from './api-as.js';

/** Maxim's plan for July, drafted and sent on its route by the head. */
export async function submitPlanOfJuly(): Promise<string> {
  const head = await apiAs('head');
  const { items } = await head.get<{ items: { id: string; name: string }[] }>('/api/people');
  const earner = items.find(({ name }) => name === 'Maxim Prodazhin');
  const said = { howMeasured: 'By the books of the company.', howInfluenced: 'By calling clients.' };
  const { documentId, version } = await head.post<{ documentId: string; version: number }>('/api/kpi-plans', {
    personId: earner?.id,
    month: '2026-07',
    terms: {
      baseBonus: '60000',
      indicators: [
        {
          code: 'sales',
          name: 'Sales',
          kind: 'higher-is-better',
          target: '1000000',
          unit: 'RUB',
          weight: '50',
          ...said,
        },
        {
          code: 'receivables',
          name: 'Receivables',
          kind: 'within-bounds',
          atMost: '200000',
          unit: 'RUB',
          weight: '30',
          ...said,
        },
        {
          code: 'retention',
          name: 'Regular clients kept',
          kind: 'loss-share',
          target: '10',
          unit: 'clients',
          weight: '20',
          ...said,
        },
      ],
    },
  });
  await head.post(`/api/kpi-plans/${documentId}/submission`, { version });
  return documentId;
}

/** The directors sign a plan, one after the other. */
export async function signPlan(documentId: string): Promise<void> {
  for (const handle of ['commercial', 'general']) {
    const director = await apiAs(handle);
    const { items } = await director.get<{ items: { documentId: string; version: number; sha256: string }[] }>(
      `/api/approvals?documentId=${documentId}`,
    );
    const waiting = items[0];
    if (!waiting) throw new Error(`Document ${documentId} does not wait for ${handle}`);
    const { version, sha256 } = waiting;
    await director.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
  }
}

/** Which month of too many lost clients calls for a review: here the first. */
export async function callForReviewsAtOnce(): Promise<void> {
  const admin = await apiAs('admin');
  await admin.put('/api/organisation/retention-rules', { months: 12, review: 1, part: 2 });
}

/** July is over: its results are entered, submitted and approved, and it is the day of the payroll. */
export async function approveActualsOfJuly(): Promise<void> {
  const [head, commercial, admin] = await Promise.all([apiAs('head'), apiAs('commercial'), apiAs('admin')]);
  await admin.post('/api/clock/advance', { to: '2026-08-10' });
  const { items: cycles } = await head.get<{ items: { id: string }[] }>('/api/monthly-cycles?month=2026-07');
  const { items: plans } = await head.get<{ items: { personId: string }[] }>('/api/kpi-plans?month=2026-07');
  const actuals = `/api/monthly-cycles/${cycles[0]?.id}/actuals`;
  const { documentId, version, sha256 } = await head.put<{ documentId: string; version: number; sha256: string }>(
    `${actuals}/draft`,
    {
      basedOn: 0,
      people: {
        [plans[0]?.personId ?? '']: {
          sales: { value: '820000' },
          receivables: { value: '180000' },
          retention: { lost: '5' },
        },
      },
      withoutPlan: {},
    },
  );
  await head.post(`${actuals}/submission`, { version });
  await commercial.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
}

/** The payroll of July, its register signed and posted. */
export async function payJuly(): Promise<void> {
  const accounting = await apiAs('accounting');
  const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', { month: '2026-07' });
  const run = () => accounting.get<RunOfJuly>(`/api/payroll-runs/${runId}`);
  const { register } = await until(run, (each) => each.register !== null);
  if (!register) throw new Error('The payroll of July has no register');
  const general = await apiAs('general');
  await general.givePassword();
  const { documentId, version, sha256 } = register;
  await general.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
  await until(run, ({ status }) => status === 'posted');
}

interface RunOfJuly {
  status: string;
  register: { documentId: string; version: number; sha256: string } | null;
}

/** Looks until something is so, for a minute at most. */
async function until<T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
  for (let looked = 0; looked < 240; looked += 1) {
    const seen = await look();
    if (isSo(seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('It did not come in a minute');
}

/** Whoever earned it asks about the first line of the statement. */
export async function questionJuly(): Promise<void> {
  const manager = await apiAs('manager');
  const { items } = await manager.get<{ items: { id: string }[] }>('/api/statements?month=2026-07');
  const { lines } = await manager.get<{ lines: { component: string; code: string }[] }>(
    `/api/statements/${items[0]?.id}`,
  );
  const { component, code } = lines.find((line) => line.code === 'receivables') ?? lines[0] ?? {};
  await manager.post('/api/disputes', {
    statementId: items[0]?.id,
    component,
    code,
    reason: 'figure-wrong',
    words: 'Two invoices were paid on 30 July.',
  });
}
