import type { Browser, Page } from '@playwright/test';
import { Company } from '#apps/rehearsal/company/company.js';
import type { CompanyCase, MonthOfCase } from '#apps/rehearsal/company/company-case.js';
import { MonthPlayer } from '#apps/rehearsal/company/play-month.js';
import { type Part, RehearsalContext } from '#apps/rehearsal/rehearsal-context.js';
import { Client } from 'pg';
import { sessionOf } from './sessions.js';
import { newPage } from './signed-in.js';

const administrator = { login: 'admin@alpha.demo', password: 'example-password-of-alpha' };
const url = process.env['PREMIA_URL'] ?? 'http://127.0.0.1:3000';

const sellersSince = '2025-06-02';
const asSeller = (scheme?: string) => [
  {
    department: 'wholesale',
    position: 'sales-manager',
    from: sellersSince,
    ...(scheme === undefined ? {} : { scheme }),
  },
];

/** A salary, and 5 % of a number that is entered for the month. */
const schemeOn = (code: string, name: string, value: { code: string; name: string; unit: string }) => ({
  format: 'pay-scheme/1',
  code,
  name,
  goal: 'More of what is counted',
  version: 1,
  effectiveFrom: '2025-06-01',
  currency: 'RUB',
  values: [value],
  components: [
    { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '10000.00' } },
    {
      code: 'commission',
      name: 'Commission',
      kind: 'commission',
      terms: { on: { value: value.code }, rate: { kind: 'flat', rate: '5 %' } },
    },
    { code: 'adjustment', name: 'Adjustments', kind: 'adjustment', terms: {} },
  ],
});

const plan = {
  baseBonus: '60000.00',
  indicators: [
    {
      code: 'sales',
      name: 'Sales',
      kind: 'higher-is-better',
      target: '1000000',
      unit: 'RUB',
      weight: '100',
      howMeasured: 'By the ledger.',
      howInfluenced: 'By offers and visits.',
    },
  ],
};
const sales = (value: string, month: string) => ({
  externalId: 'sales',
  personId: 'dmitri',
  code: 'sales',
  value,
  month,
});

const calls = (month: string) => ({ externalId: 'calls', personId: 'kira', code: 'calls', value: '1000', month });

/** Dmitri is paid 20 000 for sales of December which turn out to be none: a part of it he owes after January. */
export const december: MonthOfCase = {
  month: '2026-12',
  plans: { anna: plan },
  actuals: { anna: { sales: { value: '800000' } } },
  facts: { values: [sales('400000', '2026-12'), calls('2026-12')] },
};
export const january: MonthOfCase = {
  month: '2027-01',
  plans: { anna: plan },
  actuals: { anna: { sales: { value: '900000' } } },
  facts: { values: [sales('0', '2027-01'), calls('2027-01')] },
  late: { facts: { values: [sales('0', '2026-12')] } },
};

const company: CompanyCase = {
  name: 'The year',
  startsOn: '2026-11-20',
  departments: {},
  people: {
    anna: { name: 'Anna Belova', joinedOn: sellersSince, assignments: asSeller() },
    // By the scheme that Dmitri is moved to for a while.
    kira: { name: 'Kira Zvonova', joinedOn: sellersSince, assignments: asSeller('callers') },
    dmitri: { name: 'Dmitri Dolgov', joinedOn: sellersSince, assignments: asSeller('sellers') },
  },
  schemes: [
    schemeOn('sellers', 'Sellers', { code: 'sales', name: 'Sales', unit: 'RUB' }),
    schemeOn('callers', 'Callers', { code: 'calls', name: 'Calls', unit: 'calls' }),
  ],
  months: [december, january],
};

/** A company of its own, whose clock can be moved without anybody else noticing, and the months that are played of it. */
export interface YearCompany {
  company: Company;
  player: MonthPlayer;
  departmentId: string;
  /** Everybody's. */
  password: string;
  /** Starts the payroll of a month that finds everybody ready, and has something happen before it takes down what it calculates from. */
  startWhile: (month: string, happens: () => Promise<void>) => Promise<string>;
  /** Corrects the scheme by which Dmitri is paid, since he was hired. */
  pay: (scheme: string) => Promise<void>;
  /** The company and everybody whom it pays have an account in a bank. */
  openAccounts: () => Promise<void>;
  /** Somebody asks about the first line of their statement of a month. */
  question: (handle: string, month: string) => Promise<void>;
  /** A page of one of its people, whose decisions are sent at once. */
  page: (browser: Browser, part: Part) => Promise<Page>;
}

/** Opens it in November 2026, with the year 2026 open for its annual plans. */
export async function openYearCompany(): Promise<YearCompany> {
  const context = await RehearsalContext.open(url, administrator, company);
  const opened = await Company.begin(context, company);
  const departmentId = opened.departmentId('wholesale');
  const admin = await opened.as('administrator');
  await admin.post('/api/annual-cycles', { departmentId, year: 2026 });
  const accounting = await opened.as('accounting');
  return {
    company: opened,
    player: new MonthPlayer(opened, company.months),
    departmentId,
    password: context.password,
    page: async (browser, part) => {
      const page = await newPage(browser);
      const { cookies } = await sessionOf(context.person(part).login, context.password);
      await page.context().addCookies(cookies);
      await page.addInitScript(`localStorage.setItem('premia-undo-seconds', '0')`);
      return page;
    },
    startWhile: async (month, happens) => {
      const database = new Client({ connectionString: process.env['PREMIA_DATABASE_URL'] });
      await database.connect();
      try {
        await database.query('BEGIN');
        await database.query('LOCK TABLE pack_documents IN EXCLUSIVE MODE');
        const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', { month });
        await happens();
        await database.query('COMMIT');
        return runId;
      } finally {
        await database.end();
      }
    },
    pay: async (scheme) => {
      const general = await opened.as('general');
      const personId = opened.idOf('dmitri');
      const { entries } = await admin.get<{ entries: Entry[] }>(`/api/people/${personId}`);
      const present = entries.find(
        ({ kind, supersededAt, content }) =>
          kind === 'assignment' && supersededAt === null && content.fromOn === sellersSince,
      );
      const { id } = await admin.post<{ id: string }>('/api/staff-changes', {
        ...{ kind: 'assignment', personId, supersedes: present?.id, fromOn: sellersSince },
        ...{ departmentId, position: 'sales-manager', schemeCode: scheme },
      });
      await general.post(`/api/staff-changes/${id}/decision`, { decision: 'confirm' });
    },
    question: async (handle, month) => {
      const earner = await opened.as(handle);
      const { items } = await earner.get<{ items: { id: string }[] }>(`/api/statements?month=${month}`);
      const statementId = items[0]?.id;
      const { lines } = await earner.get<{ lines: { component: string; code: string }[] }>(
        `/api/statements/${statementId}`,
      );
      await earner.post('/api/disputes', {
        ...{ statementId, component: lines[0]?.component, code: lines[0]?.code },
        ...{ reason: 'figure-missing', words: 'One deal was left out.' },
      });
    },
    openAccounts: async () => {
      await accounting.put('/api/organisation/payer', payer);
      for (const [handle, account] of Object.entries(accounts)) {
        const earner = await opened.as(handle);
        const proposed = { fromOn: '2026-12-01', account };
        const { id } = await earner.post<{ id: string }>('/api/bank-accounts', proposed);
        await accounting.post(`/api/bank-accounts/${id}/decision`, { decision: 'confirm' });
      }
    },
  };
}

interface Entry {
  id: string;
  kind: string;
  supersededAt: string | null;
  content: { fromOn: string };
}

const payer = {
  name: 'The year',
  taxId: '7701234567',
  account: { scheme: 'ru', bik: '044525225', account: '40702810900000000000' },
};
const accounts = {
  anna: { scheme: 'ru', bik: '044583001', account: '40101810800000010041' },
  dmitri: { scheme: 'ru', bik: '044525000', account: '40101810045250010041' },
  kira: { scheme: 'iban', iban: 'DE89370400440532013000' },
};
