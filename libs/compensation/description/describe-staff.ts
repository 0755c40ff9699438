import { findPaidFor } from '../components/staff-of-kind.js';
import { findComponentKind } from '../scheme/component-registry.js';
import type { PayScheme } from '../scheme/pay-scheme.js';
import { paidForSchema, type PaidFor } from '../terms/paid-for.js';
import type { Language, Texts } from '../trace/language.js';
import { quote } from '../trace/quoted.js';

const DAYS: Readonly<Record<PayScheme['withinMonth'], Texts>> = {
  'calendar-days': { en: 'calendar days', ru: 'календарных дней' },
  'working-days': { en: 'working days', ru: 'рабочих дней' },
};

const SENTENCES: Readonly<Record<PaidFor, Texts>> = {
  'days-on-staff': {
    en: 'For the share of the {days} of the month on the staff',
    ru: 'За долю {days} месяца в штате',
  },
  'whole-month': {
    en: 'In full to whoever is on the staff on any day of the month, to others nothing',
    ru: 'Полностью, если сотрудник состоял в штате хотя бы один день месяца, иначе не выплачивается',
  },
  'on-staff-on-last-day': {
    en: 'In full to whoever is on the staff on the last day of the month, to others nothing',
    ru: 'Полностью тем, кто состоит в штате в последний день месяца, остальным не выплачивается',
  },
  'also-after-leaving': {
    en: 'In full, also after leaving; to whoever is hired after the month nothing',
    ru: 'Полностью, в том числе после увольнения; принятым после этого месяца не выплачивается',
  },
};

/** What is paid to somebody who comes or goes inside the month, of every component that has no rule of its own. */
export function writeStaffSentences(scheme: PayScheme, language: Language): string[] {
  return paidForSchema.options.flatMap((paidFor) => {
    const named = scheme.components.flatMap(({ kind, terms, name, for: chosen }) => {
      const { staff, paysNothing } = findComponentKind(kind);
      if ('ownRule' in staff || paysNothing?.(terms) === true || findPaidFor(staff, terms, chosen) !== paidFor)
        return [];
      const quoted = quote(name, language);
      return [staff.shared === undefined ? quoted : `${staff.shared[language]} ${quoted}`];
    });
    const sentence = SENTENCES[paidFor][language].replace('{days}', DAYS[scheme.withinMonth][language]);
    return named.length === 0 ? [] : [`${sentence}: ${named.join(', ')}.`];
  });
}
