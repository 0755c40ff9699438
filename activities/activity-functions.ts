import type { ApplicationFailure } from '@temporalio/common';
import { DomainError } from '#contracts/domain-error.js';
import { toApplicationFailure } from '#contracts/refusal-failure.js';
import { databaseRefusal, isUniqueViolation } from '#persistence/database-refusal.js';
import { describeError, mayTellValues, summariseError } from '#platform/logging/describe-error.js';
import { withHeartbeat } from './heartbeat.js';

type ActivityFunction = (...args: unknown[]) => Promise<unknown>;

/**
 * The methods of providers as activities, bound to their instances. A business refusal leaves as a
 * typed failure that is not retried; everything else stays an error, and is retried. Temporal keeps what an error says
 * and the worker logs it, so it says what happened and where, and no value of the data.
 */
export function activityFunctions(providers: object[]): Record<string, ActivityFunction> {
  const functions: Record<string, ActivityFunction> = {};
  for (const provider of providers) {
    for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(provider))) {
      const method: unknown = (provider as Record<string, unknown>)[name];
      if (name === 'constructor' || typeof method !== 'function') continue;
      if (functions[name]) throw new Error(`Two activities are named ${name}`);
      functions[name] = refusalsAsFailures(method.bind(provider) as ActivityFunction);
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
  const { type, stack = '' } = describeError(error);
  const told = new Error(summariseError(error));
  told.name = type;
  told.stack = `${type}: ${told.message}\n${stack}`;
  return told;
}
