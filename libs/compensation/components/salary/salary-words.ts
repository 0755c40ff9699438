import { earlierService } from '../../terms/earlier-service-words.js';
import type { NoteCatalogue, NoteWords, RuleCatalogue, RuleWords } from '../../trace/rule-words.js';

const LABEL = { en: 'Salary', ru: 'Оклад', hi: 'वेतन' };

const MONTHLY = {
  kind: 'money',
  name: { en: 'salary of a full month', ru: 'оклад за полный месяц', hi: 'पूरे महीने का वेतन' },
} as const;
const DAYS = { kind: 'quantity', name: { en: 'days paid', ru: 'оплачиваемые дни', hi: 'देय दिन' } } as const;
const TOTAL = {
  kind: 'quantity',
  name: { en: 'days counted in all', ru: 'всего учитываемых дней', hi: 'कुल गिने गए दिन' },
} as const;
const WORKED = {
  kind: 'quantity',
  name: { en: 'time worked', ru: 'отработанное время', hi: 'काम किया गया समय' },
} as const;
const NORM = { kind: 'quantity', name: { en: 'norm of the month', ru: 'норма месяца', hi: 'महीने का मानक' } } as const;

const notes = {
  grade: {
    values: { grade: 'text', name: 'text' },
    text: { en: 'grade {grade}, {name}', ru: 'грейд {grade}, {name}', hi: 'ग्रेड {grade}, {name}' },
  },
  personal: { values: {}, text: { en: 'personal salary', ru: 'персональный оклад', hi: 'व्यक्तिगत वेतन' } },
  'part-time': {
    values: { share: 'ratio', fullTime: 'money' },
    text: {
      en: '{share} of full time, of a salary of {fullTime}',
      ru: '{share} ставки, оклад полной ставки {fullTime}',
      hi: 'पूर्णकालिक का {share}, {fullTime} के वेतन पर',
    },
  },
  'adds-up': {
    values: { exact: 'money' },
    text: {
      en: 'unrounded {exact}; shown so that the parts add up to the line',
      ru: 'без округления {exact}; показано так, чтобы части в сумме давали строку',
      hi: 'अपूर्णांकित {exact}; ऐसे दिखाया गया कि भागों का योग पंक्ति के बराबर हो',
    },
  },
} satisfies NoteCatalogue;
const paidDays = {
  values: { from: 'day', until: 'day' },
  text: {
    en: 'paid for the days from {from} to {until}',
    ru: 'оплачены дни с {from} по {until}',
    hi: '{from} से {until} तक के दिनों के लिए देय',
  },
} satisfies NoteWords;
const timeNotes = {
  'norm-calendar': {
    values: {},
    text: {
      en: 'the norm is the working days of the month by the production calendar',
      ru: 'норма — рабочие дни месяца по производственному календарю',
      hi: 'मानक उत्पादन कैलेंडर के अनुसार महीने के कार्य दिवस हैं',
    },
  },
  'norm-hours': {
    values: {},
    text: { en: 'time and norm are in hours', ru: 'время и норма — в часах', hi: 'समय और मानक घंटों में हैं' },
  },
  'beyond-norm': {
    values: { worked: 'quantity' },
    text: {
      en: '{worked} worked; time beyond the norm is not paid here',
      ru: 'отработано {worked}; время сверх нормы здесь не оплачивается',
      hi: '{worked} काम किया; मानक से अधिक समय का भुगतान यहाँ नहीं होता',
    },
  },
} satisfies NoteCatalogue;

function salaryRule<Values extends RuleWords['values'], Notes extends NoteCatalogue>(
  formula: string,
  values: Values,
  extra: Notes,
) {
  return { label: LABEL, formula, values: { monthly: MONTHLY, ...values }, notes: { ...notes, ...extra } };
}

/** The rules of a salary (pay-rules.md, section 7). */
export const salaryWords = {
  salary: {
    label: LABEL,
    formula: 'sum',
    values: {},
    notes: {
      'no-days': {
        values: {},
        text: {
          en: 'no day of employment is to be paid',
          ru: 'нет дней работы, которые нужно оплатить',
          hi: 'रोज़गार का कोई दिन देय नहीं',
        },
      },
    },
  },
  'salary/month': salaryRule('{monthly}', {}, {}),
  'salary/days': salaryRule('{monthly} × {days} / {total}', { days: DAYS, total: TOTAL }, { 'paid-days': paidDays }),
  'salary/time': salaryRule('{monthly} × {worked} / {norm}', { worked: WORKED, norm: NORM }, timeNotes),
  'salary/days-and-time': salaryRule(
    '{monthly} × {days} / {total} × {worked} / {norm}',
    { days: DAYS, total: TOTAL, worked: WORKED, norm: NORM },
    { 'paid-days': paidDays, ...timeNotes },
  ),
  'salary/seniority': {
    label: { en: 'Salary with seniority', ru: 'Оклад с надбавкой за стаж', hi: 'वरिष्ठता सहित वेतन' },
    formula: '{salary} + {salary} × {rate} × {years}',
    values: {
      salary: { kind: 'money', name: { en: 'salary', ru: 'оклад', hi: 'वेतन' } },
      rate: { kind: 'ratio', name: { en: 'rate of a year', ru: 'надбавка за год', hi: 'एक वर्ष की दर' } },
      years: { kind: 'quantity', name: { en: 'full years', ru: 'полные годы', hi: 'पूरे वर्ष' } },
    },
    notes: {
      'full-years': {
        values: { years: 'text', from: 'day', until: 'day' },
        text: {
          en: '{years} full years worked, from {from} to {until}',
          ru: 'полных лет стажа: {years}, с {from} по {until}',
          hi: '{from} से {until} तक {years} पूरे वर्ष काम किया',
        },
      },
      'earlier-service': earlierService,
      'most-years': {
        values: { most: 'text' },
        text: {
          en: 'at most {most} of them count',
          ru: 'учитывается не более {most}',
          hi: 'उनमें से अधिकतम {most} गिने जाते हैं',
        },
      },
    },
  },
} satisfies RuleCatalogue;
