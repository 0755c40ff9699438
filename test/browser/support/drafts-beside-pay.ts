import { apiAs } from './api-as.js';

interface Listed {
  items: { id: string; name: string; departmentId?: string | null }[];
}

/** Drafts that nobody has sent yet, one of each kind that can be begun on the day of July's payroll, and a table that was brought. */
export async function draftsBesidePay(): Promise<void> {
  const [head, accounting, admin] = await Promise.all([apiAs('head'), apiAs('accounting'), apiAs('admin')]);
  const { items: people } = await admin.get<Listed>('/api/people');
  const idOf = (name: string) => people.find((each) => each.name === name)?.id ?? '';
  const personId = idOf('Maxim Prodazhin');

  await head.post('/api/plan-revisions', await revisionOfJuly(head));
  await head.post('/api/salary-orders', {
    personId,
    fromOn: '2026-10-01',
    salary: '65000',
    reason: 'Two good quarters.',
  });
  const { items: departments } = await admin.get<Listed>('/api/departments');
  await admin.post('/api/assignment-orders', {
    personId,
    fromOn: '2026-10-01',
    departmentId: departments[0]?.id,
    position: 'sales-manager',
    reason: 'A new line of work.',
  });
  await admin.post('/api/delegation-orders', {
    principalId: idOf('Olga Glavnaya'),
    delegateId: idOf('Konstantin Torgov'),
    kinds: ['fine', 'sales-plan'],
    fromOn: '2026-09-07',
    untilOn: '2026-09-18',
    reason: 'On holiday.',
  });
  await admin.post('/api/regulation-changes', {
    fromOn: '2026-10-01',
    reason: 'Half of the variable pay was too much to take.',
    rules: { deductionLimit: '15 %' },
  });
  await head.post('/api/value-definitions', {
    definition: {
      format: 'value-definition/1',
      code: 'tools',
      name: 'Sales of tools',
      unit: 'RUB',
      from: '2026-09-01',
      how: { kind: 'sum', of: 'amount', where: { productLines: ['tools'], paid: true } },
      examples: [
        {
          name: 'One of two is paid',
          deals: [
            { id: '1', client: 'north', amount: '120000', productLine: 'tools', paid: true },
            { id: '2', client: 'south', amount: '50000', productLine: 'tools', paid: false },
          ],
          expected: '120000',
        },
      ],
    },
  });
  const clients = 'Code,Client\nnorth,North & Sons\nsouth,\n';
  await accounting.upload('/api/imports/clients?fileName=clients.csv', 'text/csv', clients);
}

/** The plan that July was paid by, with a target that nobody could have reached; the next payroll would pay the difference. */
async function revisionOfJuly(head: Awaited<ReturnType<typeof apiAs>>): Promise<object> {
  const { items } = await head.get<Listed>('/api/kpi-plans?month=2026-07');
  const { inForce } = await head.get<{ inForce: { sha256: string; terms: Terms }[] }>(`/api/kpi-plans/${items[0]?.id}`);
  const last = inForce.at(-1);
  const letter = '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n';
  const path = '/api/evidence-files?fileName=supplier.pdf';
  const { id: file } = await head.upload<{ id: string }>(path, 'application/pdf', letter);
  return {
    planId: items[0]?.id,
    basedOn: last?.sha256,
    asCorrection: true,
    reason: 'The supplier stopped deliveries on 12 July.',
    terms: { ...last?.terms, baseBonus: '62000' },
    evidence: [{ kind: 'correspondence', description: 'Letter of the supplier', files: [file] }],
  };
}

type Terms = Record<string, unknown>;
