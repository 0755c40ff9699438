import type { ExplanationTexts } from '../../trace/language.js';
import type { Phrases } from '../../trace/phrases.js';
import type { TeamPoolTerms } from './team-pool-terms.js';

/** What a pool is shared by. */
export const SHARED_TEXTS = {
  equal: { en: 'equally', ru: 'поровну', hi: 'बराबर' },
  'by-salary': { en: 'in proportion to salaries', ru: 'пропорционально окладам', hi: 'वेतन के अनुपात में' },
  'by-hours': {
    en: 'in proportion to hours worked',
    ru: 'пропорционально отработанным часам',
    hi: 'काम के घंटों के अनुपात में',
  },
} as const satisfies Readonly<Record<TeamPoolTerms['share'], ExplanationTexts>>;

/** What a team pool is put into words with. */
export const teamPoolPhrases = {
  pool: {
    en: 'Team pool: {pool}, at least 0; shared by the members of the team {share}.',
    ru: 'Командный фонд: {pool}, не менее 0; делится между участниками команды {share}.',
    hi: 'टीम कोष: {pool}, कम से कम 0; टीम के सदस्यों में {share} बँटता है।',
  },
  rateOf: { en: '{rate} of {result}', ru: '{rate} от {result}', hi: '{result} का {rate}' },
  roundedOnce: {
    en: 'The pool is rounded once to the smallest unit of the currency, and the parts of all members add up to it.',
    ru: 'Фонд один раз округляется до наименьшей единицы валюты, и части всех участников в сумме равны ему.',
    hi: 'कोष एक बार मुद्रा की सबसे छोटी इकाई तक पूर्णांकित होता है, और सब सदस्यों के भागों का योग उसके बराबर होता है।',
  },
} as const satisfies Phrases;
