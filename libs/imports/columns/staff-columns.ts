import type { ImportColumn } from './import-column.js';

const name: ImportColumn = {
  field: 'name',
  value: 'text',
  names: {
    en: ['Name', 'Full name', 'Employee'],
    ru: ['ФИО', 'Ф.И.О.', 'Сотрудник', 'ФИО сотрудника', 'Работник', 'Физическое лицо', 'Имя'],
  },
  isNeeded: true,
  example: 'Иванов Иван',
};
const login: ImportColumn = {
  field: 'login',
  value: 'login',
  names: {
    en: ['Login', 'E-mail', 'Email', 'Mail', 'User name'],
    ru: ['Логин', 'E-mail', 'Электронная почта', 'Почта', 'Адрес электронной почты', 'Имя пользователя'],
  },
  isNeeded: true,
  example: 'ivanov@example.org',
};
const department: ImportColumn = {
  field: 'departmentId',
  value: 'department',
  names: {
    en: ['Department', 'Division', 'Team'],
    ru: ['Подразделение', 'Отдел', 'Департамент', 'Структурное подразделение'],
  },
  example: 'Отдел продаж',
};
const position: ImportColumn = {
  field: 'position',
  value: 'position',
  names: { en: ['Position', 'Job title', 'Title'], ru: ['Должность', 'Штатная единица'] },
  example: 'sales-manager',
};
const scheme: ImportColumn = {
  field: 'schemeCode',
  value: 'scheme',
  names: {
    en: ['Pay scheme', 'Scheme'],
    ru: ['Схема оплаты', 'Схема', 'Схема мотивации', 'Система оплаты'],
  },
};
const grade: ImportColumn = {
  field: 'grade',
  value: 'text',
  names: { en: ['Grade'], ru: ['Грейд', 'Разряд', 'Категория'] },
};
const salary: ImportColumn = {
  field: 'salary',
  value: 'money',
  names: { en: ['Salary', 'Base salary'], ru: ['Оклад', 'Должностной оклад', 'Тарифная ставка'] },
  example: '60000.00',
};
const fullTimeShare: ImportColumn = {
  field: 'fullTimeShare',
  value: 'part',
  names: {
    en: ['Full-time share', 'FTE', 'Full time'],
    ru: ['Доля ставки', 'Ставка', 'Занятость', 'Количество ставок', 'Кол-во ставок'],
  },
  example: '1',
};
const ofAssignment = [department, position, scheme, grade, salary, fullTimeShare];

/** The columns of a table of people, in the order of templates and exports. */
export const personColumns: readonly ImportColumn[] = [
  name,
  login,
  {
    field: 'joinedOn',
    value: 'day',
    names: {
      en: ['Hired on', 'Joined on', 'Start date', 'Hire date'],
      ru: ['Дата приёма', 'Принят', 'Дата приема на работу', 'Дата приёма на работу', 'Работает с'],
    },
    example: '2026-07-01',
  },
  {
    field: 'probationUntilOn',
    value: 'day',
    names: {
      en: ['Probation until', 'End of probation'],
      ru: ['Испытательный срок до', 'Окончание испытательного срока', 'Испытательный срок по'],
    },
  },
  {
    field: 'leftOn',
    value: 'day',
    names: {
      en: ['Last day', 'Left on', 'End date'],
      ru: ['Последний день', 'Дата увольнения', 'Уволен'],
    },
  },
  ...ofAssignment,
  {
    field: 'isHead',
    value: 'yes-no',
    names: {
      en: ['Heads the department', 'Head'],
      ru: ['Руководит отделом', 'Руководит подразделением', 'Начальник отдела'],
    },
  },
];

export const departmentColumns: readonly ImportColumn[] = [
  {
    field: 'name',
    value: 'text',
    names: {
      en: ['Department', 'Name', 'Division'],
      ru: ['Подразделение', 'Название', 'Наименование', 'Отдел', 'Структурное подразделение'],
    },
    isNeeded: true,
    example: 'Отдел продаж',
  },
  {
    field: 'parent',
    value: 'text',
    names: {
      en: ['Above it', 'Parent', 'Parent department'],
      ru: ['Входит в', 'Вышестоящее подразделение', 'Родитель', 'Группа'],
    },
  },
  {
    field: 'beganOn',
    value: 'day',
    names: {
      en: ['First day', 'Began on', 'Since'],
      ru: ['Первый день', 'Дата создания', 'Действует с', 'Создано'],
    },
    example: '2026-07-01',
  },
  {
    field: 'headId',
    value: 'person',
    names: {
      en: ['Head', 'Head of department', 'Manager'],
      ru: ['Руководитель', 'Начальник', 'Руководитель подразделения'],
    },
  },
  {
    field: 'headFromOn',
    value: 'day',
    names: { en: ['Head since', 'Head from'], ru: ['Руководит с', 'Руководитель с'] },
  },
];

export const assignmentColumns: readonly ImportColumn[] = [
  {
    ...name,
    field: 'personId',
    value: 'person',
    names: {
      en: ['Employee', 'Name', 'Person', 'Login', 'E-mail'],
      ru: ['Сотрудник', 'ФИО', 'Ф.И.О.', 'ФИО сотрудника', 'Работник', 'Физическое лицо', 'Логин', 'Электронная почта'],
    },
  },
  {
    field: 'fromOn',
    value: 'day',
    names: {
      en: ['From', 'Since', 'Start date'],
      ru: ['С', 'Дата начала', 'Начало', 'Действует с', 'Дата перевода', 'Дата'],
    },
    isNeeded: true,
    example: '2026-07-01',
  },
  {
    field: 'untilOn',
    value: 'day',
    names: { en: ['Until', 'End date'], ru: ['По', 'Дата окончания', 'Окончание', 'Действует по'] },
  },
  ...ofAssignment,
];
