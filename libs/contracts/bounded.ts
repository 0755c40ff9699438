/** One thing that is wrong. */
export interface FieldProblem {
  /** Where in the request: `indicators.2.weight`. */
  path: string;
  message: string;
  /** Stable, where programs may go by it. */
  code?: string;
  /** The id of the person and the code of the indicator that it is about. */
  person?: string;
  indicator?: string;
}

/** As many as anybody mends at once; a department of thousands has more, and a message between processes has a limit. */
const MOST_PROBLEMS = 100;
const MOST_IDS = 100;

const andMore = 'and-more';

/** At most the first 100 problems and, where there are more, how many; what is bounded already stays as it is. */
export function boundProblems(problems: readonly FieldProblem[]): FieldProblem[] {
  if (problems.length <= MOST_PROBLEMS || problems.at(-1)?.code === andMore) return [...problems];
  const first = problems.slice(0, MOST_PROBLEMS);
  return [...first, moreProblems(problems.length - first.length, first[0]?.path ?? '')];
}

/** Tells how many problems are not told, under the field that the first of them is in. */
function moreProblems(count: number, path: string): FieldProblem {
  return { path: path.split('.')[0] ?? '', code: andMore, message: `and ${grouped(count)} more` };
}

/** The context of a refusal with at most the first 100 of each list of ids; the sentence tells how many there are. */
export function boundContext(context: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(context).map(([key, value]) => [key, Array.isArray(value) ? value.slice(0, MOST_IDS) : value]),
  );
}

/** 3 900, as people read it. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}
