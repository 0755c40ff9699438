import { phraseAmount } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';
import { choosePaidFor } from '../../terms/paid-for.js';
import { listSettled } from '../settlement.js';
import { phraseComponents } from '../../terms/pay-of-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { formatMonth } from '../../trace/day-display.js';
import type { Language } from '../../trace/language.js';
import { compileDraw } from './calculate-draw.js';
import {
  drawSettlement,
  drawStateSchema,
  drawTermsSchema,
  listReferencesOfDraw,
  type DrawTerms,
} from './draw-terms.js';
import { drawWarnings, drawWords } from './draw-words.js';

/** An advance against variable pay: recoverable, with a balance that goes on from month to month, or not. */
export const draw = payComponent({
  label: { en: 'Draw', ru: 'Аванс под переменную часть' },
  nature: 'settlement',
  withinMonth: 'at-month-end',
  staff: { byDefault: ({ amount }) => choosePaidFor(amount), shared: { en: 'the level of', ru: 'сумма компонента' } },
  terms: drawTermsSchema,
  carriedState: { schema: drawStateSchema, fields: { balance: { en: 'owed', ru: 'задолженность' } } },
  references: listReferencesOfDraw,
  gateRefusal:
    'a draw that a shut gate keeps from paying would still be owed; leave it out, or give the draw an end with until',
  settlement: drawSettlement,
  compile: compileDraw,
  describe: (terms, language, vocabulary) =>
    language === 'ru' ? inRussian(terms, vocabulary) : inEnglish(terms, vocabulary),
  words: drawWords,
  warnings: drawWarnings,
});

function phraseEarnings(terms: DrawTerms, language: Language, vocabulary: Vocabulary): string {
  return phraseComponents(listSettled(drawSettlement, terms, vocabulary), language, vocabulary);
}

function inEnglish(terms: DrawTerms, vocabulary: Vocabulary): string[] {
  const level = phraseAmount(terms.amount, vocabulary, 'en');
  const after =
    terms.afterEnd === 'collect'
      ? '; what is then still owed is taken from earnings until it is paid'
      : terms.afterEnd === 'forgive'
        ? '; what is then still owed is forgiven'
        : '';
  return [
    `A draw of ${level} against ${phraseEarnings(terms, 'en', vocabulary)}: what they fall short of it by is advanced.`,
    terms.recoverable
      ? `What was advanced is owed, and taken back from later earnings above ${level}.`
      : 'What was advanced is not taken back.',
    ...(terms.mostBalance === undefined
      ? []
      : [`At most ${phraseAmount(terms.mostBalance, vocabulary, 'en')} may be owed.`]),
    ...(terms.until === undefined ? [] : [`Advanced up to and including ${formatMonth(terms.until, 'en')}${after}.`]),
  ];
}

function inRussian(terms: DrawTerms, vocabulary: Vocabulary): string[] {
  const level = phraseAmount(terms.amount, vocabulary, 'ru');
  const after =
    terms.afterEnd === 'collect'
      ? '; остаток задолженности затем удерживается из заработка до погашения'
      : terms.afterEnd === 'forgive'
        ? '; остаток задолженности затем прощается'
        : '';
  return [
    `Аванс ${level} под ${phraseEarnings(terms, 'ru', vocabulary)}: недостающее до этой суммы выплачивается вперёд.`,
    terms.recoverable
      ? `Выплаченное вперёд составляет задолженность и возвращается из последующего заработка сверх ${level}.`
      : 'Выплаченное вперёд не возвращается.',
    ...(terms.mostBalance === undefined
      ? []
      : [`Задолженность не более ${phraseAmount(terms.mostBalance, vocabulary, 'ru')}.`]),
    ...(terms.until === undefined
      ? []
      : [`Аванс выплачивается по ${formatMonth(terms.until, 'ru')} включительно${after}.`]),
  ];
}
