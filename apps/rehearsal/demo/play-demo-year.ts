import { nextMonth, previousMonth } from '#calendar/month.js';
import { Company, type DocumentReference, sandboxDepartment } from '../company/company.js';
import type { RehearsalContext } from '../rehearsal-context.js';
import { AnnualOfYear } from '../year/annual-of-year.js';
import { lowerPlan } from '../year/kpi-plans-of-year.js';
import { YearPlayer } from '../year/play-year.js';
import type { MonthOfYear, WholeYear, YearCase } from '../year/year-case.js';
import { plansOfNextYear } from './annual-plans-of-demo.js';
import { BesidesOfDemo } from './besides-of-demo.js';
import { thirdOfOnlineSales } from './schemes-of-demo.js';

/** The plans of the next year are drafted in the middle of December. */
const nextYearOn = '2026-12-14';

type Tell = (on: string, what: string) => void;

/** Plays the year of the demo company in the sandbox that was made for it, up to the payday of December, and leaves things open there. */
export async function playDemoYear(context: RehearsalContext, year: YearCase, tell: Tell): Promise<void> {
  const company = await Company.begin(context, year);
  const note = (what: string) => tell(company.today, what);
  const player = new YearPlayer(company, year, note);
  const besides = new BesidesOfDemo(company, note);
  const last = year.months.at(-1);
  if (last === undefined || year.whole === undefined) throw new Error('The year has no months');
  player.beforePlans = (month) => besides.planSales(month);
  await player.begin();
  for (const month of year.months.slice(0, -1)) {
    await player.passMonth(month);
    await besides.contest(month.month);
    await player.settleFigures(month);
    if (nextMonth(month.month) === last.month) break;
    await player.pay(month);
    if (month.month === '2026-11') await planNextYear(company, player, year.whole, note);
  }
  await leaveOpen(company, player, last, note);
}

async function planNextYear(
  company: Company,
  player: YearPlayer,
  { number }: WholeYear,
  note: (what: string) => void,
): Promise<void> {
  await company.advance(nextYearOn);
  const plans = plansOfNextYear();
  await new AnnualOfYear(company, player.months, { number: number + 1, plans, actuals: {} }, note).plan();
}

/** What is to be found open: a register, a revision, a dispute, a scheme, and a loyalty list that is drafted. */
async function leaveOpen(
  company: Company,
  player: YearPlayer,
  last: MonthOfYear,
  note: (what: string) => void,
): Promise<void> {
  const paid = previousMonth(last.month);
  await player.annual?.approveActuals();
  await player.annual?.draftLoyalty(sandboxDepartment);
  const revised = 'ksenia.pavlova';
  const plan = last.plans[revised];
  if (plan === undefined) throw new Error(`${revised} has no plan of ${last.month}`);
  const revision = { handle: revised, from: company.today, terms: lowerPlan(plan), afterApproval: false };
  await player.plans.proposeRevision(last.month, revision);
  note(`a revision of the plan of ${revised} for ${last.month} waits`);
  const seller = await company.as('maria.popova');
  await seller.post('/api/disputes', {
    ...{ month: paid, indicator: 'receivables', reason: 'figure-wrong' },
    words: 'Stroydom paid on 29 December; the accounts show it on 11 January only.',
  });
  note('a dispute about a result waits for an answer');
  await proposeScheme(company);
  await player.months.draftRegister({ month: paid });
  note('the register of the last month waits for its second person');
}

async function proposeScheme(company: Company): Promise<void> {
  const head = await company.as(company.headOf('online'));
  const draft = await head.post<DocumentReference>('/api/pay-schemes', { scheme: thirdOfOnlineSales });
  await head.post(`/api/pay-schemes/${draft.documentId}/submission`, { version: draft.version });
}
