import type { Task } from '../../inputs/tasks.js';
import { formatDay } from '../../trace/day-display.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { quote } from '../../trace/quoted.js';
import { phraseFact, phraseList } from './phrase-parts.js';
import { tasksPhrases } from './section-phrases.js';

/** Tasks by what came of them. */
export function phraseTasks(tasks: readonly Task[], language: ExplanationLanguage): string[] {
  if (tasks.length === 0) return [say(tasksPhrases.none, language)];
  const group = (heading: string, done: boolean | undefined) => {
    const members = tasks.filter((task) => task.done === done);
    return members.length === 0 ? [] : [phraseList(heading, members, (task) => phraseTask(task, language))];
  };
  return [
    ...group(say(tasksPhrases.done, language), true),
    ...group(say(tasksPhrases.missed, language), false),
    ...group(say(tasksPhrases.byDay, language), undefined),
  ];
}

function phraseTask({ id, name, due, doneOn }: Task, language: ExplanationLanguage): string {
  const on = (day: string) => ({ day: formatDay(day, language) });
  const days = [
    ...phraseFact(doneOn, (day) => say(tasksPhrases.doneOn, language, on(day))),
    ...phraseFact(due, (day) => say(tasksPhrases.due, language, on(day))),
  ].join(', ');
  return [id, ...phraseFact(name, (text) => quote(text, language)), ...(days === '' ? [] : [`(${days})`])].join(' ');
}
