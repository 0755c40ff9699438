/**
 * Measures how long it takes to print statements and to write the files of a payroll; --help says how it is called. After a
 * build, from the root of the project: `node dist/test/bench/outputs.js`.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setInterval } from 'node:timers';
import { StatementPrinting } from '#apps/api/statements/statement-printing.js';
import { calculateStatement } from '#compensation/calculation/calculate-statement.js';
import { describeTrace } from '#compensation/explanation/describe-trace.js';
import { EXPLANATION_LANGUAGES } from '#compensation/trace/language.js';
import { writePaymentInitiation, type Payment } from '#outputs/bank/payment-initiation.js';
import { type ExchangedPerson, writeExchange } from '#outputs/exchange/payroll-exchange.js';
import { registerTable } from '#outputs/register/register-table.js';
import type { StatementFacts } from '#outputs/statement/statement-facts.js';
import { writeCsv } from '#tables/writing/write-csv.js';
import { writeWorkbook } from '#tables/writing/write-workbook.js';
import { runBench, whisper } from './bench-command.js';
import { OUTPUTS_HELP, type OutputsOptions, readOutputsOptions } from './outputs-options.js';

/** Promised for two quiet cores: a thousand statements. */
const target = { statements: 1_000, seconds: 20 } as const;
/** So many wait for a page at the same time. */
const atOnce = 8;
const golden = 'test/golden/kpi-bonus/alpha-four-indicators.json';
const megabyte = 1024 * 1024;

const account = { scheme: 'ru', bik: '044525225', account: '40702810900000000000' } as const;
const components = ['salary', 'kpi', 'commission'].map((component) => ({ component, name: component }));
const amounts = { salary: '40000.00', kpi: '47000.00', commission: '12345.67' };

await runBench({
  read: readOutputsOptions,
  help: OUTPUTS_HELP,
  run: async (options) => {
    const report = await benchmark(options);
    const text = options.json
      ? JSON.stringify(report, null, 2)
      : report.steps
          .map(
            ({ name, seconds, perSecond, megabytes }) =>
              `${name.padEnd(20)} ${String(seconds).padStart(8)} s ${String(perSecond).padStart(9)} /s ${String(megabytes).padStart(8)} MB`,
          )
          .join('\n');
    return { text, exitCode: report.isSame ? 0 : 1 };
  },
});

async function benchmark({ statements, people }: OutputsOptions) {
  const loadAverage = loadavg();
  const memory = watchMemory();
  whisper(`Printing ${statements} statements`);
  const printed = await printStatements(statements);
  const printedMegabytes = memory.peak();
  const steps = [printed.step];
  for (const [name, pieces] of Object.entries(filesOf(people))) {
    whisper(`Writing ${name} of ${people} people`);
    steps.push(await measure(name, people, pieces));
  }
  const peakMegabytes = memory.stop();
  return {
    steps,
    isSame: printed.isSame,
    longestPauseMs: printed.longestPauseMs,
    peakMegabytes: { printing: printedMegabytes, all: peakMegabytes },
    target: { ...target, isMet: (printed.step.seconds / statements) * target.statements <= target.seconds },
    cpuSeconds: round((process.cpuUsage().user + process.cpuUsage().system) / 1e6),
    machine: { cores: availableParallelism(), loadAverage },
  };
}

async function printStatements(count: number) {
  const facts = EXPLANATION_LANGUAGES.map(statementIn);
  const printing = new StatementPrinting();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const hashes = new Map<string, Set<string>>();
  const never = new AbortController().signal;
  let next = 0;
  let bytes = 0;
  delay.enable();
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: Math.min(atOnce, count) }, async () => {
      while (next < count) {
        const at = next;
        next += 1;
        // Of three kinds, and each of another person, but for every tenth.
        const of = facts[at % facts.length] as StatementFacts;
        const pdf = await printing.print(at % 10 === 0 ? of : { ...of, person: `${of.person} ${at}` }, never);
        bytes += pdf.length;
        if (at % 10 === 0) {
          const known = hashes.get(of.language) ?? new Set();
          hashes.set(of.language, known.add(createHash('sha256').update(pdf).digest('hex')));
        }
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  delay.disable();
  await printing.onApplicationShutdown();
  return {
    step: stepOf('statements as PDF', count, seconds, bytes),
    isSame: [...hashes.values()].every((all) => all.size === 1),
    longestPauseMs: round(delay.max / 1e6),
  };
}

function statementIn(language: StatementFacts['language']): StatementFacts {
  const { scheme, inputs } = JSON.parse(readFileSync(golden, 'utf8')) as Parameters<typeof calculateStatement> extends [
    infer Scheme,
    infer Inputs,
    ...unknown[],
  ]
    ? { scheme: Scheme; inputs: Inputs }
    : never;
  const result = calculateStatement(scheme, inputs, {});
  if (!result.ok) throw new Error('The golden case is not calculated');
  const sha256 = 'ab'.repeat(32);
  return {
    id: idOf(1),
    language,
    organisation: 'ООО «Альфа»',
    person: 'Максим Продажин',
    department: 'Отдел продаж',
    position: 'Менеджер по продажам',
    month: '2026-07',
    run: 1,
    postedOn: '2026-08-10',
    currency: 'RUB',
    total: result.total,
    lines: result.lines,
    trace: describeTrace(result.trace, language),
    corrections: [],
    owed: null,
    notes: [],
    sha256,
    verifyAt: `https://premia.example/api/statement-verifications/${idOf(1)}?sha256=${sha256}`,
  };
}

function filesOf(people: number): Record<string, AsyncIterable<string | Uint8Array>> {
  const numbers = () => Array.from({ length: people }, (_, index) => index);
  async function* registered() {
    for (const index of numbers())
      yield {
        person: `Иванов Иван ${index}`,
        department: 'Отдел продаж',
        position: 'Менеджер',
        total: '99345.67',
        components: amounts,
      };
  }
  async function* exchanged(): AsyncGenerator<ExchangedPerson> {
    for (const index of numbers())
      yield {
        id: idOf(index),
        login: `person-${index}`,
        name: `Иванов Иван ${index}`,
        departmentId: idOf(0),
        department: 'Отдел продаж',
        statementId: idOf(index),
        total: '99345.67',
        lines: Object.entries(amounts).map(([component, amount]) => ({
          component,
          code: component,
          label: component,
          amount,
        })),
      };
  }
  async function* paid(): AsyncGenerator<Payment> {
    for (const index of numbers())
      yield { statementId: idOf(index), person: `Иванов Иван ${index}`, amount: '99345.67', account };
  }
  const sums = { total: '1', components: amounts };
  const table = () => registerTable('ru', components, registered(), sums);
  const run = {
    id: idOf(0),
    month: '2026-07',
    number: 1,
    organisation: 'Альфа',
    currency: 'RUB',
    postedOn: '2026-08-10',
    people,
    total: '1.00',
  };
  const batch = {
    runId: idOf(0),
    payer: { name: 'Альфа', taxId: null, account },
    currency: 'RUB',
    postedAt: '2026-08-10T09:00:00Z',
    executionOn: '2026-08-11',
    count: people,
    total: '1.00',
    purpose: 'Заработная плата',
  };
  const { columns, rows } = table();
  return {
    'register as XLSX': writeWorkbook(rows, { sheet: 'register', columns }) as AsyncIterable<Uint8Array>,
    'register as CSV': writeCsv(table().rows, { delimiter: ';', words: { yes: 'да', no: 'нет' } }),
    'bank payment': writePaymentInitiation(batch, paid()),
    'exchange file': writeExchange(run, exchanged(), []),
  };
}

async function measure(name: string, people: number, pieces: AsyncIterable<string | Uint8Array>) {
  const begun = performance.now();
  let bytes = 0;
  for await (const piece of pieces) bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
  return stepOf(name, people, (performance.now() - begun) / 1000, bytes);
}

function stepOf(name: string, count: number, seconds: number, bytes: number) {
  return {
    name,
    count,
    seconds: round(seconds),
    perSecond: Math.floor(count / seconds),
    megabytes: round(bytes / megabyte),
  };
}

function watchMemory() {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const looking = setInterval(look, 50);
  const inMegabytes = () => {
    look();
    return Math.ceil(peak / megabyte);
  };
  return {
    peak: inMegabytes,
    stop: () => {
      clearInterval(looking);
      return inMegabytes();
    },
  };
}

function idOf(index: number): string {
  return `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
}

function round(number: number): number {
  return Number(number.toFixed(2));
}
