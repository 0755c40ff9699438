import { formatDay } from '../trace/day-display.js';
import type { Language } from '../trace/language.js';
import { quote } from '../trace/quoted.js';
import { phraseFact, phraseList } from './phrase-parts.js';
import type { Task } from './tasks.js';

/** Tasks by what came of them. */
export function phraseTasks(tasks: readonly Task[], language: Language): string[] {
  const ru = language === 'ru';
  if (tasks.length === 0) return [ru ? 'задач нет' : 'no tasks'];
  const group = (heading: string, members: readonly Task[]) =>
    members.length === 0 ? [] : [phraseList(heading, members, (task) => phraseTask(task, language))];
  return [
    ...group(
      ru ? 'задачи выполнены в срок' : 'tasks done on time',
      tasks.filter(({ done }) => done === true),
    ),
    ...group(
      ru ? 'задачи не выполнены в срок' : 'tasks missed',
      tasks.filter(({ done }) => done === false),
    ),
    ...group(
      ru ? 'задачи по дням' : 'tasks by day',
      tasks.filter(({ done }) => done === undefined),
    ),
  ];
}

function phraseTask({ id, name, due, doneOn }: Task, language: Language): string {
  const ru = language === 'ru';
  const days = [
    ...phraseFact(doneOn, (day) => `${ru ? 'выполнена' : 'done on'} ${formatDay(day, language)}`),
    ...phraseFact(due, (day) => `${ru ? 'срок' : 'due'} ${formatDay(day, language)}`),
  ].join(', ');
  return [id, ...phraseFact(name, (text) => quote(text, language)), ...(days === '' ? [] : [`(${days})`])].join(' ');
}
