import type { Month } from '#calendar/month.js';
import type { Company, DocumentReference } from '../company/company.js';
import type { Handle } from '../company/company-case.js';
import { groupBy } from '../year/group-by.js';
import { inTurns } from '../year/in-turns.js';
import type { MonthOfYear } from '../year/year-case.js';
import { productLines } from './business-of-demo.js';

interface Contest {
  readonly id: string;
  readonly winnersOf: readonly { readonly id: string; readonly place: number }[];
}

/** What happens in the demo company besides plans and pay: sales plans and contests. */
export class BesidesOfDemo {
  private spring: Contest | undefined;

  constructor(
    private readonly company: Company,
    private readonly note: (what: string) => void,
  ) {}

  /** Heads say what their departments are to sell in a month, by product line, and give it to their people as their plans have it. */
  async planSales({ month, plans }: MonthOfYear): Promise<void> {
    const targets = Object.entries(plans).map(([handle, { indicators }]) => ({
      handle,
      target: Number(indicators.find(({ code }) => code === 'sales')?.target),
    }));
    await inTurns(
      [...groupBy(targets, ({ handle }) => this.company.departmentOf(handle, month))],
      async ([department, own]) => {
        const people = own.flatMap(({ handle, target }) =>
          shared(target).map((amount, line) => ({
            ...{ personId: this.company.idOf(handle), productLine: productLines[line] },
            amount: String(amount),
          })),
        );
        const sums = productLines.map((productLine) => ({
          productLine,
          amount: String(
            people
              .filter((each) => each.productLine === productLine)
              .reduce((sum, { amount }) => sum + Number(amount), 0),
          ),
        }));
        const head = await this.company.as(this.company.headOf(department));
        const plan = await head.post<DocumentReference>('/api/sales-plans', {
          ...{ departmentId: this.company.departmentId(department), month, unit: 'RUB' },
          ...{ targets: sums, people },
        });
        await head.post(`/api/sales-plans/${plan.documentId}/submission`, { version: plan.version });
        await this.company.sign(plan, 'commercial');
      },
    );
    this.note(`the sales plans of ${month} are signed`);
  }

  /** The commercial director announces a contest in March, names its winners in June and hands the prizes over; the next one is under way. */
  async contest(month: Month): Promise<void> {
    const commercial = await this.company.as('commercial');
    if (month === '2026-02')
      this.spring = await commercial.post<Contest>('/api/contests', {
        name: 'Spring of new clients',
        rule: 'Who wins the most new clients with a second order by the end of May.',
        ...{ fromMonth: '2026-03', untilMonth: '2026-05' },
        prizes: [
          { kind: 'money', description: 'First place', amount: '40000.00' },
          { kind: 'thing', description: 'A weekend at the lake for two' },
        ],
      });
    if (month === '2026-05') await this.nameWinners(['olga.petrova', 'artem.golubev']);
    if (month === '2026-11')
      await commercial.post('/api/contests', {
        name: 'Winter of lighting',
        rule: 'Who sells the most of the new range of lighting by the end of February.',
        ...{ fromMonth: '2026-12', untilMonth: '2027-02' },
        prizes: [
          { kind: 'money', description: 'First place', amount: '50000.00' },
          { kind: 'money', description: 'Second place', amount: '25000.00' },
        ],
      });
  }

  private async nameWinners(winners: readonly Handle[]): Promise<void> {
    const commercial = await this.company.as('commercial');
    const path = `/api/contests/${this.spring?.id}/winners`;
    for (const [index, handle] of winners.entries()) {
      const because = `${9 - index} new clients`;
      const winner = { place: index + 1, personId: this.company.idOf(handle), because };
      const { winnersOf } = await commercial.post<Contest>(path, winner);
      const named = winnersOf.find(({ place }) => place === index + 1);
      if (index === 0)
        await commercial.post(`${path}/${named?.id}/prize`, { givenOn: this.company.today, note: 'At the meeting.' });
    }
    this.note('the winners of the contest of the spring are named');
  }
}

/** An amount of whole thousands by product line, the last of which has the rest. */
function shared(amount: number): number[] {
  const first = Math.floor(amount / 2000) * 1000;
  const second = Math.floor(amount / 3000) * 1000;
  return [first, second, amount - first - second];
}
