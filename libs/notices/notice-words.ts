import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { Language, Texts } from '#compensation/trace/language.js';
import type { AwaitedActName } from './awaited-act.js';

/** What a document is called, at the beginning of a line. */
export const documentNames: Record<DocumentKind, Texts> = {
  'kpi-plan': { en: 'KPI plan', ru: 'KPI-план' },
  actuals: { en: 'Actuals', ru: 'Фактические результаты' },
  'payroll-register': { en: 'Payroll register', ru: 'Реестр выплат' },
  'pay-scheme': { en: 'Pay scheme', ru: 'Схема оплаты' },
  'actuals-reopening': { en: 'Reopening of actuals', ru: 'Возврат фактических результатов на доработку' },
  'cycle-reopening': { en: 'Reopening of a month', ru: 'Возврат месяца на доработку' },
  adjustment: { en: 'Adjustment', ru: 'Корректировка' },
  'write-off': { en: 'Write-off', ru: 'Списание' },
  'value-definition': { en: 'Definition of a counted value', ru: 'Определение подсчитываемого показателя' },
  'plan-revision': { en: 'Revision of a plan', ru: 'Пересмотр плана' },
  'weight-memo': { en: 'Memo on weights', ru: 'Служебная записка о весах' },
  fine: { en: 'Fine', ru: 'Штраф' },
  'annual-plan': { en: 'Annual plan', ru: 'План на год' },
  'annual-actuals': { en: 'Results of the year', ru: 'Результаты года' },
  'loyalty-list': { en: 'Loyalty list', ru: 'Список на награду за верность' },
  'regulation-change': { en: 'Change of the regulation', ru: 'Изменение регламента' },
  'salary-order': { en: 'Order on a salary', ru: 'Приказ об окладе' },
  'assignment-order': { en: 'Order on an assignment', ru: 'Приказ о назначении' },
  'delegation-order': { en: 'Order on a delegation', ru: 'Приказ о замещении' },
  'sales-plan': { en: 'Sales plan', ru: 'План продаж' },
  'task-plan': { en: 'Task plan', ru: 'План задач' },
  'review-minutes': { en: 'Minutes of a review', ru: 'Протокол разбора' },
  'proposal-to-part': { en: 'Proposal to part', ru: 'Предложение о расставании' },
};

/** What an act is on, where it is on no document, and what is to be done. */
export const actWords: Record<AwaitedActName, { on: Texts; toDo: Texts }> = {
  'submit-tasks': {
    on: { en: 'Task plan', ru: 'План задач' },
    toDo: { en: 'Draft the tasks of the month and submit them.', ru: 'Составьте задачи месяца и отправьте их.' },
  },
  'submit-plans': {
    on: { en: 'KPI plans', ru: 'KPI-планы' },
    toDo: {
      en: 'Draft the plans that are missing and submit them.',
      ru: 'Составьте недостающие планы и отправьте их на подписание.',
    },
  },
  'submit-actuals': {
    on: { en: 'Actuals', ru: 'Фактические результаты' },
    toDo: {
      en: 'Enter the results of every plan and submit them.',
      ru: 'Внесите результаты по каждому плану и отправьте их на утверждение.',
    },
  },
  'post-payroll': {
    on: { en: 'Payroll', ru: 'Расчёт зарплаты' },
    toDo: {
      en: 'Calculate the payroll and have its register signed.',
      ru: 'Рассчитайте зарплату и передайте реестр на подписание.',
    },
  },
  'decide-document': {
    on: { en: 'Document', ru: 'Документ' },
    toDo: { en: 'Sign it, or return it with a comment.', ru: 'Подпишите его или верните с комментарием.' },
  },
  'redraft-document': {
    on: { en: 'Returned document', ru: 'Возвращённый документ' },
    toDo: {
      en: 'It was returned to you: correct it and submit it again.',
      ru: 'Документ вернули вам: исправьте его и отправьте снова.',
    },
  },
  'answer-question': {
    on: { en: 'Question', ru: 'Вопрос' },
    toDo: {
      en: 'Whoever decides it has asked you something: answer.',
      ru: 'Тот, кто его подписывает, задал вам вопрос: ответьте.',
    },
  },
  'acknowledge-plan': {
    on: { en: 'KPI plan', ru: 'KPI-план' },
    toDo: {
      en: 'It is signed: read what it says and what it pays, and acknowledge it.',
      ru: 'План подписан: прочитайте его и примеры выплат и подтвердите, что ознакомились.',
    },
  },
  'answer-dispute': {
    on: { en: 'Dispute', ru: 'Обращение о сумме или показателе' },
    toDo: {
      en: 'Somebody questions a line or a result: answer, or open an adjustment.',
      ru: 'Сотрудник не согласен со строкой или показателем: ответьте или оформите корректировку.',
    },
  },
  'send-forecast': {
    on: { en: 'Volume forecast', ru: 'Прогноз объёмов' },
    toDo: {
      en: 'Send what is expected to be sold, with pre-orders: purchasing and logistics wait for it.',
      ru: 'Отправьте прогноз продаж и предзаказы: их ждут закупки и логистика.',
    },
  },
  'confirm-table': {
    on: { en: 'Table of the staff', ru: 'Таблица о сотрудниках' },
    toDo: {
      en: 'Nothing of it holds yet: read its rows and confirm or refuse it.',
      ru: 'Она ещё не действует: прочитайте её строки и подтвердите или отклоните её.',
    },
  },
  'confirm-staff-change': {
    on: { en: 'Change of the staff', ru: 'Кадровое изменение' },
    toDo: {
      en: 'It does not hold yet: confirm or refuse it.',
      ru: 'Оно ещё не действует: подтвердите или отклоните его.',
    },
  },
  'submit-annual-plans': {
    on: { en: 'Annual plans', ru: 'Планы на год' },
    toDo: {
      en: 'Draft the plans of the year that are missing and submit them.',
      ru: 'Составьте недостающие планы на год и отправьте их на подписание.',
    },
  },
  'submit-annual-actuals': {
    on: { en: 'Results of the year', ru: 'Результаты года' },
    toDo: {
      en: 'Enter what the year came to and submit it.',
      ru: 'Внесите результаты года и отправьте их на утверждение.',
    },
  },
  'post-annual-bonus': {
    on: { en: 'Annual bonus', ru: 'Годовая премия' },
    toDo: {
      en: 'Calculate the annual bonus and have its register signed.',
      ru: 'Рассчитайте годовую премию и передайте реестр на подписание.',
    },
  },
  'hold-review': {
    on: { en: 'Review of lost clients', ru: 'Разбор потерянных клиентов' },
    toDo: {
      en: 'Go through the mistakes with the team and write the minutes.',
      ru: 'Разберите ошибки с командой и составьте протокол.',
    },
  },
  'propose-to-part': {
    on: { en: 'Proposal to part', ru: 'Предложение о расставании' },
    toDo: {
      en: 'Lost clients call for a proposal: draft it for the directors.',
      ru: 'Потерянные клиенты требуют предложения: составьте его для директоров.',
    },
  },
};

/** Sentences around them; what stands in braces is filled in. */
export const noticeTexts = {
  due: { en: 'due on {day}', ru: 'срок: {day}' },
  overdue: { en: 'Overdue: {what}', ru: 'Просрочено: {what}' },
  waitsFor: { en: 'It waits for {names}.', ru: 'Ожидается от: {names}.' },
  digest: { en: 'Overdue in all: {count}', ru: 'Всего просрочено: {count}' },
  digestToDo: { en: 'Ask those for whom it waits.', ru: 'Обратитесь к тем, от кого это ожидается.' },
  mailFailed: {
    en: 'Mail of {day} could not be delivered',
    ru: 'Почта за {day} не доставлена',
  },
  mailFailedToDo: {
    en: 'Check the addresses, and the mail server of the installation. Everything stands in the list of notices.',
    ru: 'Проверьте адреса и почтовый сервер. Все уведомления есть в списке уведомлений.',
  },
  subjectOfReminders: { en: '{organisation}: {count} reminders', ru: '{organisation}: напоминаний — {count}' },
  subjectOfEscalations: { en: '{organisation}: {count} overdue', ru: '{organisation}: просрочено — {count}' },
  greeting: { en: '{name}, this waits for you:', ru: '{name}, вас ожидает:' },
  greetingToSuperior: { en: '{name}, this is overdue:', ru: '{name}, это просрочено:' },
  deadlinesMoved: {
    en: 'Deadlines have moved by the change of the regulation of {day}: {count}',
    ru: 'По изменению регламента от {day} перенесены сроки: {count}',
  },
  deadlinesMovedToDo: {
    en: 'Read the change; what was due before is due on the new days.',
    ru: 'Ознакомьтесь с изменением: действуют новые сроки.',
  },
  moved: { en: 'due on {day}, before on {before}', ru: 'срок: {day}, прежний: {before}' },
  opensMoved: { en: 'open from {day}, before from {before}', ru: 'можно с {day}, прежде с {before}' },
  statementPosted: { en: 'Your statement of {month} is there', ru: 'Ваш расчётный лист готов: {month}' },
  statementPostedToDo: {
    en: 'Read what you are paid and why; it takes your sign-in.',
    ru: 'Посмотрите, сколько начислено и почему; понадобится войти.',
  },
  greetingToPaid: { en: '{name}, there is news of your pay:', ru: '{name}, новости о вашей оплате:' },
  subjectOfStatements: { en: '{organisation}: {count} statements', ru: '{organisation}: расчётных листов — {count}' },
  subjectOfNews: { en: '{organisation}: {count} changes', ru: '{organisation}: изменений — {count}' },
  greetingToConcerned: { en: '{name}, this has changed:', ru: '{name}, изменилось следующее:' },
  more: { en: 'and {count} more', ru: 'и ещё {count}' },
  settings: {
    en: 'Language, quiet hours and what you get by mail: {link}',
    ru: 'Язык, тихие часы и что приходит по почте: {link}',
  },
  refusal: {
    en: 'No more mail of this kind: {link}',
    ru: 'Больше не присылать таких писем: {link}',
  },
} satisfies Record<string, Texts>;

/** One of the sentences, filled in. */
export function say(text: Texts, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
