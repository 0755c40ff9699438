import { dayOfMonth, type Month } from '#calendar/month.js';
import type { Handle, MonthOfCase, RowOfCase } from '../company/company-case.js';
import type { Earner } from './people-of-year.js';
import type { Random } from './random.js';
import type { TaskOfYear } from './year-case.js';

type Facts = NonNullable<MonthOfCase['facts']>;

/** The most that somebody sells an order for, in thousands. */
const mostOfDeal = 300;

/** What is entered of a month. */
export function drawFacts(random: Random, month: Month, earners: readonly Earner[]): Facts {
  const operators = earners.filter(({ scheme }) => scheme === 'operators');
  return {
    deals: earners.filter(({ scheme }) => scheme === 'agents').flatMap((agent) => drawDeals(random, month, agent)),
    activities: operators.flatMap(({ handle }) => drawActivities(random, month, handle)),
    'time-worked': operators.map(({ handle }) => ({
      externalId: `hours-${handle}`,
      personId: handle,
      month,
      workedHours: String(random.between(80, 160)),
    })),
  };
}

/** The tasks of a month, those that were missed before among them: each is done on time or stands in the next month again. */
export function drawTasks(
  random: Random,
  month: Month,
  sellers: readonly Handle[],
  before: readonly TaskOfYear[],
): TaskOfYear[] {
  const moved = before.filter(({ done }) => !done).map(({ handle, name }) => ({ handle, name, isMoved: true }));
  const agreed = sellers.flatMap((handle) =>
    ['report', 'visits']
      .slice(0, random.between(1, 2))
      .map((what) => ({ handle, name: `${handle}-${what}-${month}`, isMoved: false })),
  );
  return [...moved, ...agreed].map((task) => ({ ...task, done: random.happens(85) }));
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
