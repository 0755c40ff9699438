import type { Deal } from '../inputs/deals.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { Task } from '../inputs/tasks.js';
import { formatDay } from '../trace/day-display.js';
import { parseFraction, addAll } from '../numbers/exact-fraction.js';
import { formatMoney, formatQuantity } from '../numbers/number-display.js';
import type { Language } from '../trace/language.js';
import { quote } from '../trace/quoted.js';
import type { NamesByCode } from './names-by-code.js';

const money = (text: string): string => formatMoney(parseFraction(text));
const quantity = (text: string): string => formatQuantity(parseFraction(text));

/** One fact, where it is given. */
function fact<Value>(value: Value | undefined, phrase: (value: Value) => string): string[] {
  return value === undefined ? [] : [phrase(value)];
}

function listed<Item>(items: readonly Item[] | undefined, heading: string, phrase: (item: Item) => string): string[] {
  return items === undefined ? [] : [`${heading}: ${items.length === 0 ? '0' : items.map(phrase).join(', ')}`];
}

/** The lists among the inputs of an example, each with everything that pay may depend on. */
export function listPhrases(inputs: StatementInputs, names: NamesByCode, language: Language): string[] {
  const ru = language === 'ru';
  const { receivables, team, contest, fines, adjustments, yearResults } = inputs;
  return [
    ...phraseDeals(inputs.deals, language),
    ...listed(
      receivables,
      ru ? 'клиенты' : 'clients',
      ({ client, revenue, overdue, limit }) =>
        `${client} (${ru ? 'выручка' : 'revenue'} ${money(revenue)}, ${ru ? 'просрочено' : 'overdue'} ${money(overdue)}, ${ru ? 'лимит' : 'limit'} ${money(limit)})`,
    ),
    ...listed(team?.members, ru ? 'команда' : 'team', ({ id, salary, hours }) =>
      [
        id,
        ...fact(salary, (text) => `${ru ? 'оклад' : 'salary'} ${money(text)}`),
        ...fact(hours, (text) => `${ru ? 'часов' : 'hours'} ${quantity(text)}`),
      ].join(' '),
    ),
    ...listed(
      contest?.participants,
      ru ? 'участники' : 'participants',
      ({ id, criteria }) =>
        `${id} (${Object.entries(criteria)
          .map(([code, result]) => `${quote(names.measured(code)?.name ?? code, language)} ${quantity(result)}`)
          .join(', ')})`,
    ),
    ...phraseTasks(inputs.tasks, language),
    ...listed(
      fines,
      ru ? 'штрафы' : 'fines',
      ({ id, reason, amount }) => `${id} ${quote(reason, language)} ${money(amount)}`,
    ),
    ...listed(
      adjustments,
      ru ? 'корректировки' : 'adjustments',
      ({ id, month, reason, amount }) =>
        `${id} ${ru ? 'за' : 'for'} ${month} ${quote(reason, language)} ${money(amount)}`,
    ),
    ...listed(
      yearResults?.months,
      ru ? 'месяцы года' : 'months of the year',
      ({ month, attainment, noPlan, misses }) =>
        `${month} ${attainment ?? (ru ? `без плана (${noPlan})` : `no plan (${noPlan})`)}${ru ? `, пропусков ${misses}` : `, misses ${misses}`}`,
    ),
    ...fact(yearResults?.annualAttainment, (attainment) =>
      ru ? `годовой план выполнен на ${attainment}` : `annual plan attained ${attainment}`,
    ),
  ];
}

function phraseDeals(deals: readonly Deal[] | undefined, language: Language): string[] {
  if (deals === undefined) return [];
  const sum = formatMoney(addAll(deals.map(({ amount }) => parseFraction(amount))));
  const count = language === 'ru' ? `сделок ${deals.length} на сумму ${sum}` : `deals ${deals.length}, together ${sum}`;
  return [deals.length === 0 ? count : `${count} (${deals.map((deal) => phraseDeal(deal, language)).join('; ')})`];
}

function phraseDeal(deal: Deal, language: Language): string {
  const ru = language === 'ru';
  const {
    id,
    on,
    client,
    amount,
    margin,
    collected,
    paid,
    order,
    clientSince,
    handedOverOn,
    productLine,
    tags,
    shares,
    madeBy,
    broughtBy,
  } = deal;
  return [
    `${id} ${formatDay(on, language)} ${money(amount)}`,
    `${ru ? 'клиент' : 'client'} ${client}`,
    ...fact(margin, (text) => `${ru ? 'маржа' : 'margin'} ${money(text)}`),
    ...fact(collected, (text) => `${ru ? 'поступило' : 'collected'} ${money(text)}`),
    ...fact(paid, (isPaid) =>
      ru ? (isPaid ? 'оплачена полностью' : 'оплачена не полностью') : isPaid ? 'paid in full' : 'not paid in full',
    ),
    ...fact(order, (number) => `${ru ? 'заказ' : 'order'} ${number}`),
    ...fact(clientSince, (day) => `${ru ? 'первая поставка' : 'first delivery'} ${formatDay(day, language)}`),
    ...fact(handedOverOn, (day) => `${ru ? 'передан' : 'handed over'} ${formatDay(day, language)}`),
    ...fact(productLine, (code) => `${ru ? 'товарная группа' : 'product line'} ${code}`),
    ...(tags.length === 0 ? [] : [`${ru ? 'с пометкой' : 'marked'} ${tags.join(', ')}`]),
    ...fact(
      shares,
      (all) =>
        `${ru ? 'доли' : 'shares'} ${all.map(({ person, role, share }) => [person, ...(role === undefined ? [] : [`(${role})`]), share].join(' ')).join(', ')}`,
    ),
    ...fact(madeBy, (person) => `${ru ? 'допродажу сделал' : 'made by'} ${person}`),
    ...fact(broughtBy, (person) => `${ru ? 'клиента привёл' : 'client brought by'} ${person}`),
  ].join(', ');
}

/** Tasks by what came of them. */
function phraseTasks(tasks: readonly Task[] | undefined, language: Language): string[] {
  if (tasks === undefined) return [];
  const ru = language === 'ru';
  if (tasks.length === 0) return [ru ? 'задач нет' : 'no tasks'];
  const group = (heading: string, members: readonly Task[]) =>
    members.length === 0 ? [] : listed(members, heading, (task) => phraseTask(task, language));
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
    ...fact(doneOn, (day) => `${ru ? 'выполнена' : 'done on'} ${formatDay(day, language)}`),
    ...fact(due, (day) => `${ru ? 'срок' : 'due'} ${formatDay(day, language)}`),
  ].join(', ');
  return [id, ...fact(name, (text) => quote(text, language)), ...(days === '' ? [] : [`(${days})`])].join(' ');
}
