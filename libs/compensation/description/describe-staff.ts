import { findPaidFor } from '../components/staff-of-kind.js';
import { findComponentKind } from '../scheme/component-registry.js';
import type { PayScheme } from '../scheme/pay-scheme.js';
import { paidForSchema } from '../terms/paid-for.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { say } from '../trace/phrases.js';
import { quote } from '../trace/quoted.js';
import { DAYS_ON_STAFF_TEXTS, PAID_FOR_TEXTS } from './scheme-phrases.js';

/** What is paid to somebody who comes or goes inside the month, of every component that has no rule of its own. */
export function writeStaffSentences(scheme: PayScheme, language: ExplanationLanguage): string[] {
  return paidForSchema.options.flatMap((paidFor) => {
    const named = scheme.components.flatMap(({ kind, terms, name, for: chosen }) => {
      const { staff, paysNothing } = findComponentKind(kind);
      if ('ownRule' in staff || paysNothing?.(terms) === true || findPaidFor(staff, terms, chosen) !== paidFor)
        return [];
      const quoted = quote(name, language);
      return [staff.shared === undefined ? quoted : `${staff.shared[language]} ${quoted}`];
    });
    const sentence = paidFor === 'days-on-staff' ? DAYS_ON_STAFF_TEXTS[scheme.withinMonth] : PAID_FOR_TEXTS[paidFor];
    return named.length === 0 ? [] : [say(sentence, language, { components: named.join(', ') })];
  });
}
