import { phraseAmount, type AmountSource } from '../../terms/amount-source.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import type { TimelinessTerms } from './timeliness-terms.js';

/** The table in sentences. */
export function describeTimeliness(terms: TimelinessTerms, language: Language, vocabulary: Vocabulary): string[] {
  const amount = (source: AmountSource) => phraseAmount(source, vocabulary, language);
  const ladder = (sources: readonly AmountSource[]) =>
    sources
      .map((source, index) => `${index + 1}${index === sources.length - 1 ? '+' : ''} → ${amount(source)}`)
      .join(', ');
  return language === 'ru'
    ? [
        `Все задачи месяца выполнены в срок: ${amount(terms.onTime)}.`,
        'Не выполненная в срок задача переносится на следующий месяц; решает задача с наибольшим числом пропусков подряд.',
        `Удержание за месяц с пропуском, по числу пропусков подряд: ${ladder(terms.missed)}.`,
        `Все задачи, включая перенесённые, выполнены, по числу прежних пропусков подряд: ${ladder(terms.afterMiss)}; затем отсчёт начинается заново.`,
        `Месяц без задач: ${amount(terms.withoutTasks)}.`,
        'Выполнение — доля задач, выполненных в срок; за месяц без задач — 100 %.',
      ]
    : [
        `All tasks of the month done on time: ${amount(terms.onTime)}.`,
        'A task that is missed moves to the next month; the task with the most misses in a row decides.',
        `Taken away for a month with a miss, by the number of misses in a row: ${ladder(terms.missed)}.`,
        `All tasks done, the moved ones too, by the number of misses in a row before: ${ladder(terms.afterMiss)}; then the table begins again.`,
        `A month without tasks: ${amount(terms.withoutTasks)}.`,
        'The attainment is the share of the tasks done on time, 100 % in a month without tasks.',
      ];
}
