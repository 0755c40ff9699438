import type { Client } from '@temporalio/client';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { defaultRoutes } from '#approvals/routes.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { breakTable } from '../support/broken-table.js';
import { joinOn } from '../support/staff-in-database.js';
import type { TestStack } from '../support/test-stack.js';
import type { Recording } from './recorded-months.js';

const longestWaitSeconds = 120;

const fixed = {
  format: 'pay-scheme/1',
  code: 'fixed',
  name: 'Fixed',
  goal: 'Whoever is there',
  version: 1,
  effectiveFrom: '2026-07-01',
  currency: 'RUB',
  components: [{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '1000' } }],
};
/** It cannot be calculated without what clients owe. */
const seller = {
  ...fixed,
  code: 'seller',
  name: 'Seller',
  components: [
    {
      code: 'clients',
      name: 'Commission on what clients bought',
      kind: 'commission',
      terms: { on: { revenueOf: 'clients' }, rate: { kind: 'flat', rate: '5 %' }, overdue: { rate: '1 %' } },
    },
  ],
};

/** A payroll that is held, waits for somebody who cannot be calculated, and is handed out; before it a plan whose first step keeps its signature. */
export async function playHeldPayroll(stack: TestStack, client: Client): Promise<Recording[]> {
  const alpha = await AlphaMonth.open(stack);
  const { accounting, commercial, general } = alpha.people;
  const late = await alpha.addPerson('late', ['sales-manager']);
  await joinOn(stack.database, late.person, '2026-08-01');
  await alpha.signScheme(seller);
  await alpha.signScheme(fixed);
  await sellsSomething(stack, alpha);
  const plan = await signOverAKeptSignature(alpha);
  await alpha.advance('2026-08-10');
  await alpha.decide(commercial, await alpha.submitActuals());
  await alpha.untilStage('actuals-approved');

  const runId = await startOverSomebodyLate(stack, alpha, late);
  await accounting.post(`/api/payroll-runs/${runId}/recalculation`, { personIds: [late.person.id] });
  await alpha.decide(general, await alpha.register(runId));
  await alpha.untilRunIs(runId, 'posted');
  const fileId = await handOut(alpha, runId);
  const run = workflowIds.payrollRun(accounting.person.organisationId, alpha.month, (await alpha.run(runId)).number);
  const file = workflowIds.payrollFile(fileId);
  for (const id of [run, file]) await client.workflow.getHandle(id).result();
  return [
    { name: 'plan-approval-over-a-kept-signature', workflowId: workflowIds.documentApproval(plan.documentId) },
    { name: 'payroll-run-held-and-mended', workflowId: run },
    { name: 'payroll-file-made', workflowId: file },
  ];
}

/** Somebody is paid by the scheme, so that it is among those of the month. */
async function sellsSomething(stack: TestStack, alpha: AlphaMonth): Promise<void> {
  const { head, accounting } = alpha.people;
  const selling = await alpha.addPerson('selling', ['sales-manager']);
  await assignToSchemes(stack.database, '2026-03-01', [
    { personId: selling.person.id, from: '2026-03-01', scheme: 'seller' },
  ]);
  await head.put('/api/facts/clients', { rows: [{ externalId: 'west', name: 'West', limit: 'none' }] });
  const owed = { month: alpha.month, revenue: '200000', owed: '200000', overdue: '0' };
  const row = { ...owed, externalId: 'west-july', personId: selling.person.id, client: 'west' };
  await accounting.put('/api/facts/receivables', { rows: [row] });
}

async function signOverAKeptSignature(alpha: AlphaMonth): Promise<DocumentReference> {
  const { admin, head, commercial, general } = alpha.people;
  const [first, ...later] = defaultRoutes['kpi-plan'].steps;
  const steps = [{ ...first, scope: ['indicators'] }, ...later];
  await admin.put('/api/organisation/routes/kpi-plan', { ...defaultRoutes['kpi-plan'], steps });
  const plan = await alpha.draftPlan();
  await alpha.submitPlan(plan);
  await alpha.decide(commercial, plan);
  await alpha.decide(general, plan, 'return', 'Less for it.');
  const terms = { ...alphaPlan, baseBonus: '59000.00' };
  const next = await head.put<DocumentReference>(`/api/kpi-plans/${plan.documentId}/draft`, { basedOn: 1, terms });
  await alpha.submitPlan(next);
  await alpha.decide(general, next);
  return next;
}

/** A run that is paused before its first range; somebody is put on another scheme after it has found everybody ready. */
async function startOverSomebodyLate(stack: TestStack, alpha: AlphaMonth, late: ApiSession): Promise<string> {
  const { accounting } = alpha.people;
  const assign = (scheme: string) =>
    assignToSchemes(stack.database, '2026-03-01', [{ personId: late.person.id, from: '2026-03-01', scheme }]);
  const until = (runId: string, what: string, isThere: (progress: { stage: string; problems: number }) => boolean) =>
    eventually(
      what,
      async () => {
        const path = `/api/payroll-runs/${runId}/progress`;
        return isThere(await accounting.get<{ stage: string; problems: number }>(path)) ? true : undefined;
      },
      longestWaitSeconds,
    );
  const mend = await breakTable(stack.database, { table: 'payroll_ranges', event: 'UPDATE' });
  let runId = '';
  await stack.database.query('BEGIN');
  await stack.database.query('LOCK TABLE pack_documents IN EXCLUSIVE MODE');
  try {
    ({ runId } = await alpha.startPayroll());
    await assign('seller');
  } finally {
    await stack.database.query('COMMIT');
  }
  await until(runId, 'the inputs to be frozen', ({ stage }) => stage === 'inputs-frozen');
  await accounting.post(`/api/payroll-runs/${runId}/pause`, {});
  await mend();
  // Longer than the pause before another attempt at the range: the process has seen that it is held.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  await accounting.post(`/api/payroll-runs/${runId}/resume`, {});
  await until(runId, 'the problem', ({ problems }) => problems === 1);
  await assign('fixed');
  return runId;
}

async function handOut(alpha: AlphaMonth, runId: string): Promise<string> {
  const { accounting } = alpha.people;
  const asked = { kind: 'register', format: 'csv', language: 'en' };
  const { id } = await accounting.post<{ id: string }>(`/api/payroll-runs/${runId}/files`, asked);
  await eventually(
    'the file',
    async () => {
      const { status } = await accounting.get<{ status: string }>(`/api/payroll-files/${id}`);
      return status === 'made' ? true : undefined;
    },
    longestWaitSeconds,
  );
  return id;
}
