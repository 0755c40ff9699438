import { phraseAmount, type AmountSource } from '../../terms/amount-source.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import { readAfterMiss, type TimelinessTerms } from './timeliness-terms.js';

/** The table in sentences. */
export function describeTimeliness(terms: TimelinessTerms, language: Language, vocabulary: Vocabulary): string[] {
  const amount = (source: AmountSource) => phraseAmount(source, vocabulary, language);
  const ladder = (amounts: readonly string[]) =>
    amounts.map((text, index) => `${index + 1}${index === amounts.length - 1 ? '+' : ''} → ${text}`).join(', ');
  const missed = ladder(terms.missed.map(amount));
  const afterMiss = ladder(
    terms.afterMiss.map((pays) => {
      const { amount: source, isBesides } = readAfterMiss(pays);
      return isBesides ? phraseBesides(amount(source), language) : amount(source);
    }),
  );
  const perEarner = terms.reading === 'per-earner';
  return language === 'ru'
    ? [
        `Все задачи месяца выполнены в срок: ${amount(terms.onTime)}.`,
        perEarner
          ? 'Не выполненная в срок задача переносится на следующий месяц; пропуски подряд — это месяцы подряд, в которых пропущена хотя бы одна задача, какая бы ни была.'
          : 'Не выполненная в срок задача переносится на следующий месяц; решает задача с наибольшим числом пропусков подряд.',
        `Удержание за месяц с пропуском, по числу пропусков подряд: ${missed}.`,
        `Все задачи, включая перенесённые, выполнены, по числу прежних пропусков подряд: ${afterMiss}; затем отсчёт начинается заново.`,
        `Месяц без задач: ${amount(terms.withoutTasks)}.`,
        'Выполнение — доля задач, выполненных в срок; за месяц без задач — 100 %.',
      ]
    : [
        `All tasks of the month done on time: ${amount(terms.onTime)}.`,
        perEarner
          ? 'A task that is missed moves to the next month; misses in a row are the months in a row in which any task was missed, whichever it was.'
          : 'A task that is missed moves to the next month; the task with the most misses in a row decides.',
        `Taken away for a month with a miss, by the number of misses in a row: ${missed}.`,
        `All tasks done, the moved ones too, by the number of misses in a row before: ${afterMiss}; then the table begins again.`,
        `A month without tasks: ${amount(terms.withoutTasks)}.`,
        'The attainment is the share of the tasks done on time, 100 % in a month without tasks.',
      ];
}

function phraseBesides(amount: string, language: Language): string {
  return language === 'ru'
    ? `${amount} сверх суммы за задачи самого месяца`
    : `${amount} besides what the month's own tasks pay`;
}
