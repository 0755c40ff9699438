import type { Client } from '@temporalio/client';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { evidence } from '#platform/evidence/testing/evidence-samples.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { breakTable } from '../support/broken-table.js';
import type { TestStack } from '../support/test-stack.js';
import type { Recording } from './recorded-months.js';

/** A step with an incident is attempted once a minute. */
const longestWaitSeconds = 180;

/** A July in which much goes wrong: what a delegate signs, what is reassigned, revised, reopened, given up and made anew. */
export async function playCorrectedMonth(stack: TestStack, client: Client): Promise<Recording[]> {
  const alpha = await AlphaMonth.open(stack);
  const other = await alpha.addPerson('other-manager', ['sales-manager']);
  const organisationId = alpha.people.admin.person.organisationId;
  const delegated = await signByDelegate(alpha);
  const revision = await revise(alpha, delegated);
  const { first, again, reopening } = await reopen(stack, client, alpha, other.person.id);

  await skipLook(stack, alpha);
  const people = { [alpha.people.manager.person.id]: alphaActuals, [other.person.id]: alphaActuals };
  const actuals = await alpha.submitActuals(people);
  await makeAnew(
    client,
    alpha,
    { kind: 'document', id: actuals.documentId },
    workflowIds.documentApproval(actuals.documentId),
  );
  await alpha.decide(alpha.people.commercial, actuals);
  await alpha.untilStage('actuals-approved');

  const mend = await breakTable(stack.database, { table: 'payroll_inputs', event: 'INSERT' });
  const aborted = await alpha.startPayroll();
  await giveUp(alpha, 'freezeInputs', 'abort');
  await alpha.untilRunIs(aborted.runId, 'failed');
  await mend();
  const { runId, number } = await alpha.startPayroll();
  const register = await alpha.register(runId);
  await alpha.untilRunIs(runId, 'in-approval');
  const run = workflowIds.payrollRun(organisationId, alpha.month, number);
  await makeAnew(client, alpha, { kind: 'payroll-run', id: runId }, run);
  await alpha.decide(alpha.people.general, register);
  await alpha.untilRunIs(runId, 'posted');
  await alpha.untilStage('closed');
  const cycle = workflowIds.monthlyCycle(alpha.people.head.person.departmentId ?? '', alpha.month);
  const failed = workflowIds.payrollRun(organisationId, alpha.month, aborted.number);
  for (const id of [cycle, failed, run]) await client.workflow.getHandle(id).result();
  return [
    {
      name: 'plan-approval-by-a-delegate-and-reassigned',
      workflowId: workflowIds.documentApproval(delegated.documentId),
    },
    { name: 'plan-revision-signed', workflowId: workflowIds.documentApproval(revision.documentId) },
    { name: 'plan-approval-with-a-decision-given-up', ...first },
    { name: 'cycle-reopening-signed', workflowId: workflowIds.documentApproval(reopening.documentId) },
    { name: 'plan-approval-again-after-a-reopening', ...again },
    { name: 'actuals-approval-made-anew', workflowId: workflowIds.documentApproval(actuals.documentId) },
    { name: 'monthly-cycle-with-a-look-at-once-skipped', workflowId: cycle },
    { name: 'payroll-run-given-up', workflowId: failed },
    { name: 'payroll-run-made-anew-with-its-register', workflowId: run },
  ];
}

async function signByDelegate(alpha: AlphaMonth): Promise<DocumentReference> {
  const { admin, commercial, general } = alpha.people;
  const deputy = await alpha.addPerson('deputy', ['purchasing'], null);
  const { id } = await commercial.post<{ id: string }>('/api/delegations', {
    delegateId: deputy.person.id,
    kinds: ['kpi-plan'],
    fromOn: '2026-06-28',
    untilOn: '2026-06-29',
    reason: 'Away.',
  });
  await admin.post(`/api/delegations/${id}/decision`, { decision: 'confirm' });
  const plan = await alpha.draftPlan();
  await alpha.submitPlan(plan);
  const { documentId, version, sha256 } = plan;
  await admin.post(`/api/documents/${documentId}/reassignments`, {
    step: 'general-director',
    personId: general.person.id,
    reason: 'It is theirs.',
  });
  const decision = { version, sha256, decision: 'sign', onBehalfOf: commercial.person.id };
  await deputy.post(`/api/documents/${documentId}/decisions`, decision);
  await alpha.decide(general, plan);
  return plan;
}

async function revise(alpha: AlphaMonth, plan: DocumentReference): Promise<DocumentReference> {
  const { head, commercial, general } = alpha.people;
  const file = await head.upload<{ id: string }>('/api/evidence-files?fileName=supplier.eml', evidence.eml);
  const [first, ...others] = alphaPlan.indicators;
  const revision = await head.post<DocumentReference>('/api/plan-revisions', {
    planId: plan.documentId,
    basedOn: plan.sha256,
    reason: 'The plant stands still.',
    terms: { ...alphaPlan, indicators: [{ ...first, target: '500000' }, ...others] },
    evidence: [{ kind: 'correspondence', description: 'The supplier says so.', files: [file.id] }],
  });
  await head.post(`/api/plan-revisions/${revision.documentId}/submission`, { version: revision.version });
  await alpha.decide(commercial, revision);
  await alpha.decide(general, revision);
  return revision;
}

/** A plan of which a decision is given up, which is signed after all, sent back by a reopening of the month and signed again. */
async function reopen(stack: TestStack, client: Client, alpha: AlphaMonth, personId: string) {
  const { head, commercial, general } = alpha.people;
  const plan = await alpha.draftPlan(personId);
  await alpha.submitPlan(plan);
  const mend = await breakTable(stack.database, { table: 'decisions', event: 'INSERT' });
  const given = alpha.decide(commercial, plan).catch(() => undefined);
  await giveUp(alpha, 'recordDecision', 'abort');
  await given;
  await mend();
  await alpha.decide(commercial, plan);
  await alpha.decide(general, plan);
  const workflowId = workflowIds.documentApproval(plan.documentId);
  const { runId: first } = await client.workflow.getHandle(workflowId).describe();

  const reopening = await head.post<DocumentReference>('/api/cycle-reopenings', {
    cycleId: alpha.cycleId,
    personIds: [personId],
    reason: 'It was signed too soon.',
  });
  await head.post(`/api/cycle-reopenings/${reopening.documentId}/submission`, { version: reopening.version });
  await alpha.decide(commercial, reopening);
  await alpha.decide(general, reopening);
  const draft = { basedOn: 1, terms: alphaPlan };
  const changed = await head.put<DocumentReference>(`/api/kpi-plans/${plan.documentId}/draft`, {
    ...draft,
    terms: { ...alphaPlan, baseBonus: '61000.00' },
  });
  await alpha.submitPlan(changed);
  await alpha.decide(commercial, changed);
  await alpha.decide(general, changed);
  await alpha.untilStage('plans-signed');
  const { runId: second } = await client.workflow.getHandle(workflowId).describe();
  return { first: { workflowId, runId: first }, again: { workflowId, runId: second }, reopening };
}

/** August comes while the row of the month cannot be written: its look at that is skipped. */
async function skipLook(stack: TestStack, alpha: AlphaMonth): Promise<void> {
  const mend = await breakTable(stack.database, { table: 'deadlines', event: 'UPDATE' });
  const coming = alpha.people.admin.post('/api/clock/advance', { to: '2026-08-10' }).catch(() => undefined);
  await giveUp(alpha, 'refreshCycle', 'skip');
  await mend();
  await coming;
  await alpha.advance('2026-08-11');
}

async function giveUp(alpha: AlphaMonth, step: string, act: 'skip' | 'abort'): Promise<void> {
  const { admin } = alpha.people;
  const list = () => admin.get<{ items: { id: string; step: string }[] }>('/api/incidents');
  const { id } = await eventually(
    `an incident of ${step}`,
    async () => (await list()).items.find((incident) => incident.step === step),
    longestWaitSeconds,
  );
  await admin.post(`/api/incidents/${id}/acts`, { act, reason: 'It does not go on.' });
  await eventually(
    'the incident to be settled',
    async () => ((await list()).items.some((incident) => incident.id === id) ? undefined : true),
    longestWaitSeconds,
  );
}

async function makeAnew(
  client: Client,
  alpha: AlphaMonth,
  { kind, id }: { kind: string; id: string },
  workflowId: string,
): Promise<void> {
  await client.workflow.getHandle(workflowId).terminate('lost');
  const repair = { repair: 'recreate', objectKind: kind, objectId: id, reason: 'Its process is lost.' };
  await alpha.people.admin.post('/api/repairs', repair);
}
