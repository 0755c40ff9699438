import type { NoteCatalogue, NoteWords, RuleCatalogue } from '../../trace/rule-words.js';

const AMOUNT = { kind: 'money', name: { en: 'amount', ru: 'сумма', hi: 'राशि' } } as const;
const COUNTED = {
  kind: 'quantity',
  name: { en: 'events of the month', ru: 'события месяца', hi: 'महीने की घटनाएँ' },
} as const;
const EVERY = {
  kind: 'quantity',
  name: { en: 'events in a group', ru: 'событий в группе', hi: 'समूह में घटनाएँ' },
} as const;

const limited = {
  values: { reached: 'quantity', most: 'quantity' },
  text: {
    en: 'reached {reached}, but at most {most} count in a month',
    ru: 'достигнуто {reached}, но за месяц учитывается не более {most}',
    hi: '{reached} तक पहुँचा, पर एक महीने में अधिकतम {most} गिने जाते हैं',
  },
} satisfies NoteWords;

const remainderNotes = {
  'no-remainder': {
    values: { remainder: { kind: 'quantity', unsaid: true } },
    text: {
      en: 'only full groups count, nothing remains',
      ru: 'считаются только полные группы, остатка нет',
      hi: 'केवल पूरे समूह गिने जाते हैं, कुछ शेष नहीं',
    },
  },
  carried: {
    values: { remainder: 'quantity' },
    text: {
      en: 'only full groups count; carried to the next month: {remainder}',
      ru: 'считаются только полные группы; переносится на следующий месяц: {remainder}',
      hi: 'केवल पूरे समूह गिने जाते हैं; अगले महीने में ले जाया गया: {remainder}',
    },
  },
  lost: {
    values: { remainder: 'quantity' },
    text: {
      en: 'only full groups count; not enough for another one: {remainder}',
      ru: 'считаются только полные группы; до следующей не хватило, остаток: {remainder}',
      hi: 'केवल पूरे समूह गिने जाते हैं; एक और के लिए पर्याप्त नहीं: {remainder}',
    },
  },
} satisfies NoteCatalogue;

const GROUPS = { en: 'Full groups', ru: 'Полные группы', hi: 'पूरे समूह' };

/** The rules of the event bonus (pay-rules.md, section 5). */
export const eventBonusWords = {
  'event-bonus': {
    label: { en: 'Event bonus', ru: 'Премия за события', hi: 'घटनाओं पर बोनस' },
    formula: 'sum',
    values: {},
  },
  'event-bonus/event': {
    label: { en: 'Event', ru: 'Событие', hi: 'घटना' },
    formula: '{paid} × {amount}',
    values: {
      paid: { kind: 'quantity', name: { en: 'events paid', ru: 'оплачиваемые события', hi: 'देय घटनाएँ' } },
      amount: AMOUNT,
    },
    notes: { limited },
  },
  'event-bonus/group': {
    label: { en: 'Groups of events', ru: 'Группы событий', hi: 'घटनाओं के समूह' },
    formula: '{paid} × {amount}',
    values: {
      paid: { kind: 'quantity', name: { en: 'full groups paid', ru: 'оплачиваемые полные группы', hi: 'देय पूरे समूह' } },
      amount: AMOUNT,
    },
    notes: { limited },
  },
  'event-bonus/groups': {
    label: GROUPS,
    formula: {
      en: 'whole part of {counted} / {every}',
      ru: 'целая часть от {counted} / {every}',
      hi: '{counted} / {every} का पूर्ण भाग',
    },
    values: { counted: COUNTED, every: EVERY },
    notes: remainderNotes,
  },
  'event-bonus/groups-with-carried': {
    label: GROUPS,
    formula: {
      en: 'whole part of ({counted} + {carried} from the month before) / {every}',
      ru: 'целая часть от ({counted} + {carried} с прошлого месяца) / {every}',
      hi: '({counted} + पिछले महीने से {carried}) / {every} का पूर्ण भाग',
    },
    values: {
      counted: COUNTED,
      carried: { kind: 'quantity', name: { en: 'remainder', ru: 'остаток', hi: 'शेष' } },
      every: EVERY,
    },
    notes: remainderNotes,
  },
} satisfies RuleCatalogue;
