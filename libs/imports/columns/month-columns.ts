import type { ImportColumn } from './import-column.js';

const person: ImportColumn = {
  field: 'personId',
  value: 'person',
  names: {
    en: ['Employee', 'Person', 'Name', 'Login', 'Sales manager', 'Manager'],
    ru: ['Сотрудник', 'ФИО', 'Ф.И.О.', 'ФИО сотрудника', 'Работник', 'Менеджер', 'Логин'],
  },
  isNeeded: true,
  example: 'Иванов Иван',
};
const month: ImportColumn = {
  field: 'month',
  value: 'month',
  names: { en: ['Month', 'Period'], ru: ['Месяц', 'Период', 'Расчётный период'] },
  isNeeded: true,
  example: '2026-07',
};
const code: ImportColumn = {
  field: 'code',
  value: 'code',
  names: {
    en: ['Indicator code', 'Code', 'Indicator', 'KPI'],
    ru: ['Код показателя', 'Код', 'Показатель', 'KPI'],
  },
  isNeeded: true,
  example: 'sales',
};
const text = (field: string, en: string[], ru: string[]): ImportColumn => ({ field, value: 'text', names: { en, ru } });
const number = (field: string, en: string[], ru: string[]): ImportColumn => ({
  field,
  value: 'quantity',
  names: { en, ru },
});
const choice = (field: string, en: string[], ru: string[], choices: Record<string, string[]>): ImportColumn => ({
  field,
  value: 'choice',
  names: { en, ru },
  choices,
});

/** The columns of a table of KPI plans: a row is an indicator of somebody's plan of a month. */
export const planColumns: readonly ImportColumn[] = [
  person,
  month,
  {
    field: 'baseBonus',
    value: 'money',
    names: {
      en: ['Base bonus', 'Bonus fund', 'Bonus'],
      ru: ['Базовая премия', 'База премии', 'Премиальный фонд', 'Премия', 'Плановая премия'],
    },
    isNeeded: true,
    example: '60000.00',
  },
  code,
  {
    ...text(
      'name',
      ['Indicator name', 'Name of the indicator', 'Title'],
      ['Название показателя', 'Наименование показателя', 'Название'],
    ),
    isNeeded: true,
    example: 'Выручка',
  },
  {
    ...choice('kind', ['Kind', 'Type'], ['Вид показателя', 'Вид', 'Тип показателя', 'Тип'], {
      'higher-is-better': ['больше — лучше', 'чем больше, тем лучше', 'рост'],
      'lower-is-better': ['меньше — лучше', 'чем меньше, тем лучше', 'снижение'],
      'within-bounds': ['в границах', 'в пределах', 'не больше', 'не меньше'],
      quotient: ['отношение', 'частное'],
      'loss-share': ['доля потерь', 'удержание'],
      deviation: ['отклонение', 'прогноз'],
      'yes-no': ['да/нет', 'выполнено или нет'],
    }),
    isNeeded: true,
    example: 'higher-is-better',
  },
  {
    field: 'weight',
    value: 'weight',
    names: { en: ['Weight', 'Weight, %', 'Share'], ru: ['Вес', 'Вес, %', 'Доля', 'Вес показателя'] },
    isNeeded: true,
    example: '100',
  },
  {
    ...number('target', ['Target', 'Plan', 'Planned'], ['План', 'Цель', 'Плановое значение', 'Целевое значение']),
    example: '1000000',
  },
  { ...text('unit', ['Unit'], ['Единица', 'Ед. изм.', 'Единица измерения']), isNeeded: true, example: 'RUB' },
  { field: 'threshold', value: 'part', names: { en: ['Threshold'], ru: ['Порог', 'Минимальный порог'] } },
  text('cap', ['Cap'], ['Потолок', 'Предел', 'Максимум']),
  number('atLeast', ['At least'], ['Не меньше', 'От']),
  number('atMost', ['At most'], ['Не больше', 'До']),
  choice('better', ['Better'], ['Что лучше'], { higher: ['больше'], lower: ['меньше'] }),
  choice('measure', ['Measure'], ['Способ измерения'], {
    linear: [],
    inverse: [],
    'shortage-and-surplus': [],
    difference: [],
  }),
  text('surplusTolerance', ['Surplus tolerance'], ['Допуск излишка']),
  text('shortageTolerance', ['Shortage tolerance'], ['Допуск недостачи']),
  text('tolerance', ['Tolerance'], ['Допуск']),
  text('howMeasured', ['How it is measured'], ['Как измеряется']),
  text('howInfluenced', ['How it is influenced'], ['Как повлиять']),
];

/** The columns of a table of actuals: a row is what an indicator of somebody came to in a month. */
export const actualColumns: readonly ImportColumn[] = [
  person,
  month,
  code,
  {
    ...number(
      'value',
      ['Actual', 'Result', 'Value', 'Fact'],
      ['Факт', 'Результат', 'Значение', 'Фактическое значение', 'Выполнение'],
    ),
    example: '1050000',
  },
  number('numerator', ['Numerator'], ['Числитель']),
  number('denominator', ['Denominator'], ['Знаменатель']),
  number('lost', ['Lost'], ['Потеряно']),
  number('sold', ['Sold'], ['Продано']),
  number('averageNeed', ['Average need'], ['Средняя потребность']),
  { field: 'achieved', value: 'yes-no', names: { en: ['Achieved', 'Done'], ru: ['Выполнено', 'Достигнуто'] } },
  text('missing', ['Why there is none', 'Reason'], ['Почему нет', 'Причина']),
];
