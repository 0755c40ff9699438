import { DurableServers } from './durable-servers.js';
import { copyDatabase, dropDatabase, PaidCompany, seedCompany } from './paid-company.js';
import { paidBy, type PaidMonth, payersOf, payTheMonth, runTheMonth } from './pay-a-month.js';
import { strike } from './strike.js';
import { type Strike, victims } from './strikes.js';

/** What became of a payroll that was struck. */
interface StruckRun {
  strikes: Strike[];
  /** Whether it had not been posted when it was struck last. */
  wasUnderWay: boolean;
  /** Whether it has paid what the undisturbed run has paid, each thing once. */
  isSame: boolean;
  paid: PaidMonth;
}

export interface DrillReport {
  people: number;
  undisturbed: PaidMonth;
  runs: StruckRun[];
  byVictim: Record<string, { strikes: number; underWay: number; same: number; longestSeconds: number }>;
  isSame: boolean;
}

/**
 * Runs the payroll of one company undisturbed, then again and again from the same data, each time struck while it goes on,
 * and compares what was paid. Several strikes of one run come one after another, each at its moment of the undisturbed run.
 */
export async function drillPayroll(
  { people, deals, strikes }: { people: number; deals: number; strikes: readonly (readonly Strike[])[] },
  say: (line: string) => void,
): Promise<DrillReport> {
  const servers = await DurableServers.start();
  try {
    say(`Making ${people} people with ${deals} deals each`);
    const seed = await seedCompany(servers, people, deals);
    const undisturbed = await onCopy(servers, seed, 'drill_undisturbed', payTheMonth);
    say(`Undisturbed: ${undisturbed.seconds} s, ${undisturbed.total}`);
    const runs: StruckRun[] = [];
    for (const [index, struck] of strikes.entries()) {
      const run = await onCopy(servers, seed, `drill_${index}`, (company) =>
        payWhileStruck(servers, company, struck, undisturbed),
      );
      runs.push(run);
      const told = struck.map(({ victim, at }) => `${victim} at ${Math.round(at * 100)} %`).join(', ');
      say(`${told}: ${run.isSame ? 'the same' : 'ANOTHER MONTH'} after ${run.paid.seconds} s`);
    }
    return { people, undisturbed, runs, byVictim: countByVictim(runs), isSame: runs.every(({ isSame }) => isSame) };
  } finally {
    await servers.discard();
  }
}

async function payWhileStruck(
  servers: DurableServers,
  company: PaidCompany,
  strikes: readonly Strike[],
  undisturbed: PaidMonth,
): Promise<StruckRun> {
  const payers = await payersOf(company);
  return company.whileSupervised(async () => {
    let isUnderWay = true;
    const running = runTheMonth(payers).finally(() => (isUnderWay = false));
    // What it comes to while something is down is read below, not by the runtime.
    running.catch(() => undefined);
    let passed = 0;
    let wasUnderWay = true;
    for (const { victim, at } of strikes.toSorted((a, b) => a.at - b.at)) {
      await strike(servers, company, {
        victim,
        afterMs: (at - passed) * undisturbed.seconds * 1000,
        before: () => (wasUnderWay = isUnderWay),
      });
      passed = at;
    }
    const { runId, seconds } = await running;
    const paid = { ...(await paidBy(company, runId)), seconds };
    return { strikes: [...strikes], wasUnderWay, isSame: isSameMonth(paid, undisturbed), paid };
  });
}

function isSameMonth({ runId: _, seconds: __, ...paid }: PaidMonth, undisturbed: PaidMonth): boolean {
  return (Object.entries(paid) as [keyof typeof paid, unknown][]).every(([name, value]) => value === undisturbed[name]);
}

function countByVictim(runs: readonly StruckRun[]): DrillReport['byVictim'] {
  return Object.fromEntries(
    victims.map((victim) => {
      const of = runs.filter(({ strikes }) => strikes.some((each) => each.victim === victim));
      return [
        victim,
        {
          strikes: of.length,
          underWay: of.filter(({ wasUnderWay }) => wasUnderWay).length,
          same: of.filter(({ isSame }) => isSame).length,
          longestSeconds: Math.max(0, ...of.map(({ paid }) => paid.seconds)),
        },
      ];
    }),
  );
}

async function onCopy<T>(
  servers: DurableServers,
  seed: string,
  name: string,
  work: (company: PaidCompany) => Promise<T>,
): Promise<T> {
  await servers.renewTemporal();
  const company = await PaidCompany.start(servers, await copyDatabase(servers, seed, name));
  try {
    return await work(company);
  } finally {
    await company.stop();
    await dropDatabase(servers, name);
  }
}
