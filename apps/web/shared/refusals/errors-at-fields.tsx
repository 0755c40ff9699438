import type { ReactNode } from 'react';
import { isProblem } from '../api/problem.js';
import { SentenceText } from './sentence-text.js';

/** What a field of the API, or what lies below it, was refused for; nothing where it was not. */
export function errorsAtFields(error: unknown): (field: string) => ReactNode {
  const problems = isProblem(error) ? (error.problems ?? []) : [];
  return (field) => {
    const problem = problems.find(({ path }) => path === field || path.startsWith(`${field}.`));
    return problem && <SentenceText message={problem.message} />;
  };
}
