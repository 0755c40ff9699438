import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { nextAnnualOpening } from '#calendar/annual-deadlines.js';
import { begunMonths, nextCycleOpening } from '#calendar/cycle-opening.js';
import { nextInstantOf } from '#calendar/fallen-due.js';
import { addMonths, previousMonth } from '#calendar/month.js';
import type {
  CycleOpenerInput,
  CycleOpening,
  CycleOpeningActivities as Contract,
  MonthsToOpen,
} from '#contracts/cycle-opening.contract.js';
import { nextRound } from '#notices/reminder-ladder.js';
import { yearsToOpen } from '#persistence/annual/years-to-open.js';
import { businessNow } from '#persistence/business-now.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import { openCycles } from '#persistence/open-cycles.js';
import { openedMonths, type DepartmentMonths } from '#persistence/opened-months.js';
import { closedMonthsOwing } from '#persistence/owed-months.js';
import { RegulationInForce } from './regulation-in-force.js';

/** No outage lasts longer; what lies further back is history, and nobody plans it any more. */
const monthsMadeGood = 12;

/** Answers which month opens when, and for whom. */
@Injectable()
export class CycleOpeningActivities implements Contract {
  constructor(
    private readonly dataSource: DataSource,
    private readonly regulation: RegulationInForce,
  ) {}

  /** Of a day on which a change of the regulation begins, by the rules of that day. */
  async departmentsToOpen({ organisationId, month }: CycleOpenerInput): Promise<MonthsToOpen> {
    await this.regulation.follow(organisationId);
    const { manager } = this.dataSource;
    const { basis } = await organisationCalendar(manager, organisationId);
    const presentAt = await businessNow(manager, organisationId);
    const now = presentAt.toISOString();
    const opened = month ?? previousMonth(nextCycleOpening({ after: now, ...basis }).month);
    const { departments, postedMonths } = await openedMonths(manager, organisationId);
    const overdue = begunMonths({ since: addMonths(opened, -monthsMadeGood), now, ...basis })
      .filter((begun) => begun !== opened && !postedMonths.includes(begun))
      .map((begun) => ({ month: begun, departmentIds: idsOf(departments, (each) => hasMissed(each, begun)) }))
      .filter(({ departmentIds }) => departmentIds.length > 0);
    const lacksOpened = ({ months, beganIn }: DepartmentMonths) => beganIn <= opened && !months.includes(opened);
    const owing = await closedMonthsOwing(manager, organisationId);
    const years = await yearsToOpen(manager, organisationId, presentAt);
    return { month: opened, departmentIds: idsOf(departments, lacksOpened), overdue: [...overdue, ...owing], years };
  }

  async nextCycleOpening({
    organisationId,
    after,
    toldUntil = after,
  }: {
    organisationId: OrganisationId;
    after: string;
    toldUntil?: string;
  }): Promise<CycleOpening> {
    const { manager } = this.dataSource;
    const { basis, annualBasis, organisation } = await organisationCalendar(manager, organisationId);
    const { timeZone, reminderRules } = organisation;
    const remindsAt = nextRound(after, { at: reminderRules.at, timeZone });
    const ofMonth = nextCycleOpening({ after, ...basis });
    const { year, opensAt } = nextAnnualOpening({ after, ...annualBasis });
    const next = opensAt < ofMonth.opensAt ? { month: previousMonth(ofMonth.month), opensAt, year } : ofMonth;
    const fallsDueAt = nextInstantOf(await openCycles(manager, organisationId), new Date(toldUntil));
    return { ...next, remindsAt, ...(fallsDueAt === undefined ? {} : { fallsDueAt: fallsDueAt.toISOString() }) };
  }
}

/** A department that has no cycle yet begins with the month that opened last; what was before it is not made up. */
function hasMissed({ months }: DepartmentMonths, month: string): boolean {
  const [first] = months;
  return first !== undefined && first < month && !months.includes(month);
}

function idsOf(departments: DepartmentMonths[], isLacking: (department: DepartmentMonths) => boolean): string[] {
  return departments.filter(isLacking).map(({ id }) => id);
}
