import type { DeadlineKind } from '#calendar/deadlines.js';
import type { Texts } from '#compensation/trace/language.js';
import { monthDeadlineNames } from '#notices/deadline-words.js';

export const calendarWords: { name: Texts; done: Texts; kinds: Record<DeadlineKind, Texts> } = {
  name: { en: 'deadlines', ru: 'сроки' },
  done: { en: 'done', ru: 'выполнено' },
  kinds: monthDeadlineNames,
};
