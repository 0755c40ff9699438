import type { NoteCatalogue, NoteWords, RuleCatalogue } from '../../trace/rule-words.js';

const AMOUNT = { kind: 'money', name: { en: 'amount', ru: 'сумма' } } as const;
const COUNTED = { kind: 'quantity', name: { en: 'events of the month', ru: 'события месяца' } } as const;
const EVERY = { kind: 'quantity', name: { en: 'events in a group', ru: 'событий в группе' } } as const;

const limited = {
  values: { reached: 'quantity', most: 'quantity' },
  text: {
    en: 'reached {reached}, but at most {most} count in a month',
    ru: 'достигнуто {reached}, но за месяц учитывается не более {most}',
  },
} satisfies NoteWords;

const remainderNotes = {
  'no-remainder': {
    values: { remainder: { kind: 'quantity', unsaid: true } },
    text: { en: 'only full groups count, nothing remains', ru: 'считаются только полные группы, остатка нет' },
  },
  carried: {
    values: { remainder: 'quantity' },
    text: {
      en: 'only full groups count; carried to the next month: {remainder}',
      ru: 'считаются только полные группы; переносится на следующий месяц: {remainder}',
    },
  },
  lost: {
    values: { remainder: 'quantity' },
    text: {
      en: 'only full groups count; not enough for another one: {remainder}',
      ru: 'считаются только полные группы; до следующей не хватило, остаток: {remainder}',
    },
  },
} satisfies NoteCatalogue;

const GROUPS = { en: 'Full groups', ru: 'Полные группы' };

/** The rules of the event bonus (pay-rules.md, section 5). */
export const eventBonusWords = {
  'event-bonus': { label: { en: 'Event bonus', ru: 'Премия за события' }, formula: 'sum', values: {} },
  'event-bonus/event': {
    label: { en: 'Event', ru: 'Событие' },
    formula: '{paid} x {amount}',
    values: { paid: { kind: 'quantity', name: { en: 'events paid', ru: 'оплачиваемые события' } }, amount: AMOUNT },
    notes: { limited },
  },
  'event-bonus/group': {
    label: { en: 'Groups of events', ru: 'Группы событий' },
    formula: '{paid} x {amount}',
    values: {
      paid: { kind: 'quantity', name: { en: 'full groups paid', ru: 'оплачиваемые полные группы' } },
      amount: AMOUNT,
    },
    notes: { limited },
  },
  'event-bonus/groups': {
    label: GROUPS,
    formula: { en: 'whole part of {counted} / {every}', ru: 'целая часть от {counted} / {every}' },
    values: { counted: COUNTED, every: EVERY },
    notes: remainderNotes,
  },
  'event-bonus/groups-with-carried': {
    label: GROUPS,
    formula: {
      en: 'whole part of ({counted} + {carried} from the month before) / {every}',
      ru: 'целая часть от ({counted} + {carried} с прошлого месяца) / {every}',
    },
    values: { counted: COUNTED, carried: { kind: 'quantity', name: { en: 'remainder', ru: 'остаток' } }, every: EVERY },
    notes: remainderNotes,
  },
} satisfies RuleCatalogue;
