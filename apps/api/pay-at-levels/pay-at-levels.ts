import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { DepartmentId } from '#approvals/ids.js';
import { kpiPlanScheme } from '#compensation/calculation/kpi-plan-statement.js';
import { DomainError } from '#contracts/domain-error.js';
import { factsOfMonth } from '#persistence/facts/facts-of-month.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import { paidLately } from '#persistence/paid-lately.js';
import { peopleOnScheme, schemeInForceAtEnd, type PlacedPerson } from '#persistence/people-on-scheme.js';
import type { DocumentRow, VersionRow } from '../approvals/document-views.js';
import { Calculations } from '../calculations/calculations.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, seesAllPay } from '../http/visibility.js';
import { MOST_PEOPLE, type payAtLevelsView } from './pay-at-levels-wire.js';
import { toInputs } from './people-inputs.js';

type View = z.input<typeof payAtLevelsView>;

interface Asked {
  month?: string | undefined;
  departmentId?: DepartmentId | undefined;
  position?: string | undefined;
}

/**
 * What a document pays at 60, 80, 100 and 120 % of attainment and at most, calculated beside the event loop. Whose pay it
 * tells is recorded before it is told.
 */
@Injectable()
export class PayAtLevels {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calculations: Calculations,
  ) {}

  /** By a scheme, for those who are assigned to it in the month, or for those of a department or position. Of people whose pay the viewer does not see only the number is told. */
  async ofScheme(
    viewer: SignedInPerson,
    document: DocumentRow,
    { version, content }: VersionRow,
    { month = document.month, departmentId, position }: Asked,
    untilAnswered: AbortSignal,
  ): Promise<View> {
    const isNamed = departmentId !== undefined || position !== undefined;
    const { people, inAll } = await peopleOnScheme(this.dataSource.manager, {
      organisationId: viewer.organisationId,
      month,
      schemeCode: isNamed ? null : document.schemeCode,
      departmentId: departmentId ?? null,
      position: position ?? null,
      personId: null,
      visibleIn: seesAllPay(viewer) ? null : departmentsWhosePayIsSeen(viewer),
      most: MOST_PEOPLE,
    });
    const shown = { documentId: document.id, version, month, content, people };
    return { ...(await this.calculate(viewer, 'pay-scheme', shown, untilAnswered)), peopleInAll: inAll };
  }

  /** By a plan, for the person whose it is, as the scheme in force for them pays it; by the built-in one where they have none. */
  async ofPlan(
    viewer: SignedInPerson,
    { id: documentId, month, personId }: DocumentRow,
    { version, content: plan }: VersionRow,
    untilAnswered: AbortSignal,
  ): Promise<View> {
    const { organisationId } = viewer;
    const { manager } = this.dataSource;
    const asked = { organisationId, month, schemeCode: null, departmentId: null, position: null, personId };
    const { people, inAll } = await peopleOnScheme(manager, { ...asked, visibleIn: null, most: 1 });
    const schemeCode = people[0]?.schemeCode ?? null;
    const signed =
      schemeCode === null ? undefined : await schemeInForceAtEnd(manager, { organisationId, month, schemeCode });
    const shown = {
      documentId,
      version,
      month,
      content: signed ?? kpiPlanScheme,
      people: people.map((person) => ({ ...person, plan, planMonth: month })),
    };
    return { ...(await this.calculate(viewer, 'kpi-plan', shown, untilAnswered)), peopleInAll: inAll };
  }

  private async calculate(
    viewer: SignedInPerson,
    kind: 'pay-scheme' | 'kpi-plan',
    { documentId, version, month, content, people }: Shown,
    untilAnswered: AbortSignal,
  ): Promise<Omit<View, 'peopleInAll'>> {
    const { organisationId } = viewer;
    const { manager } = this.dataSource;
    const personIds = people.map(({ personId }) => personId);
    const [facts, { calendar }] = await Promise.all([
      factsOfMonth(manager, { organisationId, month, personIds, keepsPlan: true }),
      organisationCalendar(manager, organisationId),
    ]);
    const factsOf = new Map(facts.map(({ personId, inputs }) => [personId, inputs]));
    const calculated = await this.calculations.payAtLevels(
      {
        content,
        month,
        people: people.map((person) => toInputs(person, month, factsOf.get(person.personId), calendar)),
      },
      untilAnswered,
    );
    if (calculated === undefined) throw noLongerRead(documentId);
    await recordPayRead(manager, viewer, { kind, id: documentId }, personIds);
    const lately = new Map(
      (await paidLately(manager, month, personIds)).map(({ component, pay }) => [component, pay] as const),
    );
    return {
      documentId,
      version,
      month,
      ...calculated,
      parts: calculated.parts.map((part) => ({ ...part, paidLately: lately.get(part.component) ?? null })),
      people: people.map((person, index) => ({ ...calculated.people[index]!, ...describePlace(person) })),
    };
  }
}

interface Shown {
  documentId: string;
  version: number;
  month: string;
  content: unknown;
  people: readonly PlacedPerson[];
}

function describePlace(person: PlacedPerson) {
  const { personId, departmentId, department, position, grade, salary, fullTimeShare } = person;
  const { fromOn, untilOn, planMonth } = person;
  return {
    personId,
    person: person.person,
    departmentId,
    department,
    position,
    grade,
    salary,
    fullTimeShare,
    fromOn,
    untilOn,
    planMonth,
  };
}

/** An older build took what this one does not. */
function noLongerRead(documentId: string): DomainError {
  return new DomainError(
    'conflict',
    'scheme-not-readable',
    'The scheme was written for another version of the engine. Read its content, and save it again or begin its next version.',
    { documentId },
  );
}
