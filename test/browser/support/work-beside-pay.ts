import { apiAs } from './api-as.js';

interface Named {
  items: { id: string; name: string }[];
}
interface Draft {
  documentId: string;
  version: number;
  sha256: string;
}

/**
 * What people do beside July's plans and pay, so that no screen is empty: contests, a sales plan, a deputy, a proposed
 * change of the staff and of the regulation, a scheme, a forecast. On the day of July's payroll, 10 August.
 */
export async function workBesidePay(): Promise<void> {
  const [head, commercial, general, admin] = await Promise.all([
    apiAs('head'),
    apiAs('commercial'),
    apiAs('general'),
    apiAs('admin'),
  ]);
  const { items } = await general.get<Named>('/api/people');
  const idOf = (name: string) => items.find((each) => each.name === name)?.id ?? '';
  const earner = idOf('Maxim Prodazhin');

  const contest = { rule: 'Whoever wins the most new clients; the larger sales decide.' };
  await general.post('/api/contests', {
    ...contest,
    name: 'New clients of the autumn',
    fromMonth: '2026-09',
    untilMonth: '2026-11',
    prizes: [{ kind: 'thing', description: 'A watch' }],
  });
  const won = await general.post<{ id: string }>('/api/contests', {
    ...contest,
    name: 'Sales of July',
    figure: 'sales',
    fromMonth: '2026-07',
    untilMonth: '2026-07',
    prizes: [
      { kind: 'thing', description: 'A weekend in the mountains' },
      { kind: 'money', description: 'Bonus', amount: '15000.00' },
    ],
  });
  await general.post(`/api/contests/${won.id}/winners`, { place: 1, personId: earner, because: '7 new clients' });

  const { items: cycles } = await head.get<{ items: { departmentId: string }[] }>('/api/monthly-cycles?month=2026-07');
  const departmentId = cycles[0]?.departmentId;
  const salesPlanOf = (month: string) =>
    head.post<Draft>('/api/sales-plans', {
      departmentId,
      month,
      unit: 'RUB',
      targets: [
        { productLine: 'Tools', amount: '900000' },
        { productLine: 'Parts', amount: '300000.50' },
      ],
      people: [
        { personId: earner, productLine: 'Tools', amount: '850000' },
        { personId: earner, productLine: 'Parts', amount: '300000.50' },
      ],
    });
  const salesPlan = await salesPlanOf('2026-10');
  await head.post(`/api/sales-plans/${salesPlan.documentId}/submission`, { version: salesPlan.version });
  // Another stays a draft.
  await salesPlanOf('2026-11');

  const { id: delegation } = await commercial.post<{ id: string }>('/api/delegations', {
    delegateId: idOf('Olga Glavnaya'),
    kinds: ['kpi-plan', 'actuals'],
    fromOn: '2026-08-17',
    untilOn: '2026-08-28',
    reason: 'On holiday.',
  });
  await admin.post(`/api/delegations/${delegation}/decision`, { decision: 'confirm' });
  await admin.post('/api/staff-changes', {
    kind: 'role',
    personId: idOf('Boris Schetov'),
    fromOn: '2026-09-01',
    role: 'purchasing',
  });
  const change = await admin.post<Draft>('/api/regulation-changes', {
    fromOn: '2026-09-01',
    reason: 'Plans of more than four indicators are read by nobody.',
    rules: { mostIndicators: 4 },
  });
  await admin.post(`/api/regulation-changes/${change.documentId}/submission`, { version: change.version });

  const scheme = await head.post<Draft>('/api/pay-schemes', { scheme: sellers });
  await head.post(`/api/pay-schemes/${scheme.documentId}/submission`, { version: scheme.version });
  for (const director of [commercial, general])
    await director.post(`/api/documents/${scheme.documentId}/decisions`, {
      version: scheme.version,
      sha256: scheme.sha256,
      decision: 'sign',
    });
  const manager = await apiAs('manager');
  await manager.post('/api/volume-forecasts', {
    month: '2026-09',
    unit: 'units',
    lines: [
      { productLine: 'Tools', quantity: '420' },
      { productLine: 'Parts', quantity: '1200', isPreOrder: true, note: 'Two clients renew their stock.' },
    ],
  });
}

const sellers = {
  format: 'pay-scheme/1',
  code: 'sellers',
  name: 'Sellers',
  goal: 'Clients who stay, and come back',
  version: 1,
  effectiveFrom: '2026-09-01',
  currency: 'RUB',
  components: [
    { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '36000.00' } },
    { code: 'kpi', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } },
    {
      code: 'timely',
      name: 'Tasks on time',
      kind: 'timeliness',
      terms: { onTime: '7000', afterMiss: ['4000', '0'], missed: ['0', '2000', '10000'] },
    },
  ],
};
