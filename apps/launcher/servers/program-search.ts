import type { Log } from '../processes/child-process.js';
import type { RunProgram } from '../processes/run-program.js';

/** What the search depends on, so that a spec can put it into a world where nothing works. */
export interface ProgramSearch {
  /** Where the project keeps programs it fetched: `<data folder>/programs`. */
  readonly programsFolder: string;
  readonly log: Log;
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: string;
  readonly arch?: string;
  readonly temporaryFolder?: string;
  readonly run?: RunProgram;
}

/** A search with every dependency settled. */
export type SearchWorld = Required<ProgramSearch>;
