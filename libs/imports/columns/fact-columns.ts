import type { FactKindName } from '#facts/fact-kinds.js';
import type { ImportColumn } from './import-column.js';

/** Columns that several kinds have. */
const id = (example: string, ru: string[] = [], en: string[] = []): ImportColumn => ({
  field: 'externalId',
  value: 'id',
  names: {
    en: ['Number', 'ID', ...en, 'Id', 'External id', 'Document'],
    ru: [
      'Номер',
      'ID',
      ...ru,
      '№',
      'Идентификатор',
      'Внешний код',
      'Номер документа',
      'Документ',
      'Регистратор',
      'Ссылка',
    ],
  },
  isNeeded: true,
  example,
});
const itemId = (example: string, ru: string[] = [], en: string[] = []): ImportColumn => ({
  ...id(example, ru, en),
  value: 'item-id',
});
/** A row can do without it. */
const optional = ({ isNeeded: _needed, example: _example, ...column }: ImportColumn): ImportColumn => column;
/** Where there is one of a thing anyway, its id follows from what the thing is. */
const derivedId = optional(id(''));
const person: ImportColumn = {
  field: 'personId',
  value: 'person',
  names: {
    en: ['Employee', 'Person', 'Manager', 'Responsible', 'Owner', 'Sales manager', 'Login', 'Deal owner'],
    ru: [
      'Сотрудник',
      'Менеджер',
      'Ответственный',
      'Ответственный менеджер',
      'Основной менеджер',
      'Продавец',
      'ФИО',
      'Ф.И.О.',
      'ФИО сотрудника',
      'Работник',
      'Физическое лицо',
      'Логин',
    ],
  },
  isNeeded: true,
  example: 'Иванов Иван',
};
const month: ImportColumn = {
  field: 'month',
  value: 'month',
  names: { en: ['Month', 'Period'], ru: ['Месяц', 'Период', 'Расчётный период', 'Месяц начисления'] },
  isNeeded: true,
  example: '2026-07',
};
const day = (example: string, ru: string[] = [], en: string[] = []): ImportColumn => ({
  field: 'on',
  value: 'day',
  names: {
    en: ['Day', 'Date', ...en],
    ru: ['Дата', ...ru, 'День', 'Дата документа'],
  },
  isNeeded: true,
  example,
});
/** The day of a deal, by whatever of its days a program tells it. */
const dayOfDeal = day(
  '2026-07-06',
  ['Дата закрытия', 'Дата завершения', 'Дата сделки', 'Дата отгрузки', 'Дата продажи', 'Дата создания'],
  ['Closed on', 'Close date', 'Deal date', 'Created on'],
);
const client: ImportColumn = {
  field: 'client',
  value: 'client',
  names: {
    en: ['Client', 'Client code', 'Customer code', 'Customer', 'Company', 'Account'],
    ru: [
      'Клиент',
      'Код клиента',
      'Код контрагента',
      'Контрагент.Код',
      'Контрагент',
      'Покупатель',
      'Компания',
      'Партнёр',
      'Заказчик',
      'Наименование контрагента',
    ],
  },
  isNeeded: true,
  example: 'north',
};
const amount: ImportColumn = {
  field: 'amount',
  value: 'money',
  names: {
    en: ['Amount', 'Revenue', 'Sum', 'Total', 'Deal value', 'Value'],
    ru: [
      'Сумма',
      'Выручка',
      'Сумма сделки',
      'Бюджет',
      'Сумма документа',
      'Сумма продажи',
      'Стоимость',
      'Всего',
      'Итого',
    ],
  },
  isNeeded: true,
  example: '120000.00',
};
const reason: ImportColumn = {
  field: 'reason',
  value: 'text',
  names: { en: ['Reason', 'Comment'], ru: ['Причина', 'Основание', 'Комментарий'] },
  isNeeded: true,
};
const memo: ImportColumn = { field: 'memo', value: 'json', names: { en: ['Memo'], ru: ['Служебная записка'] } };
const name = (example: string, ru: string[], en: string[]): ImportColumn => ({
  field: 'name',
  value: 'text',
  names: { en: ['Name', ...en], ru: ['Название', 'Наименование', ...ru] },
  example,
});
const code = (example: string): ImportColumn => ({
  field: 'code',
  value: 'code',
  names: { en: ['Code', 'Indicator', 'Type'], ru: ['Код показателя', 'Показатель', 'Код', 'Вид', 'Тип', 'Тип дела'] },
  isNeeded: true,
  example,
});

/**
 * The columns of a table of each kind of fact, in the order of templates and exports. Every field that a row can have is
 * here, so that what was exported says all of it when it comes back.
 */
export const factColumns: Readonly<Record<FactKindName, readonly ImportColumn[]>> = {
  clients: [
    {
      ...itemId('north', ['Код', 'Код клиента', 'Код контрагента', 'ИНН'], ['Code', 'Client code', 'Customer code']),
      names: {
        en: ['Code', 'Client code', 'Customer code', 'ID', 'Number', 'Tax id'],
        ru: ['Код', 'Код клиента', 'Код контрагента', 'ID', 'Номер', 'ИНН'],
      },
    },
    {
      ...name(
        'ООО «Север»',
        ['Клиент', 'Контрагент', 'Компания', 'Название компании', 'Наименование контрагента', 'Полное наименование'],
        ['Client', 'Company', 'Customer', 'Company name'],
      ),
      isNeeded: true,
    },
    {
      field: 'group',
      value: 'text',
      names: { en: ['Group', 'Holding'], ru: ['Группа', 'Холдинг', 'Головной контрагент'] },
    },
    { field: 'territory', value: 'code', names: { en: ['Territory', 'Region'], ru: ['Территория', 'Регион'] } },
    {
      field: 'segment',
      value: 'code',
      names: { en: ['Segment'], ru: ['Сегмент', 'Сегмент партнёра', 'Категория'] },
      example: 'opt',
    },
    {
      field: 'owners',
      value: 'owners',
      // In a list of deals it is whoever has sold, and not whose client it is.
      notBeside: [dayOfDeal, amount],
      names: {
        en: ['Owners', 'Owner', 'Responsible', 'Manager'],
        ru: ['Ответственные', 'Ответственный', 'Основной менеджер', 'Менеджер', 'Ведёт'],
      },
    },
    { field: 'contractOn', value: 'day', names: { en: ['Contract date'], ru: ['Дата договора'] } },
    {
      field: 'firstOrderOn',
      value: 'day',
      names: { en: ['First order'], ru: ['Первый заказ', 'Дата первого заказа'] },
    },
    {
      field: 'since',
      value: 'day',
      names: { en: ['First delivery', 'Client since'], ru: ['Первая отгрузка', 'Дата первой отгрузки', 'Клиент с'] },
    },
    { field: 'broughtBy', value: 'person', names: { en: ['Brought by'], ru: ['Привёл', 'Кто привёл'] } },
    { field: 'handedOverOn', value: 'day', names: { en: ['Handed over'], ru: ['Передан', 'Дата передачи'] } },
    { field: 'leftOn', value: 'day', names: { en: ['Left on', 'Client left'], ru: ['Ушёл', 'Дата ухода'] } },
    {
      field: 'limit',
      value: 'limit',
      names: { en: ['Limit', 'Credit limit'], ru: ['Лимит', 'Кредитный лимит', 'Лимит задолженности'] },
    },
    { field: 'groupLimit', value: 'limit', names: { en: ['Group limit'], ru: ['Лимит группы'] } },
    {
      field: 'agreedDays',
      value: 'whole',
      names: {
        en: ['Agreed days', 'Payment terms'],
        ru: ['Отсрочка', 'Отсрочка дней', 'Согласованная отсрочка', 'Дней отсрочки'],
      },
    },
  ],
  deals: [
    id('SO-1042', ['Номер сделки', 'ID сделки', 'Номер заказа', 'Заказ'], ['Deal id', 'Order number', 'Order']),
    dayOfDeal,
    client,
    { ...optional(person), insteadOf: 'shares', isNeededWithout: ['shares', 'returns'], example: 'Иванов Иван' },
    amount,
    {
      field: 'margin',
      value: 'money',
      names: {
        en: ['Margin', 'Gross profit', 'Profit'],
        ru: ['Маржа', 'Валовая прибыль', 'Прибыль', 'Маржинальный доход'],
      },
      example: '31000.00',
    },
    {
      field: 'order',
      value: 'whole',
      names: { en: ['Order of the client'], ru: ['Какой заказ клиента', 'Номер заказа клиента по счёту'] },
    },
    {
      field: 'productLine',
      value: 'code',
      names: {
        en: ['Product line', 'Category'],
        ru: ['Линейка', 'Товарная группа', 'Номенклатурная группа', 'Направление', 'Категория'],
      },
    },
    { field: 'tags', value: 'codes', names: { en: ['Tags'], ru: ['Теги', 'Метки', 'Теги сделки'] } },
    { field: 'shares', value: 'shares', names: { en: ['Shares'], ru: ['Доли', 'Участники'] }, insteadOf: 'personId' },
    { field: 'madeBy', value: 'person', names: { en: ['Made by'], ru: ['Оформил', 'Допродажа'] } },
    { field: 'collectedBy', value: 'person', names: { en: ['Collected by'], ru: ['Взыскал', 'Кто взыскал'] } },
    { field: 'paidAt', value: 'json', names: { en: ['Paid at'], ru: ['Условия оплаты труда'] } },
    {
      field: 'returns',
      value: 'id',
      names: { en: ['Returns'], ru: ['Возврат по', 'Возврат сделки', 'Исходная сделка'] },
    },
  ],
  payments: [
    id('PP-311', ['Номер платежа', 'Номер платёжного поручения', 'Вх. номер'], ['Payment number']),
    {
      field: 'deal',
      value: 'id',
      names: {
        en: ['Deal', 'Order', 'Deal id', 'Invoice'],
        ru: ['Сделка', 'ID сделки', 'Номер сделки', 'Заказ', 'Номер заказа', 'Документ расчётов', 'Счёт'],
      },
      isNeeded: true,
      example: 'SO-1042',
    },
    day('2026-07-14', ['Дата оплаты', 'Дата платежа', 'Дата поступления'], ['Paid on', 'Payment date']),
    {
      ...amount,
      names: {
        en: ['Amount', 'Paid', 'Sum'],
        ru: ['Сумма', 'Сумма оплаты', 'Сумма платежа', 'Оплачено', 'Поступило', 'Приход'],
      },
    },
  ],
  receivables: [
    derivedId,
    person,
    month,
    client,
    {
      field: 'revenue',
      value: 'money',
      names: { en: ['Revenue'], ru: ['Выручка', 'Отгружено', 'Продажи', 'Оборот'] },
      isNeeded: true,
      example: '400000.00',
    },
    {
      field: 'owed',
      value: 'money',
      names: {
        en: ['Owed', 'Debt'],
        ru: ['Задолженность', 'Долг', 'Дебиторская задолженность', 'Долг клиента', 'Конечный остаток'],
      },
      isNeeded: true,
      example: '150000.00',
    },
    {
      field: 'overdue',
      value: 'money',
      names: { en: ['Overdue'], ru: ['Просрочено', 'Просроченная задолженность', 'Просрочка'] },
      example: '20000.00',
    },
    {
      field: 'deferredDays',
      value: 'whole',
      names: { en: ['Deferred days'], ru: ['Дней отсрочки', 'Фактическая отсрочка', 'Отсрочка'] },
    },
  ],
  activities: [
    id('visit-17', ['ID дела', 'ID события'], ['Activity id']),
    person,
    day('2026-07-06', ['Дата встречи', 'Дата звонка', 'Дата выполнения'], ['Done on']),
    code('meetings'),
    {
      field: 'count',
      value: 'whole',
      names: { en: ['Count', 'Quantity'], ru: ['Количество', 'Кол-во', 'Число'] },
      example: '1',
    },
    optional(client),
    {
      field: 'contact',
      value: 'text',
      names: { en: ['Contact', 'Contact person'], ru: ['Контакт', 'Контактное лицо', 'С кем'] },
      example: 'Петров Пётр, закупки',
    },
    {
      field: 'file',
      value: 'text',
      names: { en: ['File', 'Attachment', 'Link'], ru: ['Файл', 'Вложение', 'Ссылка', 'Карточка клиента'] },
      example: 'north-2026-07-06.docx',
    },
  ],
  values: [
    derivedId,
    person,
    month,
    code('revenue'),
    {
      field: 'value',
      value: 'quantity',
      names: { en: ['Value', 'Result', 'Actual'], ru: ['Значение', 'Факт', 'Результат'] },
      isNeeded: true,
      example: '950000',
    },
    optional(reason),
  ],
  'time-worked': [
    derivedId,
    person,
    month,
    {
      field: 'workedDays',
      value: 'quantity',
      names: { en: ['Days worked', 'Days'], ru: ['Отработано дней', 'Дней', 'Дни', 'Дней отработано', 'Факт дней'] },
      example: '21',
    },
    {
      field: 'workedHours',
      value: 'quantity',
      names: {
        en: ['Hours worked', 'Hours'],
        ru: ['Отработано часов', 'Часов', 'Часы', 'Часов отработано', 'Факт часов'],
      },
      example: '168',
    },
  ],
  tasks: [
    itemId('T-17', ['ID задачи', 'Номер задачи'], ['Task id']),
    person,
    month,
    name('Обзвонить базу', ['Задача', 'Название задачи'], ['Task', 'Title']),
    {
      field: 'due',
      value: 'day',
      names: { en: ['Due', 'Deadline'], ru: ['Срок', 'Крайний срок', 'Выполнить до'] },
      example: '2026-07-20',
    },
    { field: 'done', value: 'yes-no', names: { en: ['Done'], ru: ['Выполнено', 'Выполнена', 'Сделано'] } },
    {
      field: 'doneOn',
      value: 'day',
      names: { en: ['Done on', 'Closed on'], ru: ['Дата выполнения', 'Дата завершения', 'Закрыта', 'Выполнена когда'] },
      insteadOf: 'done',
      example: '2026-07-18',
    },
    optional(reason),
  ],
  fines: [
    itemId('memo-7', ['Номер записки'], []),
    person,
    month,
    { ...reason, example: 'Отчёт не сдан' },
    { ...amount, example: '500.00' },
    memo,
  ],
  adjustments: [
    itemId('adj-3', [], []),
    person,
    month,
    {
      field: 'ofMonth',
      value: 'month',
      names: { en: ['Of month'], ru: ['За месяц', 'Корректируемый месяц'] },
      isNeeded: true,
      example: '2026-05',
    },
    { ...reason, example: 'Сделка учтена дважды' },
    { ...optional(amount), example: '-2000.00' },
    { field: 'reverses', value: 'json', names: { en: ['Reverses'], ru: ['Отменяемая строка'] } },
    memo,
  ],
  nothing: [
    derivedId,
    person,
    month,
    {
      field: 'of',
      value: 'choice',
      names: { en: ['Had none of', 'Of'], ru: ['Не было', 'Чего не было'] },
      choices: {
        deals: ['сделок', 'сделки'],
        receivables: ['долгов', 'дебиторки', 'задолженности'],
        tasks: ['задач', 'задачи'],
        activities: ['дел', 'дела', 'активностей'],
      },
      isNeeded: true,
      example: 'deals',
    },
  ],
};
