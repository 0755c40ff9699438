/**
 * Measures how long people wait for what they decide: submissions and signatures through the public API, one alone and
 * many at once, beside Updates that do nothing on the same server in the same run. Prints a table, or with --json one
 * JSON document; --help says how it is called. After a build, from the root of the project:
 * `node dist/test/bench/process.js`.
 */
import { availableParallelism, loadavg } from 'node:os';
import { workflowIds } from '#contracts/workflow-ids.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { withTemporalClient } from '../support/temporal-client.js';
import type { StackOfProcesses } from '../support/test-stack.js';
import { onThrowAwayStack, runBench, whisper } from './bench-command.js';
import { measureBareUpdates } from './bare-updates.js';
import { type CpuOfProcesses, cpuOf, perDecision } from './process-cpu.js';
import { difference, effectsIn, effectsOf } from './process-effects.js';
import { lengthOf, settledLength } from './history-length.js';
import { measureMonth } from './month-of-departments.js';
import { measureDecisions } from './decisions-of-people.js';
import { draftPlans } from './plans-to-sign.js';
import { PROCESS_HELP, readProcessOptions, type ProcessOptions } from './process-options.js';
import { exitCodeOfProcess, processReport, type ProcessMeasurement } from './process-report.js';
import { processTableOf } from './process-table.js';
import type { ThrowAwayServers } from './throw-away-servers.js';

/** Plans that are signed before anything is measured: code that has run once is faster. */
const warmUpPlans = 5;
/** Digits after the point in JSON; more would be noise. */
const DIGITS = 2;

await runBench({
  read: readProcessOptions,
  help: PROCESS_HELP,
  run: async (options) => {
    const report = processReport(await benchmark(options));
    return {
      text: options.json ? JSON.stringify(report, rounded, 2) : processTableOf(report),
      exitCode: exitCodeOfProcess(report),
    };
  },
});

async function benchmark(options: ProcessOptions): Promise<ProcessMeasurement> {
  const loadAverage = loadavg();
  const measured = await onThrowAwayStack((stack, servers) => measure(stack, servers, options));
  return { ...measured, machine: { cores: availableParallelism(), loadAverage } };
}

async function measure(
  stack: StackOfProcesses,
  servers: ThrowAwayServers,
  options: ProcessOptions,
): Promise<Omit<ProcessMeasurement, 'machine'>> {
  const { alone, rounds, atOnce } = options;
  whisper('Drafting plans');
  const alpha = await AlphaMonth.open(stack);
  const plans = await draftPlans(stack, alpha, warmUpPlans + alone + rounds * atOnce);
  const take = (count: number): DocumentReference[] => plans.splice(0, count);
  await measureDecisions(alpha, { alone: take(warmUpPlans), rounds: [] }, (sign) => sign());

  return withTemporalClient(async (client) => {
    const monthId = workflowIds.monthlyCycle(alpha.people.head.person.departmentId ?? '', alpha.month);
    const before = { events: await settledLength(client, monthId), effects: await effectsIn(stack) };
    whisper('Sending bare Updates');
    const bareUpdate = await measureBareUpdates(client, servers.temporal, options);
    whisper('Submitting and signing');
    const measured = { alone: take(alone), rounds: Array.from({ length: rounds }, () => take(atOnce)) };
    let cpu: CpuOfProcesses | undefined;
    const signatures = 2 * rounds * atOnce;
    const decisions = await measureDecisions(alpha, measured, async (sign) => {
      const used = cpuOf(stack, servers);
      await sign();
      cpu = perDecision(used, cpuOf(stack, servers), signatures);
    });
    const documents = [...measured.alone, ...measured.rounds.flat()];
    const monthEvents = (await settledLength(client, monthId)) - before.events;
    const routeEvents = await Promise.all(
      documents.map(({ documentId }) => lengthOf(client, workflowIds.documentApproval(documentId))),
    );
    const found = await effectsIn(stack);
    whisper('Opening a month of many departments, and signing it');
    const monthOfDepartments = await measureMonth(stack, servers, alpha, client, options.month);
    return {
      monthOfDepartments,
      bareUpdate,
      ...decisions,
      cpuMillisecondsPerSignature: cpu as CpuOfProcesses,
      eventsPerDocument: {
        route: routeEvents.reduce((sum, events) => sum + events, 0) / documents.length,
        month: monthEvents / documents.length,
      },
      facts: { expected: effectsOf(documents.length), found: difference(found, before.effects) },
    };
  });
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(DIGITS)) : value;
}
