import type { AnnualDeadlineKind } from '#calendar/annual-rules.js';
import type { DeadlineKind } from '#calendar/deadlines.js';
import type { Texts } from '#compensation/trace/language.js';

/** What the deadlines of a month are called; the end of memos on weights is told with them. */
export const monthDeadlineNames: Record<DeadlineKind | 'weight-memos', Texts> = {
  'drafting-opened': { en: 'Drafting of plans opens', ru: 'Начало составления планов' },
  'tasks-agreed': { en: 'Tasks agreed', ru: 'Задачи согласованы' },
  'plans-signed': { en: 'KPI plans signed', ru: 'KPI-планы подписаны' },
  'actuals-submitted': { en: 'Actuals submitted', ru: 'Фактические результаты отправлены' },
  'payroll-posted': { en: 'Payroll posted', ru: 'Зарплата проведена' },
  'weight-memos': { en: 'End of memos on weights', ru: 'Окончание служебных записок о весах' },
};

/** What the deadlines of a year are called. */
export const annualDeadlineNames: Record<AnnualDeadlineKind, Texts> = {
  'plans-signed': { en: 'Annual plans signed', ru: 'Планы на год подписаны' },
  'actuals-submitted': { en: 'Results of the year submitted', ru: 'Результаты года отправлены' },
  'actuals-approved': { en: 'Results of the year approved', ru: 'Результаты года утверждены' },
  'bonus-posted': { en: 'Annual bonus posted', ru: 'Годовая премия проведена' },
};
