import type { RuleCatalogue } from '../../trace/rule-words.js';
import { ATTAINMENT } from '../shared-words.js';

/** The rules of yes and no (pay-rules.md, section 1, "yes / no, milestone"). */
export const yesNoWords = {
  'indicator/achieved': {
    label: ATTAINMENT,
    formula: { en: 'achieved', ru: 'достигнуто', hi: 'पूरा हुआ' },
    values: {},
    notes: { outcome: { values: {}, text: { en: 'paid in full', ru: 'оплачивается полностью', hi: 'पूरा देय' } } },
  },
  'indicator/not-achieved': {
    label: ATTAINMENT,
    formula: { en: 'not achieved', ru: 'не достигнуто', hi: 'पूरा नहीं हुआ' },
    values: {},
    notes: { outcome: { values: {}, text: { en: 'nothing is paid', ru: 'не оплачивается', hi: 'कुछ देय नहीं' } } },
  },
} satisfies RuleCatalogue;
