import type { Problem } from '#compensation/documents/problem.js';
import type { SimulationReport } from '#compensation/simulation/simulation-report.js';
import { toFieldProblem } from '#contracts/field-problem.js';
import type { simulationWords } from './simulation-words.js';

/** More than anybody reads one by one; the JSON has them all. */
const MOST_REASONS = 50;

type Words = (typeof simulationWords)[keyof typeof simulationWords];

/** Why points could not be calculated, by either scheme: a line for each reason. `shown` writes a point as the table does. */
export function refusalLines({ points }: SimulationReport, words: Words, shown: (at: string) => string): string[] {
  const reasons = points.flatMap((point) => [
    ...reasonsOf(point, shown(point.at)),
    ...(point.against === undefined ? [] : reasonsOf(point.against, `${shown(point.at)}, ${words.against}`)),
  ]);
  const more = reasons.length - MOST_REASONS;
  return [...reasons.slice(0, MOST_REASONS), ...(more > 0 ? [words.moreReasons(more)] : [])];
}

function reasonsOf(outcome: object, at: string): string[] {
  if (!('problems' in outcome)) return [];
  return (outcome.problems as readonly Problem[]).map((problem) => {
    const { path, message } = toFieldProblem(problem);
    return `${at}: ${path}: ${message}`;
  });
}
