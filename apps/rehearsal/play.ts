import { randomUUID } from 'node:crypto';
import { july, type RehearsalStep } from './july.js';
import { RehearsalContext } from './rehearsal-context.js';

export interface TimelineEntry {
  businessDay: string;
  seconds: number;
  who: string;
  what: string;
  state: string;
}

export interface StatementRead {
  month: string;
  person: string;
  currency: string;
  total: string;
  lines: { position: number; code: string; label: string; amount: string }[];
}

export interface Rehearsal {
  timeline: TimelineEntry[];
  statement: StatementRead;
  explanation: string;
  seconds: number;
}

/** What happens around a step; a test ends processes here. */
export type AroundStep = (step: RehearsalStep, play: () => Promise<string>) => Promise<string>;

/** Plays July through the public HTTP API and returns what happened, with the statement at its end. */
export async function playJuly(
  url: string,
  administrator: { login: string; password: string },
  tell: (entry: TimelineEntry) => void = () => undefined,
  around: AroundStep = (_step, play) => play(),
): Promise<Rehearsal> {
  const startedAt = Date.now();
  const elapsed = () => (Date.now() - startedAt) / 1000;
  const context = await RehearsalContext.open(url, administrator);
  const timeline: TimelineEntry[] = [];
  for (const step of july) {
    const key = randomUUID();
    const state = await around(step, () => step.run(context, key));
    const entry = {
      businessDay: await context.today(),
      seconds: elapsed(),
      who: `${context.person(step.who).name} (${step.who})`,
      what: step.what,
      state,
    };
    timeline.push(entry);
    tell(entry);
  }
  const manager = await context.as('manager');
  const statement = await manager.get<StatementRead>(`/api/statements/${context.found.statementId}`);
  const explanation = await manager.get<string>(`/api/statements/${context.found.statementId}/explanation`);
  return { timeline, statement, explanation, seconds: elapsed() };
}
