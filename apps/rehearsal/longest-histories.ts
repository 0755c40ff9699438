import { Client, Connection } from '@temporalio/client';
import type { ThrowAwayStack } from './throw-away-stack.js';

/** The longest history of each kind of process on a server of Temporal, in events. */
export type LongestHistories = Readonly<Record<string, number>>;

/** A process is asked to start afresh after some four thousand; what it has at hand then still ends. */
const mostEvents = 5_000;

/** Looks at every run of every process that the server knows. */
export async function findLongestHistories({
  address,
  namespace,
}: ThrowAwayStack['temporal']): Promise<LongestHistories> {
  const connection = await Connection.connect({ address });
  try {
    const longest: Record<string, number> = {};
    const { workflow } = new Client({ connection, namespace });
    for await (const { type, workflowId, runId, status, historyLength } of workflow.list()) {
      // The list knows the length of what has ended.
      const isOver = status.name !== 'RUNNING';
      const events = isOver ? historyLength : (await workflow.getHandle(workflowId, runId).describe()).historyLength;
      longest[type] = Math.max(longest[type] ?? 0, events);
    }
    return longest;
  } finally {
    await connection.close();
  }
}

/** In words, the longest first. */
export function printLongestHistories(longest: LongestHistories): string {
  const named = Object.entries(longest).toSorted(([, a], [, b]) => b - a);
  return `Longest histories, in events: ${named.map(([type, events]) => `${type} ${events}`).join(', ')}`;
}

/** Those that are longer than any may become: a clock or a month that grew with every day would stand still one day. */
export function unboundedHistories(longest: LongestHistories): string[] {
  return Object.entries(longest)
    .filter(([, events]) => events > mostEvents)
    .map(([type]) => type);
}
