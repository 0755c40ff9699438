import { summariseError } from '#platform/logging/describe-error.js';
import { checks } from './checks.js';
import type { Check, Examined, Finding } from './examination.js';

export interface Found extends Finding {
  check: string;
}

const longestAnswerMs = 5_000;

/** Looks for everything that is wrong, or for what is asked. What cannot be looked at is something that is wrong. */
export async function examine(examined: Examined, isAsked: (check: string) => boolean = () => true): Promise<Found[]> {
  const temporal = await faultOf(() =>
    examined.client.withDeadline(Date.now() + longestAnswerMs, () => examined.client.workflowService.getSystemInfo({})),
  );
  const found: Found[] = temporal === undefined ? [] : [notAnswering(temporal)];
  for (const check of checks.filter(({ name }) => isAsked(name))) {
    if (check.asks === 'temporal' && temporal !== undefined) continue;
    found.push(...(await lookFor(check, examined)));
  }
  return found;
}

async function lookFor({ name, look }: Check, examined: Examined): Promise<Found[]> {
  try {
    return (await look(examined)).map((finding) => ({ check: name, ...finding }));
  } catch (error) {
    const problem = `It could not be looked at: ${summariseError(error)}`;
    const remedy = 'Mend what stands above it, or what the fault names, and look again.';
    return [{ check: name, organisationId: null, objectKind: 'check', objectId: name, problem, remedy }];
  }
}

async function faultOf(ask: () => Promise<unknown>): Promise<string | undefined> {
  return ask().then(() => undefined, summariseError);
}

function notAnswering(fault: string): Found {
  return {
    check: 'temporal',
    organisationId: null,
    objectKind: 'temporal',
    objectId: 'TEMPORAL_ADDRESS',
    problem: `Temporal does not answer, so that nothing could be compared with it: ${fault}`,
    remedy: 'Start it, or name where it is in TEMPORAL_ADDRESS.',
  };
}
