import type { Language, Texts } from '#compensation/trace/language.js';
import { type DescribedNotice } from './describe-notice.js';
import type { MailedKind } from './notice-kinds.js';
import { noticeTexts, say } from './notice-words.js';

export interface MailText {
  subject: string;
  text: string;
}

/**
 * The mail that tells of some notices of one kind to one person, as plain text. No figure of anybody's pay stands in a
 * notice, and so none in a mail.
 */
export function mailText(
  { kind, notices, language }: { kind: MailedKind; notices: readonly DescribedNotice[]; language: Language },
  {
    organisation,
    name,
    publicUrl,
    refusalUrl,
  }: {
    organisation: string;
    name: string;
    publicUrl: string | undefined;
    /** Where mail of this kind is ended; absent of what has to reach people. */
    refusalUrl?: string | undefined;
  },
): MailText {
  const link = (path: string) => (publicUrl === undefined ? path : `${publicUrl}${path}`);
  const greeting = say(wordsOf[kind].greeting, language, { name });
  const items = notices.flatMap(({ what, toDo, lines, link: path }) => [
    `- ${what}`,
    ...lines.map((line) => `  - ${line}`),
    `  ${toDo}`,
    `  ${link(path)}`,
    '',
  ]);
  const settings = say(noticeTexts.settings, language, { link: link('/profile') });
  const refusal = refusalUrl === undefined ? [] : [say(noticeTexts.refusal, language, { link: refusalUrl })];
  return {
    subject: subjectOf(kind, notices, organisation, language),
    text: [greeting, '', ...items, settings, ...refusal, ''].join('\n'),
  };
}

const overdue = { greeting: noticeTexts.greetingToSuperior, subjectOfSeveral: noticeTexts.subjectOfEscalations };
const wordsOf: Record<MailedKind, { greeting: Texts; subjectOfSeveral: Texts }> = {
  reminder: { greeting: noticeTexts.greeting, subjectOfSeveral: noticeTexts.subjectOfReminders },
  escalation: overdue,
  digest: overdue,
  'statement-posted': { greeting: noticeTexts.greetingToPaid, subjectOfSeveral: noticeTexts.subjectOfStatements },
  'deadlines-moved': { greeting: noticeTexts.greetingToConcerned, subjectOfSeveral: noticeTexts.subjectOfNews },
};

function subjectOf(
  kind: MailedKind,
  notices: readonly DescribedNotice[],
  organisation: string,
  language: Language,
): string {
  const [first] = notices;
  if (first && notices.length === 1) return `${organisation}: ${first.what}`;
  return say(wordsOf[kind].subjectOfSeveral, language, { organisation, count: notices.length });
}
