import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import { addMonths, type Month } from '#calendar/month.js';
import { kpiPlanScheme } from '#compensation/calculation/kpi-plan-statement.js';
import { parseUnits } from '#compensation/numbers/money.js';
import { listDocumentsOf } from '#compensation/pack/month-pack.js';
import { DomainError } from '#contracts/domain-error.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { factsOfMonth } from '#persistence/facts/facts-of-month.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import { peopleOnScheme, type PlacedPerson, schemeInForceAtEnd } from '#persistence/people-on-scheme.js';
import { documentsByHash, type PaidMonth, paidMonths } from '#persistence/tail/months-of-people.js';
import { Calculations } from '../calculations/calculations.js';
import type { Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, seesAllPay } from '../http/visibility.js';
import { MOST_PEOPLE } from '../pay-at-levels/pay-at-levels-wire.js';
import { toInputs } from '../pay-at-levels/people-inputs.js';
import { findTail, tailKey } from './find-tail.js';
import { type TailMeasure } from './tail-measure.js';

interface Query {
  limit: number;
  cursor?: string;
  until: Month;
  by: TailMeasure;
  departmentId?: DepartmentId;
  all?: boolean;
  withReview?: boolean;
}

interface TailRow {
  personId: PersonId;
  person: string;
  departmentId: DepartmentId;
  department: string;
  isAtTail: boolean;
  monthsAtTail: number;
  months: { month: Month; statementId: string; attainment: string | null; pay: string; atTail: boolean }[];
  payForLeast: string | null;
  payForTarget: string | null;
  earnsNoMore: boolean;
}

/** Amounts and percentages are compared in these decimals. */
const decimals = 6;

interface PayOfPerson {
  least: string;
  target: string;
}

/** What months that were paid say of people beside each other, calculated beside the event loop. */
@Injectable()
export class TailReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calculations: Calculations,
  ) {}

  async page(viewer: SignedInPerson, query: Query, untilAnswered: AbortSignal): Promise<Page<TailRow>> {
    const { organisationId } = viewer;
    const { manager } = this.dataSource;
    const { tailRules } = await manager.findOneByOrFail(Organisation, { id: organisationId });
    const months = Array.from({ length: tailRules.months }, (_, index) =>
      addMonths(query.until, index + 1 - tailRules.months),
    );
    const departmentIds = departmentsAsked(viewer, query.departmentId);
    const paid = await paidMonths(manager, {
      organisationId,
      months,
      departmentIds,
      withReview: query.withReview ?? false,
    });
    const attained = await this.measure(paid, untilAnswered);
    const results = paid.flatMap(({ personId, departmentId, month, total }, index) => {
      const result = query.by === 'pay' ? total : attained[index];
      return result === null || result === undefined
        ? []
        : [{ personId, departmentId, month, result: parseUnits(result, decimals) }];
    });
    const tail = findTail(results, tailRules);
    const pays = await this.payAtLevels(viewer, query.until, departmentIds, untilAnswered);
    const rows = peopleOf(paid, attained).map((person) => {
      const shown = person.months.map((each) => ({ ...each, atTail: tail.has(tailKey(person.personId, each.month)) }));
      const monthsAtTail = shown.filter(({ atTail }) => atTail).length;
      const pay = pays.get(person.personId);
      return {
        ...person,
        months: shown,
        monthsAtTail,
        isAtTail: monthsAtTail === months.length,
        payForLeast: pay?.least ?? null,
        payForTarget: pay?.target ?? null,
        earnsNoMore: pay !== undefined && parseUnits(pay.target, decimals) <= parseUnits(pay.least, decimals),
      };
    });
    const page = pageOfRows(
      rows.filter(({ isAtTail, earnsNoMore }) => query.all === true || isAtTail || earnsNoMore),
      query,
    );
    await recordPayRead(
      manager,
      viewer,
      { kind: 'organisation', id: organisationId },
      page.items.map(({ personId }) => personId),
    );
    return page;
  }

  /** What the plan of each month came to, in percent; null where nothing measured one. */
  private async measure(paid: readonly PaidMonth[], untilAnswered: AbortSignal): Promise<(string | null)[]> {
    const names = [...new Set(paid.flatMap(({ pack }) => listDocumentsOf(pack)))];
    const documents = await documentsByHash(this.dataSource.manager, names);
    return this.calculations.attainments({ packs: paid.map(({ pack }) => pack), documents }, untilAnswered);
  }

  /** What everybody of the last month would be paid at the least level and at the target. */
  private async payAtLevels(
    viewer: SignedInPerson,
    month: Month,
    visibleIn: readonly DepartmentId[] | null,
    untilAnswered: AbortSignal,
  ): Promise<Map<PersonId, PayOfPerson>> {
    const { organisationId } = viewer;
    const { manager } = this.dataSource;
    const asked = { organisationId, month, schemeCode: null, departmentId: null, position: null, personId: null };
    const { people } = await peopleOnScheme(manager, { ...asked, visibleIn, most: MOST_PEOPLE });
    const { calendar } = await organisationCalendar(manager, organisationId);
    const personIds = people.map(({ personId }) => personId);
    const facts = new Map(
      (await factsOfMonth(manager, { organisationId, month, personIds })).map(({ personId, inputs }) => [
        personId,
        inputs,
      ]),
    );
    const found = new Map<PersonId, PayOfPerson>();
    for (const [schemeCode, own] of bySchemes(people)) {
      const content =
        schemeCode === null ? kpiPlanScheme : await schemeInForceAtEnd(manager, { organisationId, month, schemeCode });
      if (content === undefined) continue;
      const calculated = await this.calculations.payAtLevels(
        { content, month, people: own.map((person) => toInputs(person, month, facts.get(person.personId), calendar)) },
        untilAnswered,
      );
      for (const { person, levels } of calculated?.people ?? []) {
        const [least, target] = ['60', '100'].map(
          (level) => levels.find(({ attainment }) => attainment.startsWith(`${level} `))?.pay,
        );
        if (least !== undefined && target !== undefined) found.set(person, { least, target });
      }
    }
    return found;
  }
}

function departmentsAsked(viewer: SignedInPerson, departmentId: DepartmentId | undefined): DepartmentId[] | null {
  const seen = seesAllPay(viewer) ? null : departmentsWhosePayIsSeen(viewer);
  if (departmentId === undefined) return seen;
  return seen === null || seen.includes(departmentId) ? [departmentId] : [];
}

function bySchemes(people: readonly PlacedPerson[]): Map<string | null, PlacedPerson[]> {
  const found = new Map<string | null, PlacedPerson[]>();
  for (const person of people) found.set(person.schemeCode, [...(found.get(person.schemeCode) ?? []), person]);
  return found;
}

type PersonOfReport = Pick<TailRow, 'personId' | 'person' | 'departmentId' | 'department'> & {
  months: { month: Month; statementId: string; attainment: string | null; pay: string }[];
};

/** By name; each in the department of their last month. */
function peopleOf(paid: readonly PaidMonth[], attained: readonly (string | null)[]): PersonOfReport[] {
  const people = new Map<PersonId, PersonOfReport>();
  for (const [index, { personId, person, departmentId, department, month, statementId, total }] of paid.entries()) {
    const months = [
      ...(people.get(personId)?.months ?? []),
      { month, statementId, attainment: attained[index] ?? null, pay: total },
    ];
    people.set(personId, { personId, person, departmentId, department, months });
  }
  return [...people.values()].toSorted(
    (one, other) => one.person.localeCompare(other.person) || one.personId.localeCompare(other.personId),
  );
}

/** The cursor is the id of the last person of the page before. */
function pageOfRows(rows: readonly TailRow[], { limit, cursor }: Pick<Query, 'limit' | 'cursor'>): Page<TailRow> {
  const start = cursor === undefined ? 0 : rows.findIndex(({ personId }) => personId === cursor) + 1;
  if (cursor !== undefined && start === 0)
    throw new DomainError(
      'invalid',
      'invalid',
      'The cursor is not one that this list gave out. Start without it.',
      {},
      [{ path: 'cursor', message: 'cannot be read' }],
    );
  const items = rows.slice(start, start + limit);
  return { items, nextCursor: start + limit < rows.length ? (items.at(-1)?.personId ?? null) : null };
}
