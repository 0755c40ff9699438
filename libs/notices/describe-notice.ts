import { formatDay, formatMonth } from '#compensation/trace/day-display.js';
import type { Language } from '#compensation/trace/language.js';
import type { NoticeContent, TellableAct } from './notice-content.js';
import type { NoticeKind } from './notice-kinds.js';
import { actWords, documentNames, noticeTexts, say } from './notice-words.js';

/** What ids are called, for whom the notice is. */
export interface Names {
  readonly departments: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** A notice as somebody reads it. */
export interface DescribedNotice {
  /** What waits or is overdue, in one line. */
  what: string;
  /** The object, where there is one. */
  on: { kind: string; id: string } | null;
  dueOn: string | null;
  toDo: string;
  /** Where it is done, below the address of the API. */
  link: string;
  /** What a digest lists, each in one line. */
  lines: string[];
}

/** A notice in words. Names that are not known any more are left out. */
export function describeNotice(
  { kind, content }: { kind: NoticeKind; content: NoticeContent },
  names: Names,
  language: Language,
): DescribedNotice {
  if ('failedOn' in content)
    return {
      what: say(noticeTexts.mailFailed, language, { day: formatDay(content.failedOn, language) }),
      on: null,
      dueOn: null,
      toDo: say(noticeTexts.mailFailedToDo, language),
      link: '/api/notices',
      lines: [],
    };
  if ('acts' in content) return describeDigest(content, names, language);
  const { act } = content;
  const isEscalation = kind === 'escalation';
  const what = lineOf(act, names, language);
  return {
    what: isEscalation ? say(noticeTexts.overdue, language, { what }) : what,
    on: { kind: act.objectKind, id: act.objectId },
    dueOn: act.dueOn,
    toDo: isEscalation ? whomItAwaits(act, names, language) : say(actWords[act.name].toDo, language),
    link: linkOf(act),
    lines: [],
  };
}

function describeDigest(
  { acts, count }: { acts: TellableAct[]; count: number },
  names: Names,
  language: Language,
): DescribedNotice {
  const lines = acts.map((act) => `${lineOf(act, names, language)}. ${whomItAwaits(act, names, language)}`);
  const rest = count - acts.length;
  return {
    what: say(noticeTexts.digest, language, { count }),
    on: null,
    dueOn: null,
    toDo: say(noticeTexts.digestToDo, language),
    link: '/api/notices',
    lines: rest > 0 ? [...lines, say(noticeTexts.more, language, { count: rest })] : lines,
  };
}

/** What waits, of which month, about whom, in which departments, until when. */
function lineOf(act: TellableAct, names: Names, language: Language): string {
  const { name, documentKind, month, aboutId, departmentIds, dueOn } = act;
  const object = say(documentKind === null ? actWords[name].on : documentNames[documentKind], language);
  const about = aboutId === null ? [] : namesOf([aboutId], names.people);
  const departments = departmentIds.length > fewDepartments ? [] : namesOf(departmentIds, names.departments);
  const ofMonth = month === null ? [] : [formatMonth(month, language)];
  const due = say(noticeTexts.due, language, { day: formatDay(dueOn, language) });
  return [object, ...ofMonth, ...about, ...departments, due].join(', ');
}

/** As many departments as a line names. */
const fewDepartments = 5;

function whomItAwaits({ waitsFor }: TellableAct, names: Names, language: Language): string {
  return say(noticeTexts.waitsFor, language, { names: namesOf(waitsFor, names.people).join(', ') });
}

function namesOf(ids: readonly string[], names: ReadonlyMap<string, string>): string[] {
  return ids.flatMap((id) => names.get(id) ?? []);
}

function linkOf({ name, objectId }: TellableAct): string {
  switch (name) {
    case 'submit-tasks':
    case 'submit-plans':
      return `/api/monthly-cycles/${objectId}`;
    case 'submit-actuals':
      return `/api/monthly-cycles/${objectId}/actuals`;
    case 'post-payroll':
      return `/api/payroll-readiness?month=${objectId}`;
    case 'acknowledge-plan':
      return `/api/kpi-plans/${objectId}/acknowledgement`;
    case 'submit-annual-plans':
    case 'submit-annual-actuals':
    case 'post-annual-bonus':
      return `/api/annual-cycles/${objectId}`;
    case 'hold-review':
    case 'propose-to-part':
      return '/api/retention-items';
    case 'answer-dispute':
      return `/api/disputes/${objectId}`;
    case 'decide-document':
    case 'redraft-document':
    case 'answer-question':
      return `/api/documents/${objectId}`;
  }
}

/** The ids that the description of a notice names. */
export function namedIn(content: NoticeContent): { departments: string[]; people: string[] } {
  const acts = 'acts' in content ? content.acts : 'act' in content ? [content.act] : [];
  return {
    departments: acts.flatMap(({ departmentIds }) => departmentIds.slice(0, fewDepartments)),
    people: acts.flatMap(({ aboutId, waitsFor }) => (aboutId === null ? waitsFor : [aboutId, ...waitsFor])),
  };
}
