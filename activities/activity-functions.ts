import type { ApplicationFailure } from '@temporalio/common';
import { DomainError } from '#contracts/domain-error.js';
import { toApplicationFailure } from '#contracts/refusal-failure.js';
import { databaseRefusal, isUniqueViolation } from '#persistence/database-refusal.js';
import { describeError, mayTellValues, summariseError } from '#platform/logging/describe-error.js';
import type { ActivityFunction } from './activity-function.js';
import { withHeartbeat } from './heartbeat.js';
import type { GivenUp } from './incidents/given-up.js';
import type { Incidents } from './incidents/incidents.js';
import { stepWithIncidents } from './incidents/step-with-incidents.js';

/** Who is told of steps that keep failing, and what is done in the place of those that are given up. */
interface Watched {
  incidents: Incidents;
  givenUp: Record<string, GivenUp>;
}

/**
 * The methods of providers as activities, bound to their instances. A business refusal leaves as a
 * typed failure that is not retried; everything else stays an error, and is retried. Temporal keeps what an error says
 * and the worker logs it, so it says what happened and where, and no value of the data.
 */
export function activityFunctions(providers: object[], watched?: Watched): Record<string, ActivityFunction> {
  const functions: Record<string, ActivityFunction> = {};
  for (const provider of providers) {
    for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(provider))) {
      const method: unknown = (provider as Record<string, unknown>)[name];
      if (name === 'constructor' || typeof method !== 'function') continue;
      if (functions[name]) throw new Error(`Two activities are named ${name}`);
      const activity = refusalsAsFailures(method.bind(provider) as ActivityFunction);
      functions[name] = watched ? stepWithIncidents(activity, watched.incidents, watched.givenUp[name]) : activity;
    }
  }
  return functions;
}

function refusalsAsFailures(activity: ActivityFunction): ActivityFunction {
  return async (...args) => {
    try {
      return await withHeartbeat(() => activity(...args));
    } catch (error) {
      throw failureOf(error) ?? withoutValues(error);
    }
  };
}

function failureOf(error: unknown): ApplicationFailure | undefined {
  if (error instanceof DomainError) return toApplicationFailure(error);
  const refusal = databaseRefusal(error);
  if (refusal) return toApplicationFailure(new DomainError(refusal.kind, refusal.code, refusal.message));
  // Somebody else was first: repeating would find the same row for ever.
  if (isUniqueViolation(error))
    return toApplicationFailure(
      new DomainError('conflict', 'already-done', 'Somebody did this at the same moment. Read the present state.'),
    );
  return undefined;
}

function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error) || !mayTellValues(error)) return error;
  const { type, code, stack = '' } = describeError(error);
  const told: Error & { code?: string } = new Error(summariseError(error));
  if (code !== undefined) told.code = code;
  told.name = type;
  told.stack = `${type}: ${told.message}\n${stack}`;
  return told;
}
