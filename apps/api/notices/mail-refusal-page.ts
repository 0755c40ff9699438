import type { Language } from '#compensation/trace/language.js';
import type { RefusableKind } from '#notices/notice-kinds.js';
import { plainPage } from '../http/plain-page.js';
import type { MailRefusal } from './mail-refusals.js';

interface Says {
  title: string;
  text: string;
}

const kinds: Readonly<Record<Language, Readonly<Record<RefusableKind, string>>>> = {
  en: { reminder: 'reminders', digest: 'the daily list of what is overdue' },
  ru: { reminder: 'напоминания', digest: 'ежедневный список просроченного' },
};
const asks: Readonly<Record<Language, (kind: string) => Says & { button: string }>> = {
  en: (kind) => ({
    title: 'Mail from Premia',
    text: `You get ${kind} by mail. They will go on standing among your notices.`,
    button: 'No more mail of this kind',
  }),
  ru: (kind) => ({
    title: 'Почта Premia',
    text: `Вы получаете по почте: ${kind}. Среди уведомлений в программе это останется.`,
    button: 'Больше не присылать',
  }),
};
const done: Readonly<Record<Language, (kind: string) => Says>> = {
  en: (kind) => ({
    title: 'No more mail of this kind',
    text: `You do not get ${kind} by mail any more. They stand among your notices, and in your settings you can have the mail again.`,
  }),
  ru: (kind) => ({
    title: 'Больше не присылаем',
    text: `Больше не приходит по почте: ${kind}. Среди уведомлений это есть, а почту можно снова включить в настройках.`,
  }),
};

/** What somebody reads who has followed the link of a mail: a button, since programs follow links as well, or that it is done. */
export function mailRefusalPage({ kind, isRefused, language }: MailRefusal): string {
  const named = kinds[language][kind];
  return plainPage({ language, ...(isRefused ? done[language](named) : asks[language](named)) });
}
