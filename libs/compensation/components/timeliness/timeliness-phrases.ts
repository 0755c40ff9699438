import type { Phrases } from '../../trace/phrases.js';

/** What the table of timeliness is put into words with. */
export const timelinessPhrases = {
  onTime: {
    en: 'All tasks of the month done on time: {amount}.',
    ru: 'Все задачи месяца выполнены в срок: {amount}.',
    hi: 'महीने के सभी काम समय पर पूरे: {amount}।',
  },
  missesOfPerson: {
    en: 'A task that is missed moves to the next month; misses in a row are the months in a row in which any task was missed, whichever it was.',
    ru: 'Не выполненная в срок задача переносится на следующий месяц; пропуски подряд — это месяцы подряд, в каждом из которых пропущена хотя бы одна задача, неважно какая.',
    hi: 'छूटा हुआ काम अगले महीने में जाता है; लगातार चूक वे लगातार महीने हैं जिनमें कोई भी काम छूटा हो।',
  },
  missesOfTask: {
    en: 'A task that is missed moves to the next month; the task with the most misses in a row decides.',
    ru: 'Не выполненная в срок задача переносится на следующий месяц; решает задача с наибольшим числом пропусков подряд.',
    hi: 'छूटा हुआ काम अगले महीने में जाता है; जिस काम में लगातार सबसे अधिक चूक हुई, वही तय करता है।',
  },
  missed: {
    en: 'Taken away for a month with a miss, by the number of misses in a row: {ladder}.',
    ru: 'Удержание за месяц с пропуском, по числу пропусков подряд: {ladder}.',
    hi: 'चूक वाले महीने में कटौती, लगातार चूकों की संख्या के अनुसार: {ladder}।',
  },
  afterMiss: {
    en: 'All tasks done, the moved ones too, by the number of misses in a row before: {ladder}; then the table begins again.',
    ru: 'Если выполнены все задачи, включая перенесённые, — по числу прежних пропусков подряд: {ladder}; затем отсчёт начинается заново.',
    hi: 'आगे लाए गए कामों सहित सभी काम पूरे, पहले की लगातार चूकों की संख्या के अनुसार: {ladder}; फिर गिनती नए सिरे से शुरू होती है।',
  },
  besides: {
    en: "{amount} besides what the month's own tasks pay",
    ru: '{amount} сверх суммы за задачи самого месяца',
    hi: 'महीने के अपने कामों की राशि के अलावा {amount}',
  },
  withoutTasks: {
    en: 'A month without tasks: {amount}.',
    ru: 'Месяц без задач: {amount}.',
    hi: 'बिना काम का महीना: {amount}।',
  },
  attainment: {
    en: 'The attainment is the share of the tasks done on time, 100 % in a month without tasks.',
    ru: 'Выполнение — доля задач, выполненных в срок; за месяц без задач — 100 %.',
    hi: 'उपलब्धि समय पर पूरे हुए कामों का हिस्सा है, बिना काम के महीने में 100 %।',
  },
} as const satisfies Phrases;
