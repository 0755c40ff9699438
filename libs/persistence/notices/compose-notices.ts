import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import { dayOfInstant } from '#calendar/time-zone.js';
import type { AwaitedAct } from '#notices/awaited-act.js';
import { mostInDigest, type NoticeContent, type TellableAct } from '#notices/notice-content.js';
import type { NoticeKind } from '#notices/notice-kinds.js';
import { type DueRungs, dueRungs } from '#notices/reminder-ladder.js';
import type { ReminderRules } from '#notices/reminder-rules.js';
import { type Consequence, consequenceOf } from '#notices/when-missed.js';
import { sourcesOfActs } from '../awaited-acts/awaited-acts.js';
import type { Asked, SourceOfActs } from '../awaited-acts/source-of-acts.js';
import { Superiors } from '../awaited-acts/superiors-of.js';
import type { Organisation } from '../entities/organisation.entity.js';
import { organisationCalendar } from '../organisation-calendar.js';

/** A notice that is to be there; written once for a person, a key and a rung. */
export interface ComposedNotice {
  personId: PersonId;
  kind: NoticeKind;
  key: string;
  rung: string;
  content: NoticeContent;
  dueAt: string | null;
}

interface DueAct {
  act: AwaitedAct;
  due: DueRungs;
  consequence: Consequence;
  waitsFor: PersonId[];
}

/** Every notice that is to be there by an instant: the last reminder of each thing, what is newly overdue, and today's digests. */
export async function composeNotices(
  manager: EntityManager,
  organisation: Organisation,
  now: string,
): Promise<ComposedNotice[]> {
  const { id: organisationId, timeZone, reminderRules } = organisation;
  const { calendar } = await organisationCalendar(manager, organisationId);
  const asked: Asked = {
    organisationId,
    today: dayOfInstant(now, timeZone),
    basis: { ladder: reminderRules, calendar, timeZone },
  };
  const due: DueAct[] = [];
  for (const source of sourcesOfActs)
    due.push(...(await dueActsOf(manager, source, { ...asked, rules: reminderRules, now })));
  const superiors = new Superiors(manager, { ...asked, superiors: reminderRules.superiors });
  const notices: ComposedNotice[] = [];
  const digests = new Map<PersonId, { on: Day; acts: AwaitedActWith[] }>();
  for (const { act, due: rungs, consequence, waitsFor } of due) {
    const content = { act: tellable(act, waitsFor) };
    const { key, dueAt } = act;
    if (rungs.reminder)
      for (const personId of waitsFor)
        notices.push({ personId, kind: 'reminder', key, rung: rungs.reminder.name, content, dueAt });
    const above = rungs.escalation || rungs.digestOn ? await superiors.told(act, waitsFor, consequence) : [];
    for (const personId of above) {
      if (rungs.escalation)
        notices.push({ personId, kind: 'escalation', key, rung: rungs.escalation.name, content, dueAt });
      if (rungs.digestOn) {
        const digest = digests.get(personId) ?? { on: rungs.digestOn, acts: [] };
        digest.acts.push({ act, waitsFor });
        digests.set(personId, digest);
      }
    }
  }
  return [...notices, ...[...digests].map(([personId, digest]) => digestFor(personId, digest))];
}

type AwaitedActWith = Pick<DueAct, 'act' | 'waitsFor'>;

/** What of a source has something to be told of, and for whom it waits; what waits for nobody is of no concern. */
async function dueActsOf(
  manager: EntityManager,
  source: SourceOfActs,
  { rules, now, ...asked }: Asked & { rules: ReminderRules; now: string },
): Promise<DueAct[]> {
  const found = await source.find(manager, asked);
  const due = found
    .map((act) => {
      const consequence = consequenceOf(act.deadline, rules);
      const ladder = { ...rules, escalatesAfter: consequence.escalatesAfter };
      return { act, consequence, due: dueRungs({ ...act, now }, { ...asked.basis, ladder }) };
    })
    .filter(({ due: rungs }) => rungs.reminder ?? rungs.escalation ?? rungs.digestOn);
  if (due.length === 0) return [];
  const whom = await source.whom(
    manager,
    asked,
    due.map(({ act }) => act),
  );
  return due
    .map((each) => ({ ...each, waitsFor: whom.get(each.act.key) ?? [] }))
    .filter(({ waitsFor }) => waitsFor.length > 0);
}

function digestFor(personId: PersonId, { on, acts }: { on: Day; acts: AwaitedActWith[] }): ComposedNotice {
  const longestFirst = acts.toSorted((one, other) => (one.act.dueAt < other.act.dueAt ? -1 : 1));
  const content = {
    acts: longestFirst.slice(0, mostInDigest).map(({ act, waitsFor }) => tellable(act, waitsFor)),
    count: acts.length,
  };
  return { personId, kind: 'digest', key: 'overdue', rung: `digest/${on}`, content, dueAt: null };
}

/** What a notice keeps of something that waits. */
export function tellable(act: AwaitedAct, waitsFor: PersonId[]): TellableAct {
  const { name, objectKind, objectId, documentKind, month, departmentIds, aboutId, dueOn } = act;
  return { name, objectKind, objectId, documentKind, month, departmentIds, aboutId, dueOn, waitsFor };
}
