import { Command, CommanderError } from 'commander';
import { isSameAmount, sumAmounts } from '#compensation/numbers/plain-decimal.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { ApiRefusal } from '#platform/api-session.js';
import { playJuly } from './play.js';
import { printRehearsal, printStep, timelineHead } from './report.js';
import { startThrowAwayStack, type ThrowAwayStack } from './throw-away-stack.js';

interface Options {
  url?: string;
  login: string;
  json?: true;
}

/** Alpha's figure; a rehearsal that ends elsewhere, or whose lines do not add up to it, has failed. */
const expectedTotal = '47000.00';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const whisper = (line: string): void => void process.stderr.write(`${line}\n`);

async function rehearse({ url, login, json }: Options): Promise<boolean> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  let stack: ThrowAwayStack | undefined;
  try {
    if (url === undefined) stack = await startThrowAwayStack(whisper, interruption.signal);
    if (!json) say(timelineHead);
    const password = process.env.PREMIA_PASSWORD ?? demoCompany.password;
    const play = playJuly(
      stack?.url ?? url ?? '',
      { login, password },
      json ? undefined : (entry) => say(printStep(entry)),
    );
    const stopped = new Promise<never>((_resolve, reject) =>
      interruption.signal.addEventListener('abort', () => reject(new Error('Stopped before the end.'))),
    );
    const rehearsal = await Promise.race([play, stopped]);
    say(json ? JSON.stringify(rehearsal, null, 2) : printRehearsal(rehearsal));
    const { total, lines } = rehearsal.statement;
    const sum = sumAmounts(lines.map((line) => line.amount));
    return isSameAmount(total, expectedTotal) && sum.equals(total);
  } finally {
    await stack?.stop();
  }
}

const program = new Command('rehearse')
  .description(
    'Plays July of Alpha through the public HTTP API, in a sandbox company of its own, and prints what happened.',
  )
  .option('--url <url>', 'a running stack; without it one is started and thrown away')
  .option(
    '--login <login>',
    'an administrator of that stack (password from PREMIA_PASSWORD)',
    `admin@${demoCompany.suffix}`,
  )
  .option('--json', 'print JSON')
  .exitOverride();

try {
  program.parse();
  process.exitCode = (await rehearse(program.opts<Options>())) ? 0 : 1;
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    whisper(
      error instanceof ApiRefusal
        ? `${error.code}: ${error.message}`
        : `${error instanceof Error ? error.message : String(error)}${cause}`,
    );
    process.exitCode = error instanceof ApiRefusal && error.status < 500 ? 2 : 1;
  }
}
// Sessions keep connections open for a while; everything that had to be said and stopped is.
process.exit();
