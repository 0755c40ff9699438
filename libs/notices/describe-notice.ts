import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { formatDay, formatMonth } from '#compensation/trace/day-display.js';
import type { Day } from '#calendar/day.js';
import type { Language, Texts } from '#compensation/trace/language.js';
import { annualDeadlineNames, monthDeadlineNames } from './deadline-words.js';
import type { MovedDeadline } from './moved-deadline.js';
import type { NoticeContent, TellableAct } from './notice-content.js';
import type { NoticeKind } from './notice-kinds.js';
import { actWords, documentNames, noticeTexts, say } from './notice-words.js';
import { addressOf, placeOfAct, placeOfDocument } from './place-of-act.js';

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
  /** The page of the web application on which it is done, below the address of the installation. */
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
      link: '/profile',
      lines: [],
    };
  if ('statementId' in content)
    return {
      what: say(noticeTexts.statementPosted, language, { month: formatMonth(content.month, language) }),
      on: { kind: 'statement', id: content.statementId },
      dueOn: null,
      toDo: say(noticeTexts.statementPostedToDo, language),
      link: `/statements/${content.statementId}`,
      lines: [],
    };
  if ('moved' in content) return describeMoved(content, names, language);
  if ('acts' in content) return describeDigest(content, names, language);
  const { act } = content;
  const isEscalation = kind === 'escalation';
  const what = lineOf(act, names, language);
  return {
    what: isEscalation ? say(noticeTexts.overdue, language, { what }) : what,
    on: { kind: act.objectKind, id: act.objectId },
    dueOn: act.dueOn,
    toDo: isEscalation ? whomItAwaits(act, names, language) : say(actWords[act.name].toDo, language),
    link: linkOf(act, !isEscalation),
    lines: [],
  };
}

function describeDigest(
  { acts, count }: { acts: TellableAct[]; count: number },
  names: Names,
  language: Language,
): DescribedNotice {
  const lines = acts.map((act) => `${asSentence(lineOf(act, names, language))} ${whomItAwaits(act, names, language)}`);
  const rest = count - acts.length;
  return {
    what: say(noticeTexts.digest, language, { count }),
    on: null,
    dueOn: null,
    toDo: say(noticeTexts.digestToDo, language),
    link: noticesLink,
    lines: rest > 0 ? [...lines, say(noticeTexts.more, language, { count: rest })] : lines,
  };
}

function describeMoved(
  { documentId, fromOn, moved, count }: Extract<NoticeContent, { moved: unknown }>,
  names: Names,
  language: Language,
): DescribedNotice {
  const lines = moved.map((deadline) => movedLine(deadline, names, language));
  const rest = count - moved.length;
  return {
    what: say(noticeTexts.deadlinesMoved, language, { day: formatDay(fromOn, language), count }),
    on: { kind: 'regulation-change', id: documentId },
    dueOn: null,
    toDo: say(noticeTexts.deadlinesMovedToDo, language),
    link: addressOf(placeOfDocument(documentId)),
    lines: rest > 0 ? [...lines, say(noticeTexts.more, language, { count: rest })] : lines,
  };
}

/** What has moved, of which month or year, in which department, from when to when. */
function movedLine(deadline: MovedDeadline, names: Names, language: Language): string {
  const { departmentId, dueOn, wasDueOn, opensOn, wasOpenOn } = deadline;
  const [name, time] =
    deadline.cycle === 'month'
      ? [monthDeadlineNames[deadline.kind], formatMonth(deadline.month, language)]
      : [annualDeadlineNames[deadline.kind], String(deadline.year)];
  const days = (text: Texts, day: Day, before: Day) =>
    say(text, language, { day: formatDay(day, language), before: formatDay(before, language) });
  const due =
    dueOn === wasDueOn
      ? say(noticeTexts.due, language, { day: formatDay(dueOn, language) })
      : days(noticeTexts.moved, dueOn, wasDueOn);
  const opens =
    opensOn === undefined || wasOpenOn === undefined || opensOn === wasOpenOn
      ? []
      : [days(noticeTexts.opensMoved, opensOn, wasOpenOn)];
  return [say(name, language), time, ...namesOf([departmentId], names.departments), due, ...opens].join(', ');
}

/** What waits, of which month or year, about whom, in which departments, until when. */
function lineOf(act: TellableAct, names: Names, language: Language): string {
  const { name, documentKind, month, aboutId, departmentIds, dueOn } = act;
  const object = say(documentKind === null ? actWords[name].on : documentNames[documentKind], language);
  const about = aboutId === null ? [] : namesOf([aboutId], names.people);
  const departments = departmentIds.length > fewDepartments ? [] : namesOf(departmentIds, names.departments);
  const isOfYear = documentKind !== null && documentKinds[documentKind].ofYear === 'always';
  const period = month === null ? [] : [isOfYear ? month.slice(0, 4) : formatMonth(month, language)];
  const due = say(noticeTexts.due, language, { day: formatDay(dueOn, language) });
  return [object, ...period, ...about, ...departments, due].join(', ');
}

/** With one full stop: a day in Russian ends in one already. */
function asSentence(line: string): string {
  return line.endsWith('.') ? line : `${line}.`;
}

/** As many departments as a line names. */
const fewDepartments = 5;

function whomItAwaits({ waitsFor }: TellableAct, names: Names, language: Language): string {
  return say(noticeTexts.waitsFor, language, { names: namesOf(waitsFor, names.people).join(', ') });
}

function namesOf(ids: readonly string[], names: ReadonlyMap<string, string>): string[] {
  return ids.flatMap((id) => names.get(id) ?? []);
}

/** Where everything stands that somebody was told. */
const noticesLink = '/notices';

function linkOf({ name, objectId, departmentIds: [departmentId], month }: TellableAct, isMine: boolean): string {
  const place = placeOfAct({ name, objectId, departmentId, month, isMine });
  return place === undefined ? noticesLink : addressOf(place);
}

/** The ids that the description of a notice names. */
export function namedIn(content: NoticeContent): { departments: string[]; people: string[] } {
  if ('moved' in content) return { departments: content.moved.map(({ departmentId }) => departmentId), people: [] };
  const acts = 'acts' in content ? content.acts : 'act' in content ? [content.act] : [];
  return {
    departments: acts.flatMap(({ departmentIds }) => departmentIds.slice(0, fewDepartments)),
    people: acts.flatMap(({ aboutId, waitsFor }) => (aboutId === null ? waitsFor : [aboutId, ...waitsFor])),
  };
}
