import { type Configuration, ConfigurationError } from './configuration.js';

/** What is wrong with a role that has these rights (`findExcessRights`), and what to do; undefined where it has none. */
export function rightsProblem(excess: readonly string[]): string | undefined {
  if (excess.length === 0) return undefined;
  return `DATABASE_URL names a role that ${excess.join(', ')}: it could get around the guards of the database. Name one that owns nothing, and give DATABASE_OWNER_URL to \`database migrate\` alone.`;
}

/** Production does not work as a role that could get around the guards of the database; elsewhere it is said once. */
export function checkApplicationRole(
  { environment }: Pick<Configuration, 'environment'>,
  excess: readonly string[],
  warn: (problem: string) => void,
): void {
  const problem = rightsProblem(excess);
  if (!problem) return;
  if (environment === 'production') throw new ConfigurationError(problem);
  warn(problem);
}
