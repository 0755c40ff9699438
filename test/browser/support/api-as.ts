import { randomUUID } from 'node:crypto';

const password = 'example-password-of-alpha';
const url = process.env['PREMIA_URL'] ?? 'http://127.0.0.1:3000';

interface Asked {
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body: object) => Promise<T>;
  put: <T>(path: string, body: object) => Promise<T>;
}

/** The API as somebody of the demo company: what is not played by clicking. */
export async function apiAs(handle: string): Promise<Asked> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: `${handle}@alpha.demo`, password }),
  });
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const told = await fetch(`${url}${path}`, {
      method,
      headers: {
        cookie,
        'content-type': 'application/json',
        'x-csrf-token': csrfToken,
        'idempotency-key': randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!told.ok) throw new Error(`${method} ${path}: ${told.status} ${await told.text()}`);
    return (await told.json()) as T;
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
  };
}

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
          weight: '60',
          ...said,
        },
        {
          code: 'receivables',
          name: 'Receivables',
          kind: 'within-bounds',
          atMost: '200000',
          unit: 'RUB',
          weight: '40',
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
      people: { [plans[0]?.personId ?? '']: { sales: { value: '820000' }, receivables: { value: '180000' } } },
      withoutPlan: {},
    },
  );
  await head.post(`${actuals}/submission`, { version });
  await commercial.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
}
