import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoCompany } from '#platform/demo/demo-company.js';
import { ApiRefusal, ApiSession, ApiUnreached } from '#platform/api-session.js';
import { CommandRefusal } from './command-refusal.js';
import { hasInstants, inZone } from './instants-in-zone.js';
import { print, printField } from './output.js';

interface AnswerOptions {
  /** Who asks in the demo, unless PREMIA_LOGIN names somebody. */
  as?: string;
  /** The one field that is printed, such as items.0.id. */
  field?: string | undefined;
}

/**
 * Prints what the API answers, to an administrator unless somebody else is named. Instants, those of a refusal as well,
 * are as a clock of the organisation shows them, with their offset.
 */
export async function printAnswer(
  ask: (session: ApiSession) => Promise<unknown>,
  { as = 'admin', field }: AnswerOptions = {},
): Promise<void> {
  const session = await signedInSession(as);
  try {
    const answer = await inItsZone(session, await ask(session));
    if (field === undefined) print(answer);
    else printField(answer, field);
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    const problem = (await inItsZone(session, error.problem)) as Record<string, unknown>;
    throw new ApiRefusal(error.status, error.code, error.message, problem);
  }
}

async function inItsZone(session: ApiSession, answer: unknown): Promise<unknown> {
  if (!hasInstants(answer)) return answer;
  const { timeZone } = await session.get<{ timeZone: string }>('/api/organisation');
  return inZone(answer, timeZone);
}

/**
 * Signs in to the API. PREMIA_URL, PREMIA_LOGIN and PREMIA_PASSWORD say where and as whom; without them it is the stack
 * that `npm start` runs in this checkout, as the one of the demo's people with this handle.
 */
export async function signedInSession(handle: string): Promise<ApiSession> {
  const { PREMIA_LOGIN, PREMIA_PASSWORD } = process.env;
  const url = process.env.PREMIA_URL ?? (await urlOfRunningStack());
  const session = new ApiSession(url);
  try {
    return await session.signIn(
      PREMIA_LOGIN ?? `${handle}@${demoCompany.suffix}`,
      PREMIA_PASSWORD ?? demoCompany.password,
    );
  } catch (error) {
    if (error instanceof ApiUnreached)
      throw new CommandRefusal(
        'unavailable',
        'api-unreachable',
        `No API answers at ${url}. Start it with \`npm start\`, or set PREMIA_URL.`,
      );
    throw error;
  }
}

async function urlOfRunningStack(): Promise<string> {
  const file = join(process.env.PREMIA_DATA ?? '.premia', 'run', 'stack.json');
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as { url: string }).url;
  } catch {
    throw new CommandRefusal(
      'unavailable',
      'no-stack',
      'Nothing runs in this checkout. Start it with `npm start`, or set PREMIA_URL, PREMIA_LOGIN and PREMIA_PASSWORD.',
    );
  }
}
