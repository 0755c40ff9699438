import type { Client } from '@temporalio/client';
import { eventually, type Part, RehearsalContext } from '#apps/rehearsal/rehearsal-context.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import type { TestStack } from '../support/test-stack.js';
import type { Recording } from './recorded-months.js';

interface SavedVersion {
  documentId: string;
  version: number;
  sha256: string;
}

const terms = {
  baseBonus: '120000.00',
  indicators: [
    {
      ...{ code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '12000000', unit: 'RUB', weight: '100' },
      howMeasured: 'By the ledger of the year.',
      howInfluenced: 'By offers and visits.',
    },
  ],
};

/** A year that is planned before it begins and paid by the 25th of January after it, and the next, which nobody plans. */
export async function playPaidYear(stack: TestStack, client: Client): Promise<Recording[]> {
  const context = await RehearsalContext.open(stack.url, stack.administrator, {
    name: 'A year',
    startsOn: '2025-11-20',
  });
  const { organisationId, departmentId } = context.sandbox;
  const administrator = await context.as('administrator');
  const advance = (to: string) => administrator.post('/api/clock/advance', { to });
  const head = await context.as('head');
  const sign = async ({ documentId, version, sha256 }: SavedVersion, ...parts: Part[]) => {
    for (const part of parts) {
      const signer = await context.as(part);
      await signer.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
    }
  };

  await advance('2025-12-03');
  const cycleId = await eventually('the year to open', async () => {
    const { items } = await head.get<{ items: { id: string }[] }>('/api/annual-cycles?year=2026');
    return items[0]?.id;
  });
  const personId = context.person('manager').id;
  const plan = await head.post<SavedVersion>('/api/annual-plans', { personId, year: 2026, terms });
  await head.post(`/api/annual-plans/${plan.documentId}/submission`, { version: plan.version });
  await sign(plan, 'commercial', 'general');
  await advance('2027-01-13');
  const people = { [personId]: { sales: { value: '12600000' } } };
  const actuals = await head.put<SavedVersion>(`/api/annual-cycles/${cycleId}/actuals/draft`, { basedOn: 0, people });
  await head.post(`/api/annual-cycles/${cycleId}/actuals/submission`, { version: actuals.version });
  await sign(actuals, 'commercial');
  await advance('2027-01-22');
  const accounting = await context.as('accounting');
  const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', {
    ...{ kind: 'off-cycle', purpose: 'annual-bonus', month: '2026-12', reason: 'The bonus of 2026.' },
  });
  const register = await eventually('the register', async () => {
    const run = await accounting.get<{ register: SavedVersion | null }>(`/api/payroll-runs/${runId}`);
    return run.register ?? undefined;
  });
  await sign(register, 'general');
  await client.workflow.getHandle(workflowIds.annualCycle(departmentId, 2026)).result();
  return [
    { name: 'annual-cycle-closed-told-when-due', workflowId: workflowIds.annualCycle(departmentId, 2026) },
    { name: 'annual-cycle-open-looking-at-once', workflowId: workflowIds.annualCycle(departmentId, 2027) },
    { name: 'business-clock-telling-what-fell-due-over-a-year', workflowId: workflowIds.businessClock(organisationId) },
    { name: 'payroll-run-of-an-annual-bonus', workflowId: workflowIds.payrollRun(organisationId, '2026-12', 1) },
  ];
}
