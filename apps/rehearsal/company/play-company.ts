import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import type { Administrator } from '../rehearsal-context.js';
import { Company } from './company.js';
import type { CompanyCase } from './company-case.js';
import { MonthPlayer, type PaidMonth } from './play-month.js';

/** What the people of one scheme were paid by one of its components. */
export interface ComponentTotal {
  readonly scheme: string;
  readonly component: string;
  readonly people: number;
  readonly total: string;
}

export interface PlayedCompany {
  readonly name: string;
  readonly month: string;
  readonly people: number;
  readonly total: string;
  readonly components: readonly ComponentTotal[];
  readonly seconds: number;
}

/** Plays the months of a company through the API and returns what the last of them paid, by component. */
export async function playCompany(
  url: string,
  administrator: Administrator,
  company: CompanyCase,
  tell: (seconds: number, what: string) => void,
): Promise<PlayedCompany> {
  const startedAt = Date.now();
  const elapsed = () => (Date.now() - startedAt) / 1000;
  const opened = await Company.open(url, administrator, company);
  tell(
    elapsed(),
    `${Object.keys(company.people).length} people have a place, ${company.schemes.length} schemes are signed`,
  );
  const player = new MonthPlayer(opened, company.months, (what) => tell(elapsed(), what));
  let paid: PaidMonth | undefined;
  for (const month of company.months) paid = await player.play(month);
  if (paid === undefined) throw new Error(`The case of ${company.name} has no month`);
  const { month, people, total } = paid;
  return { name: company.name, month, people, total, components: totalsOf(company, paid), seconds: elapsed() };
}

function totalsOf({ people }: CompanyCase, { statements }: PaidMonth): ComponentTotal[] {
  const found = new Map<string, { scheme: string; component: string; people: Set<string>; amounts: string[] }>();
  for (const [handle, { lines }] of [...statements].toSorted(([a], [b]) => a.localeCompare(b))) {
    const scheme = people[handle]?.assignments[0]?.scheme ?? 'kpi-plans';
    for (const { component, amount } of lines) {
      const key = `${scheme}/${component}`;
      const sum = found.get(key) ?? { scheme, component, people: new Set(), amounts: [] };
      sum.people.add(handle);
      sum.amounts.push(amount);
      found.set(key, sum);
    }
  }
  return [...found.values()].map(({ amounts, ...sum }) => ({
    ...sum,
    people: sum.people.size,
    total: sumAmounts(amounts).toFixed(2),
  }));
}
