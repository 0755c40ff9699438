import { addDays } from '#calendar/day.js';
import { dayOfMonth, firstDayOf, nextMonth, previousMonth } from '#calendar/month.js';
import { Company } from '../company/company.js';
import type { Handle } from '../company/company-case.js';
import { MonthPlayer } from '../company/play-month.js';
import type { Administrator } from '../rehearsal-context.js';
import { ActualsOfYear } from './actuals-of-year.js';
import { AnnualOfYear } from './annual-of-year.js';
import { FirstSigner } from './first-signer.js';
import { MemosOfYear } from './memos-of-year.js';
import { PlansOfYear } from './plans-of-year.js';
import { TasksOfYear } from './tasks-of-year.js';
import { ConcernsOfYear } from './concerns-of-year.js';
import { deputy, type MonthOfYear, type YearCase } from './year-case.js';

/** Something that happened in the company, on its day. */
export interface Happened {
  readonly on: string;
  readonly what: string;
}

export type Tell = (happened: Happened) => void;

export interface PlayedYear {
  readonly company: Company;
  readonly timeline: readonly Happened[];
}

const openingDay = 28;
/** When what came too late for its day is brought after all. */
const lateDay = 3;
/** After the day on which actuals are due, before the one of the payroll. */
const lateActualsDay = 7;

/** Plays a year through the public API, day after day, up to the posted payroll of its last month. */
export async function playYear(
  url: string,
  administrator: Administrator,
  year: YearCase,
  tell: Tell = () => undefined,
): Promise<PlayedYear> {
  const company = await Company.open(url, administrator, year);
  const timeline: Happened[] = [];
  const note = (what: string) => {
    const happened = { on: company.today, what };
    timeline.push(happened);
    tell(happened);
  };
  note(`${Object.keys(year.people).length} people have a place, ${year.schemes.length} schemes are signed`);
  await new YearPlayer(company, year, note).play();
  return { company, timeline };
}

/** Plays what a case decides, day after day; whoever plays it may do something else in between. */
export class YearPlayer {
  /** What is done on the day that opens plans, before they are drafted. */
  beforePlans: (month: MonthOfYear) => Promise<void> = () => Promise.resolve();
  readonly months: MonthPlayer;
  readonly plans: PlansOfYear;
  private readonly actuals: ActualsOfYear;
  private readonly tasks: TasksOfYear;
  private readonly memos: MemosOfYear;
  private readonly concerns: ConcernsOfYear;
  readonly annual: AnnualOfYear | undefined;

  constructor(
    private readonly company: Company,
    private readonly year: YearCase,
    private readonly note: (what: string) => void,
  ) {
    this.months = new MonthPlayer(company, year.months, note);
    const signer = new FirstSigner(company);
    this.plans = new PlansOfYear(company, this.months, signer, note);
    this.actuals = new ActualsOfYear(company, this.months, note);
    this.tasks = new TasksOfYear(company, this.months, signer, note);
    this.memos = new MemosOfYear(company, this.plans, note);
    this.concerns = new ConcernsOfYear(company, this.plans, note);
    this.annual = year.whole && new AnnualOfYear(company, this.months, year.whole, note);
  }

  async play(): Promise<void> {
    await this.begin();
    for (const month of this.year.months) {
      await this.passMonth(month);
      await this.settleFigures(month);
      await this.pay(month);
    }
    await this.annual?.settle();
  }

  /** Everything before the first month. */
  async begin(): Promise<void> {
    await this.concerns.signIn(this.year.months);
    const [month] = this.year.months;
    if (month === undefined) return;
    await this.company.advance(dayOfMonth(previousMonth(month.month), openingDay));
    await this.annual?.plan();
    await this.draftPlans(month);
    await this.company.advance(firstDayOf(month.month));
    await this.memos.sign(month);
    if (!this.plans.areWaiting) return;
    await this.company.advance(dayOfMonth(month.month, lateDay));
    await this.plans.signWaiting();
  }

  /** A month up to the first day after it, with the plans of the next. */
  async passMonth(month: MonthOfYear): Promise<void> {
    await this.payLeaver(month);
    const next = this.after(month, 1);
    await this.company.advance(dayOfMonth(month.month, openingDay));
    await this.tasks.confirm(month);
    if (next !== undefined) {
      await this.draftPlans(next);
      await this.concerns.forecast(next, true);
    }
    await this.company.advance(firstDayOf(nextMonth(month.month)));
    if (next !== undefined) await this.memos.sign(next);
  }

  /** Posts the payroll of a month whose figures are approved, and what is said of it. */
  async pay(month: MonthOfYear): Promise<void> {
    await this.months.post({ month: month.month });
    await this.concerns.dispute(month);
    const afterNext = this.after(month, 2);
    if (afterNext !== undefined) await this.concerns.forecast(afterNext, false);
  }

  private after(month: MonthOfYear, by: number): MonthOfYear | undefined {
    return this.year.months[this.year.months.indexOf(month) + by];
  }

  /** On the day that opens them: schemes of the month, then plans, which wait for the general director where they are to be late. */
  private async draftPlans(month: MonthOfYear): Promise<void> {
    await this.beforePlans(month);
    for (const scheme of month.schemes) await this.company.signScheme(scheme);
    const { regulation } = this.year;
    if (regulation?.announcedIn === month.month) await this.concerns.announce(regulation);
    if (month.course.directorIsAway) await this.sendDirectorAway(month);
    const done = await Promise.all([this.tasks.agree(month), this.plans.sign(month)]);
    done.forEach((what) => this.note(what));
  }

  /** The commercial director is away for two days, and has the deputy sign plans. */
  private async sendDirectorAway({ month }: MonthOfYear): Promise<void> {
    const [commercial, administrator] = await Promise.all([
      this.company.as('commercial'),
      this.company.as('administrator'),
    ]);
    const fromOn = this.company.today;
    const days = { fromOn, untilOn: addDays(firstDayOf(month), -1) };
    await commercial.post('/api/absences', days);
    const { id } = await commercial.post<{ id: string }>('/api/delegations', {
      ...{
        delegateId: this.company.idOf(deputy),
        kinds: ['kpi-plan', 'task-plan'],
        reason: 'Away at a fair.',
        ...days,
      },
    });
    await administrator.post(`/api/delegations/${id}/decision`, { decision: 'confirm' });
    this.note(`the commercial director is away until ${days.untilOn}, the deputy signs in their place`);
  }

  /** From the first day after a month to the day on which its payroll opens. */
  async settleFigures(month: MonthOfYear): Promise<void> {
    const next = nextMonth(month.month);
    await this.months.enterFacts(month);
    await this.months.enterWhatCameLate(month);
    await this.correctLeaver(month);
    await this.concerns.fine(month);
    await this.concerns.acknowledge(month);
    const { lateActuals } = month.course;
    await this.actuals.submit(
      month,
      this.company.departments.filter((code) => !lateActuals.includes(code)),
    );
    if (this.plans.areWaiting || month.course.revisions.length > 0) {
      await this.company.advance(dayOfMonth(next, lateDay));
      await this.plans.signWaiting();
    }
    await this.plans.revise(month, false);
    await this.actuals.approve(month);
    await this.plans.revise(month, true);
    await this.actuals.approveAgain(month);
    if (lateActuals.length > 0) {
      await this.company.advance(dayOfMonth(next, lateActualsDay));
      await this.actuals.submit(month, lateActuals);
      await this.actuals.approve(month);
    }
    await this.months.untilPayday(month.month);
  }

  /** Whoever leaves is paid on the last day, before the others. */
  private async payLeaver({ month, facts = {}, leaver }: MonthOfYear): Promise<void> {
    const leftOn = leaver === undefined ? undefined : this.year.people[leaver]?.leftOn;
    if (leaver === undefined || leftOn === undefined) return;
    await this.company.advance(leftOn);
    const own = { deals: (facts.deals ?? []).filter(({ personId }) => personId === leaver) };
    await this.months.enterFacts({ month, facts: own });
    await this.payOffCycle(month, 'leaver', leaver, 'The last day of work.');
  }

  /** What has become known late of somebody who has left is paid by a run of its own: no run of a month pays them again. */
  private async correctLeaver({ month, late }: MonthOfYear): Promise<void> {
    const named = Object.values(late?.facts ?? {})
      .flat()
      .map(({ personId }) => String(personId));
    const gone = [...new Set(named)].filter((handle) => {
      const { leftOn } = this.year.people[handle] ?? {};
      return leftOn !== undefined && leftOn < this.company.today;
    });
    for (const handle of gone) await this.payOffCycle(month, 'correction', handle, 'It was known late.');
  }

  private async payOffCycle(month: string, purpose: string, handle: Handle, reason: string): Promise<void> {
    this.note(`${handle} is paid off-cycle: ${purpose}`);
    await this.months.post({ kind: 'off-cycle', purpose, month, personIds: [this.company.idOf(handle)], reason });
  }
}
