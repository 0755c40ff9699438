/**
 * Records the histories that replay.spec.ts replays, on the servers of DATABASE_URL and TEMPORAL_ADDRESS, from the
 * root of the project and after a build:
 *
 *   npm run build && node dist/test/replay/record-histories.js [name of a play]
 *
 * By hand and with intent: a recording stands for the processes that are open where the product runs. After a change
 * of a workflow the old ones must still replay; one is replaced only when no process of its kind can be open any more.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { temporalAddress } from '#platform/temporal/temporal-address.js';
import { startStackOfProcesses } from '../support/test-stack.js';
import { playCorrectedMonth } from './recorded-corrections.js';
import { playHeldPayroll } from './recorded-payrolls.js';
import { playImportedTable } from './recorded-imports.js';
import { playRemindedHead } from './recorded-reminders.js';
import { playPaidMonth, playReopenedActuals, playReturnedPayroll, type Recording } from './recorded-months.js';
import { playPaidYear } from './recorded-years.js';

const folder = 'test/replay/histories';

const { connectionOptions, namespace } = temporalAddress();
const connection = await Connection.connect(connectionOptions);
const client = new Client({ connection, namespace });
// Nobody takes mail there: the outbox waits.
const mail = {
  SMTP_URL: 'smtp://127.0.0.1:1',
  SMTP_TLS: 'none',
  MAIL_FROM: 'premia@alpha.example',
  MAIL_RETRY_SECONDS: '1',
};
try {
  await mkdir(folder, { recursive: true });
  const plays = {
    playPaidMonth,
    playReopenedActuals,
    playReturnedPayroll,
    playImportedTable,
    playRemindedHead,
    playCorrectedMonth,
    playHeldPayroll,
    playPaidYear,
  };
  const [only] = process.argv.slice(2);
  for (const [name, play] of Object.entries(plays)) {
    if (only !== undefined && only !== name) continue;
    // Nor does whoever plays wait a minute for a step to be an incident.
    const stack = await startStackOfProcesses({ env: { ...mail, INCIDENT_ATTEMPTS: '3' } });
    try {
      for (const recording of await play(stack, client)) await record(recording);
    } finally {
      await stack.stop();
    }
  }
} finally {
  await connection.close();
}

async function record({ name, workflowId, runId }: Recording): Promise<void> {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const recorded: unknown = JSON.parse(historyToJSON(history), withoutMachine);
  const text = JSON.stringify({ workflowId, history: recorded });
  await writeFile(join(folder, `${name}.json`), `${text}\n`);
  process.stdout.write(`${name}: ${history.events?.length ?? 0} events, ${text.length} characters\n`);
}

/** Which process on which machine it was tells nothing that a replay needs. */
function withoutMachine(key: string, value: unknown): unknown {
  if (key === 'identity') return 'recorded';
  if (key === 'stackTrace') return '';
  return key === 'name' && typeof value === 'string' && /^\d+@/.test(value) ? 'recorded' : value;
}
