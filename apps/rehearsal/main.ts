import { isDeepStrictEqual } from 'node:util';
import { Command, CommanderError, Option } from 'commander';
import { isSameAmount } from '#compensation/numbers/money.js';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { ApiRefusal } from '#platform/api-session.js';
import { findLongestHistories, printLongestHistories, unboundedHistories } from './longest-histories.js';
import { type PlayedCompany, playCompany } from './company/play-company.js';
import { printCompany, printHappening } from './company/report.js';
import { expectedTotals, threeSchemes } from './company/three-schemes.js';
import { playJuly, type Rehearsal } from './play.js';
import type { Administrator } from './rehearsal-context.js';
import { printRehearsal, printStep, timelineHead } from './report.js';
import type { YearOptions } from './year/draw-year.js';
import type { Happened } from './year/play-year.js';
import { readYearOptions, yearOptions } from './year/year-options.js';
import { rehearseYear } from './year/rehearse-year.js';
import { printHappened, printYear } from './year/year-words.js';
import type { YearReport } from './year/year-report.js';
import { startThrowAwayStack, type ThrowAwayStack } from './throw-away-stack.js';

interface Options {
  url?: string;
  login: string;
  json?: true;
  only?: Part;
  months?: number;
  departments?: number;
  people?: number;
  seed?: number;
}

/** The parts of a rehearsal, in their order. */
const parts = ['july', 'company'] as const;
type Part = (typeof parts)[number];

/** Alpha's figure; a rehearsal that ends elsewhere, or whose lines do not add up to it, has failed. */
const expectedTotal = '47000.00';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const whisper = (line: string): void => void process.stderr.write(`${line}\n`);

async function rehearse(options: Options): Promise<boolean> {
  const { url, login, json, only } = options;
  const year = readYearOptions(options);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  let stack: ThrowAwayStack | undefined;
  try {
    if (url === undefined) stack = await startThrowAwayStack(whisper, interruption.signal);
    const administrator = { login, password: process.env.PREMIA_PASSWORD ?? demoCompany.password };
    const stopped = new Promise<never>((_resolve, reject) =>
      interruption.signal.addEventListener('abort', () => reject(new Error('Stopped before the end.'))),
    );
    const played: { july?: Rehearsal; company?: PlayedCompany; year?: YearReport } = {};
    const play = async (): Promise<boolean> => {
      const to = { url: stack?.url ?? url ?? '', administrator, quiet: json === true };
      if (year !== undefined) {
        played.year = await rehearseOneYear(to, year);
        return (await areHistoriesBounded(stack)) && played.year.verdict === 'as expected';
      }
      if (only !== 'company') played.july = await rehearseJuly(to);
      if (only !== 'july') played.company = await rehearseCompany(to);
      return isAsExpected(played);
    };
    const isRight = await Promise.race([play(), stopped]);
    if (json) say(JSON.stringify(played, null, 2));
    return isRight;
  } finally {
    await stack?.stop();
  }
}

interface Stage {
  url: string;
  administrator: Administrator;
  /** Whether what happens is not told as it happens. */
  quiet: boolean;
}

async function rehearseJuly({ url, administrator, quiet }: Stage): Promise<Rehearsal> {
  if (!quiet) say(timelineHead);
  const july = await playJuly(url, administrator, quiet ? undefined : (entry) => say(printStep(entry)));
  if (!quiet) say(printRehearsal(july));
  return july;
}

async function rehearseCompany({ url, administrator, quiet }: Stage): Promise<PlayedCompany> {
  if (!quiet) say(`\n${threeSchemes.name}: July of forty people`);
  const tell = (seconds: number, what: string): void => (quiet ? undefined : say(printHappening(seconds, what)));
  const company = await playCompany(url, administrator, threeSchemes, tell);
  if (!quiet) say(printCompany(company));
  return company;
}

/** The report has nothing that depends on the machine: how long it took is said beside it. */
async function rehearseOneYear({ url, administrator, quiet }: Stage, options: YearOptions): Promise<YearReport> {
  const begun = Date.now();
  const tell = quiet ? undefined : (happened: Happened) => say(printHappened(happened));
  const year = await rehearseYear(url, administrator, options, tell);
  if (!quiet) say(printYear(year));
  whisper(`Wall time of the year: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return year;
}

/** Says how long the histories of a stack of the rehearsal's own have become; of another's one does not look. */
async function areHistoriesBounded(stack: ThrowAwayStack | undefined): Promise<boolean> {
  if (stack === undefined) return true;
  const longest = await findLongestHistories(stack.temporal);
  whisper(printLongestHistories(longest));
  const unbounded = unboundedHistories(longest);
  for (const type of unbounded) whisper(`The history of a ${type} grows without bound. Let it continue as new.`);
  return unbounded.length === 0;
}

/** Whether every part that was played came to the figures that were worked out by hand. */
function isAsExpected({ july, company }: { july?: Rehearsal; company?: PlayedCompany }): boolean {
  const sum = july && sumAmounts(july.statement.lines.map((line) => line.amount));
  const isJulyRight = !july || (isSameAmount(july.statement.total, expectedTotal) && sum?.equals(july.statement.total));
  const totals = Object.fromEntries(
    (company?.components ?? []).map(({ scheme, component, total }) => [`${scheme}/${component}`, total]),
  );
  const isCompanyRight = !company || isDeepStrictEqual(totals, expectedTotals);
  return isJulyRight === true && isCompanyRight;
}

const program = new Command('rehearse')
  .description(
    'Plays July of Alpha, and July of a company of forty people and three schemes, or a year of a company that a seed decides, through the public HTTP API, in sandbox companies of their own, and prints what happened.',
  )
  .option('--url <url>', 'a running stack; without it one is started and thrown away')
  .option(
    '--login <login>',
    'an administrator of that stack (password from PREMIA_PASSWORD)',
    `admin@${demoCompany.suffix}`,
  )
  .addOption(
    new Option('--only <part>', 'one of the two: july of Alpha, or the company of three schemes').choices(parts),
  )
  .option('--json', 'print JSON')
  .addOption(yearOptions.months)
  .addOption(yearOptions.departments)
  .addOption(yearOptions.people)
  .addOption(yearOptions.seed)
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
