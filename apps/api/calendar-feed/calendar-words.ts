import type { DeadlineKind } from '#calendar/deadlines.js';
import type { Texts } from '#compensation/trace/language.js';

export const calendarWords: { name: Texts; done: Texts; kinds: Record<DeadlineKind, Texts> } = {
  name: { en: 'deadlines', ru: 'сроки' },
  done: { en: 'done', ru: 'выполнено' },
  kinds: {
    'drafting-opened': { en: 'Drafting of plans opens', ru: 'Начало составления планов' },
    'tasks-agreed': { en: 'Tasks agreed', ru: 'Задачи согласованы' },
    'plans-signed': { en: 'KPI plans signed', ru: 'KPI-планы подписаны' },
    'actuals-submitted': { en: 'Actuals submitted', ru: 'Фактические результаты отправлены' },
    'payroll-posted': { en: 'Payroll posted', ru: 'Зарплата проведена' },
  },
};
