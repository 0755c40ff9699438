import { expect } from '@jest/globals';
import type { RawRequest, RawSession } from './raw-session.js';
import { tableContents } from './table-contents.js';
import type { TestDatabase } from './test-database.js';

export interface Refused {
  status: number;
  code: string;
  /** Which fields the refusal names, each once. */
  paths: string[];
  detail: string;
}

/** Sends a request that must be refused, with a problem document and without any trace in the database; returns the refusal. */
export async function refusedUnchanged(
  database: TestDatabase,
  session: RawSession,
  request: RawRequest,
): Promise<Refused> {
  const before = await tableContents(database);
  const answer = await session.send(request);
  expect({ type: answer.type, text: answer.text }).toEqual({
    type: expect.stringContaining('application/problem+json'),
    text: expect.any(String),
  });
  expect(Math.floor(answer.status / 100)).toBe(4);
  expect(answer.text.length).toBeLessThan(20_000);
  expect(await tableContents(database)).toEqual(before);
  const problem = JSON.parse(answer.text) as {
    status: number;
    code: string;
    detail: string;
    problems?: { path: string; message: string }[];
  };
  expect(problem.status).toBe(answer.status);
  return {
    status: answer.status,
    code: problem.code,
    paths: [...new Set(problem.problems?.map(({ path }) => path))],
    detail: problem.detail,
  };
}
