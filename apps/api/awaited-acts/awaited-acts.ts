import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import { dayOfInstant } from '#calendar/time-zone.js';
import type { AwaitedAct } from '#notices/awaited-act.js';
import { sourcesOfActs } from '#persistence/awaited-acts/awaited-acts.js';
import { documentSteps } from '#persistence/awaited-acts/document-steps.js';
import type { Asked, SourceOfActs } from '#persistence/awaited-acts/source-of-acts.js';
import { businessNow } from '#persistence/business-now.js';
import { lastAskedReminders } from '#persistence/notices/asked-reminders.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, seesAllPay } from '../http/visibility.js';
import { returnedByAct } from './returned-documents.js';

/** As many as one answer tells. */
export const mostActs = 500;

export interface Wanted {
  mine?: boolean;
  month?: string;
  departmentId?: DepartmentId;
}

export interface ActWith {
  act: AwaitedAct;
  waitsFor: PersonId[];
}

@Injectable()
export class AwaitedActs {
  constructor(private readonly dataSource: DataSource) {}

  /** What waits, as far as the person may know of it. */
  async list(person: SignedInPerson, wanted: Wanted) {
    const { manager } = this.dataSource;
    const shown = await this.seenBy(person, wanted);
    const told = shown.slice(0, mostActs);
    const names = await namesOf(manager, told);
    const reminded = await lastAskedReminders(
      manager,
      person.organisationId,
      told.map(({ act }) => act.key),
    );
    const written = await documentsWrittenBy(manager, person.id, told);
    const own = told.filter(({ waitsFor }) => waitsFor.includes(person.id));
    const returned = await returnedByAct(
      manager,
      own.map(({ act }) => act),
    );
    return {
      acts: told.map((each) => ({
        ...view(each, names),
        isYours: each.act.name === 'decide-document' && written.has(each.act.objectId),
        remindedAt: reminded.get(each.act.key) ?? null,
        returned: returned.get(each.act.key) ?? [],
      })),
      isCut: shown.length > mostActs,
    };
  }

  /** What waits of all that the person may know of, soonest first. */
  async seenBy(person: SignedInPerson, wanted: Wanted): Promise<ActWith[]> {
    const asked = await this.asked(person);
    const found: ActWith[] = [];
    for (const source of sourcesFor(wanted))
      found.push(...(await actsOf(this.dataSource.manager, source, asked, wanted, mayConcern(person))));
    return found
      .filter(({ waitsFor }) => wanted.mine === undefined || waitsFor.includes(person.id) === wanted.mine)
      .filter((each) => sees(person, each))
      .toSorted((one, other) => compare(one.act.dueAt, other.act.dueAt) || compare(one.act.key, other.act.key));
  }

  private async asked({ organisationId }: SignedInPerson): Promise<Asked> {
    const { manager } = this.dataSource;
    const { organisation, calendar } = await organisationCalendar(manager, organisationId);
    const { timeZone, reminderRules } = organisation;
    const now = await businessNow(manager, organisationId);
    return {
      organisationId,
      today: dayOfInstant(now.toISOString(), timeZone),
      basis: { ladder: reminderRules, calendar, timeZone },
    };
  }
}

/** The documents that wait for oneself are the approvals, which are listed elsewhere: every page counts the rest. */
function sourcesFor({ mine }: Wanted): readonly SourceOfActs[] {
  return mine === true ? sourcesOfActs.filter((source) => source !== documentSteps) : sourcesOfActs;
}

/** What of a source is asked for, and for whom it waits: only of what may concern the person at all. */
async function actsOf(
  manager: EntityManager,
  source: SourceOfActs,
  asked: Asked,
  { month, departmentId }: Wanted,
  mayConcernThem: (act: AwaitedAct) => boolean,
): Promise<ActWith[]> {
  const acts = (await source.find(manager, asked)).filter(
    (act) =>
      (month === undefined || act.month === month) &&
      (departmentId === undefined || act.departmentIds.includes(departmentId)) &&
      mayConcernThem(act),
  );
  if (acts.length === 0) return [];
  const whom = await source.whom(manager, asked, acts);
  return acts.map((act) => ({ act, waitsFor: whom.get(act.key) ?? [] })).filter(({ waitsFor }) => waitsFor.length > 0);
}

/** Whether something may concern somebody, before it is known for whom it waits: earners are asked about themselves alone. */
function mayConcern({ id, roles, departmentRoles, headedDepartmentIds }: SignedInPerson): (act: AwaitedAct) => boolean {
  const earnsAlone =
    roles.every((role) => role === 'sales-manager') && departmentRoles.length === 0 && headedDepartmentIds.length === 0;
  return earnsAlone ? ({ name, aboutId }) => aboutId === id || name === 'answer-question' : () => true;
}

/** Whoever it waits for or is about; heads of their departments, readers of all pay and administrators of everything. */
function sees(person: SignedInPerson, { act, waitsFor }: ActWith): boolean {
  if (waitsFor.includes(person.id) || act.aboutId === person.id) return true;
  if (seesAllPay(person) || person.roles.includes('administrator')) return true;
  const theirs = departmentsWhosePayIsSeen(person);
  return act.departmentIds.some((department) => theirs.includes(department));
}

/** Which of the documents that are to be decided somebody has written or submitted. */
async function documentsWrittenBy(
  manager: EntityManager,
  personId: PersonId,
  acts: readonly ActWith[],
): Promise<ReadonlySet<string>> {
  const ids = acts.flatMap(({ act }) => (act.name === 'decide-document' ? [act.objectId] : []));
  if (ids.length === 0) return new Set();
  const rows = await manager.query<{ id: string }[]>(
    'SELECT DISTINCT document_id AS id FROM document_versions WHERE document_id = ANY ($1::uuid[]) AND $2 IN (drafted_by, submitted_by)',
    [ids, personId],
  );
  return new Set(rows.map(({ id }) => id));
}

interface Names {
  people: ReadonlyMap<string, string>;
  departments: ReadonlyMap<string, string>;
}

async function namesOf(manager: EntityManager, acts: readonly ActWith[]): Promise<Names> {
  const people = acts.flatMap(({ act, waitsFor }) => [...waitsFor, ...(act.aboutId === null ? [] : [act.aboutId])]);
  const departments = acts.flatMap(({ act }) => act.departmentIds);
  const named = async (table: 'people' | 'departments', ids: readonly string[]) => {
    const rows = await manager.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM ${table} WHERE id = ANY ($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  };
  return { people: await named('people', people), departments: await named('departments', departments) };
}

function view({ act, waitsFor }: ActWith, { people, departments }: Names) {
  const { name, objectKind, objectId, documentKind, month, departmentIds, aboutId, role, since, dueOn, dueAt } = act;
  const person = (personId: PersonId) => ({ personId, name: people.get(personId) ?? '' });
  return {
    name,
    on: { kind: objectKind, id: objectId },
    documentKind,
    month,
    departments: departmentIds.map((id) => ({ id, name: departments.get(id) ?? '' })),
    about: aboutId === null ? null : person(aboutId),
    role,
    since,
    dueOn,
    dueAt,
    waitsFor: waitsFor.map(person),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
