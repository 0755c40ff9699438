import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import type { ApiSession } from '#platform/api-session.js';
import { bringTable, commitTable, confirmTable, rowsOfImport } from '../support/imported-table.js';
import type { StackOfProcesses } from '../support/test-stack.js';
import { whisper } from './bench-command.js';

/** How many rows of a kind are read, tried and brought in within a second. */
export interface ImportedKind {
  kind: string;
  rows: number;
  readSeconds: number;
  commitSeconds: number;
  perSecond: number;
}

/** The people of the bench, by their logins: facts are theirs. */
export interface KindsOptions {
  /** How many there are, `person-1` and on. */
  people: number;
  /** How many rows of each kind of fact; of what a company is made of and plans for it is a tenth. */
  rows: number;
}

interface Table {
  kind: string;
  header: string;
  row: (at: number) => string;
  rows: number;
  by: ApiSession;
  /** Who confirms it, where it takes two. */
  second?: ApiSession;
}

const month = '2026-07';
const scheme = {
  format: 'pay-scheme/1',
  code: 'measured',
  name: 'Measured',
  goal: 'Clients who stay',
  version: 1,
  effectiveFrom: `${month}-01`,
  currency: 'RUB',
  components: [
    {
      code: 'kpi',
      name: 'KPI bonus',
      kind: 'kpi-bonus',
      terms: {
        baseBonus: '40000',
        indicators: [
          {
            code: 'orders',
            name: 'Orders',
            kind: 'higher-is-better',
            target: '1000',
            unit: 'orders',
            weight: '100',
            howMeasured: 'Counted by the head at the end of the month.',
            howInfluenced: 'By calling clients.',
          },
        ],
      },
    },
  ],
};

/** Brings a table of each kind that companies have, one after the other, each with rows that are all new. */
export async function importEachKind(stack: StackOfProcesses, { people, rows }: KindsOptions): Promise<ImportedKind[]> {
  const admin = await stack.as('admin');
  const general = await stack.as('general');
  const commercial = await stack.as('commercial');
  const head = await stack.as('head');
  const accounting = await stack.as('accounting');
  await openMonth(admin, general);
  await signScheme(head, [commercial, general]);
  const tables = listTables({ admin, general, head, accounting }, { people, rows });
  const measured: ImportedKind[] = [];
  for (const table of tables) measured.push(await importTable(table));
  return measured;
}

function listTables(
  { admin, general, head, accounting }: Record<'admin' | 'general' | 'head' | 'accounting', ApiSession>,
  { people, rows }: KindsOptions,
): Table[] {
  const few = Math.ceil(rows / 10);
  const person = (at: number) => `person-${(at % people) + 1}`;
  const client = (at: number) => `kind-${at % rows}`;
  const day = (at: number) => `${String((at % 28) + 1).padStart(2, '0')}.06.2026`;
  /** What is of one person and month: as many months as it takes, of years that nobody is paid for. */
  const monthOf = (at: number) => {
    const months = Math.floor(at / people);
    return `${2020 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  };
  const worker = (at: number) => `worker-${at + 1}@bench.example`;
  return [
    {
      ...{ kind: 'departments', by: admin, rows: few, header: 'Подразделение;Входит в;Действует с' },
      row: (at) => `Unit ${at + 1};Wholesale;01.06.2026`,
    },
    {
      ...{ kind: 'people', by: admin, second: general, rows: few },
      header: 'ФИО;Логин;Дата приёма;Отдел;Должность;Оклад;Схема',
      row: (at) =>
        `Worker ${at + 1};${worker(at)};01.07.2026;Wholesale;sales-manager;60 000,00;${at % 2 === 0 ? 'measured' : ''}`,
    },
    {
      ...{ kind: 'assignments', by: admin, second: general, rows: few, header: 'Логин;Действует с;Оклад' },
      row: (at) => `${worker(at)};01.08.2026;70 000,00`,
    },
    {
      ...{ kind: 'clients', by: accounting, rows, header: 'Код;Название;Регион' },
      row: (at) => `${client(at)};Client of a kind ${at + 1};north`,
    },
    {
      ...{ kind: 'deals', by: accounting, rows, header: 'Номер;Дата;Клиент;Менеджер;Сумма' },
      row: (at) => `K-${at};${day(at)};${client(at)};${person(at)};1 000,50`,
    },
    {
      ...{ kind: 'payments', by: accounting, rows, header: 'Номер платежа;Номер сделки;Дата оплаты;Сумма' },
      row: (at) => `P-${at};K-${at};${day(at)};500,25`,
    },
    {
      ...{
        kind: 'receivables',
        by: accounting,
        rows,
        header: 'Сотрудник;Месяц;Клиент;Отгружено;Задолженность;Просрочено',
      },
      row: (at) => `${person(at)};2026-06;${client(at)};1000;200,5;0`,
    },
    {
      ...{ kind: 'activities', by: accounting, rows, header: 'ID дела;Сотрудник;Дата встречи;Тип дела;Количество' },
      row: (at) => `A-${at};${person(at)};${day(at)};meetings;1`,
    },
    {
      ...{ kind: 'time-worked', by: accounting, rows, header: 'Сотрудник;Месяц;Отработано дней;Отработано часов' },
      row: (at) => `${person(at)};${monthOf(at)};21;168`,
    },
    {
      ...{ kind: 'values', by: accounting, rows, header: 'Сотрудник;Месяц;Показатель;Значение' },
      row: (at) => `${person(at)};${monthOf(at)};revenue;950 000,5`,
    },
    {
      ...{ kind: 'plans', by: head, rows: Math.floor(few / 2) * 2 },
      header: 'Логин;Месяц;Базовая премия;Показатель;Название;Вид;Вес;План;Ед. изм.;Как измеряется;Как повлиять',
      // Two indicators of everybody who has no scheme.
      row: (at) =>
        `${worker(Math.floor(at / 2) * 2 + 1)};${month};60 000,00;i${at % 2};Indicator ${at % 2};больше — лучше;50;1 000;orders;By report.;By calls.`,
    },
    {
      ...{ kind: 'actuals', by: head, rows: Math.ceil(few / 2), header: 'Логин;Месяц;Показатель;Факт' },
      row: (at) => `${worker(at * 2)};${month};orders;900`,
    },
  ];
}

async function importTable({ kind, header, row, rows, by, second }: Table): Promise<ImportedKind> {
  whisper(`Importing ${rows} rows of ${kind}`);
  const file = Buffer.from([header, ...Array.from({ length: rows }, (_, at) => row(at)), ''].join('\r\n'));
  const begun = performance.now();
  const read = await bringTable(by, kind, file);
  const readAt = performance.now();
  if (read.counts?.added !== rows) {
    const [first] = await rowsOfImport(by, read.id, '&state=bad');
    throw new Error(
      `Of ${rows} rows of ${kind} not all are good: ${JSON.stringify([read.counts, read.problem, first])}`,
    );
  }
  const committed = await commitTable(by, read.id);
  const done = second === undefined ? committed : await confirmTable(second, read.id);
  const doneAt = performance.now();
  if (done.status !== 'imported' || done.counts?.added !== rows)
    throw new Error(`${kind} did not come in: ${JSON.stringify([done.status, done.counts, done.problem])}`);
  const seconds = (from: number, until: number) => (until - from) / 1000;
  return {
    ...{ kind, rows, readSeconds: seconds(begun, readAt), commitSeconds: seconds(readAt, doneAt) },
    perSecond: rows / seconds(begun, doneAt),
  };
}

/** Drafting of July opens on the 28th of June; plans and actuals are of an open month. */
async function openMonth(admin: ApiSession, general: ApiSession): Promise<void> {
  await admin.post('/api/clock/advance', { to: '2026-06-28' });
  await eventually('the month to open', async () => {
    const { items } = await general.get<{ items: unknown[] }>(`/api/monthly-cycles?month=${month}`);
    return items.length > 0 ? true : undefined;
  });
}

async function signScheme(head: ApiSession, signers: readonly ApiSession[]): Promise<void> {
  const draft = await head.post<{ documentId: string; version: number; sha256: string }>('/api/pay-schemes', {
    scheme,
  });
  const { documentId, version, sha256 } = draft;
  await head.post(`/api/pay-schemes/${documentId}/submission`, { version });
  for (const signer of signers)
    await signer.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
}
