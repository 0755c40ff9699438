import { dayOfMonth, type Month } from '#calendar/month.js';
import type { RowOfCase } from '../company/company-case.js';
import type { MonthOfCase } from '../company/company-case.js';
import type { Earner } from './people-of-year.js';
import type { Random } from './random.js';

type Facts = NonNullable<MonthOfCase['facts']>;

/** The most that somebody sells an order for, in thousands. */
const mostOfDeal = 300;

/** Tasks that were not done in the month before, by the handle of who still has to do them. */
export type TasksLeft = ReadonlyMap<string, readonly string[]>;

/** What is entered of a month; a task that was missed stands in the next month again. */
export function drawFacts(
  random: Random,
  month: Month,
  earners: readonly Earner[],
  left: TasksLeft,
): { facts: Facts; left: TasksLeft } {
  const of = (scheme: Earner['scheme']) => earners.filter((each) => each.scheme === scheme);
  const deals = of('agents').flatMap((agent) => drawDeals(random, month, agent));
  const operators = of('operators');
  const activities = operators.flatMap(({ handle }) => drawActivities(random, month, handle));
  const tasks = of('sellers').flatMap(({ handle }) =>
    [...(left.get(handle) ?? []), `${handle}-report-${month}`, `${handle}-visits-${month}`].map((externalId) => {
      const isMoved = left.get(handle)?.includes(externalId) === true;
      return { externalId, personId: handle, month, name: 'A task', done: isMoved || random.happens(85) };
    }),
  );
  const stillLeft = tasks.filter(({ done }) => !done);
  return {
    facts: {
      deals,
      activities,
      'time-worked': operators.map(({ handle }) => ({
        externalId: `hours-${handle}`,
        personId: handle,
        month,
        workedHours: String(random.between(80, 160)),
      })),
      tasks,
    },
    left: new Map(
      stillLeft.map(({ personId }) => [
        personId,
        stillLeft.filter((task) => task.personId === personId).map(({ externalId }) => externalId),
      ]),
    ),
  };
}

/** Orders of an agent who may be gone after the tenth. */
function drawDeals(random: Random, month: Month, { handle, leftOn }: Earner): RowOfCase[] {
  const lastDay = leftOn?.startsWith(month) ? 10 : 28;
  return Array.from({ length: random.between(1, 4) }, (_, index) => ({
    externalId: `${handle}-${month}-${index + 1}`,
    on: dayOfMonth(month, random.between(1, lastDay)),
    client: 'north',
    personId: handle,
    amount: `${random.between(20, mostOfDeal)}000.00`,
  }));
}

function drawActivities(random: Random, month: Month, handle: string): RowOfCase[] {
  const counts = { calls: random.between(100, 200), meetings: random.between(1, 20), missed: random.between(1, 15) };
  return Object.entries(counts).map(([code, count]) => ({
    externalId: `${handle}-${month}-${code}`,
    personId: handle,
    on: dayOfMonth(month, 20),
    code,
    count,
  }));
}

/** What becomes known of a month when it is paid: some orders were larger or smaller, and some calls were not missed. */
export function drawLateFacts(random: Random, { deals = [], activities = [] }: Facts): Facts {
  const changed = deals
    .filter(() => random.happens(15))
    .map((deal) => ({ ...deal, amount: `${random.between(20, mostOfDeal)}000.00` }));
  const recounted = activities
    .filter(({ code }) => code === 'missed' && random.happens(25))
    .map((activity) => ({ ...activity, count: 1 }));
  return {
    ...(changed.length > 0 ? { deals: changed } : {}),
    ...(recounted.length > 0 ? { activities: recounted } : {}),
  };
}
