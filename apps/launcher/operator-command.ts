import { builtProgram } from './built-program.js';
import { runProgram } from './processes/run-program.js';

/** A person of the demo organisation. */
export interface DemoPerson {
  readonly name: string;
  readonly login: string;
  readonly roles: readonly string[];
  /** Known only when the person was made just now. */
  readonly password?: string;
}

export interface Demo {
  readonly seeded: boolean;
  readonly organisation: { readonly name?: string; readonly nextOpeningOn?: string };
  readonly people: readonly DemoPerson[];
  /** The company with a year behind it, where it stands beside. */
  readonly withYear?:
    | { readonly name: string; readonly logins: string; readonly password: string }
    | { readonly problem: string };
}

export const noDemo: Demo = { seeded: false, organisation: {}, people: [] };

/** Runs one operator command of this checkout and returns what it printed; throws its output when it refuses. */
export async function runOperator(root: string, env: NodeJS.ProcessEnv, args: readonly string[]): Promise<string> {
  const program = builtProgram(root, 'dist/operator/main.js', 'dist/apps/operator/main.js');
  const result = await runProgram(process.execPath, ['--enable-source-maps', program, ...args], {
    cwd: root,
    env,
    timeoutMs: 120_000,
  });
  if (result.code !== 0) throw new Error(`\`npm run premia -- ${args.join(' ')}\` failed:\n${result.output}`);
  return result.stdout;
}

/** Makes the demo organisation unless the database holds one already, and with it the one that has a year behind it. */
export async function seedDemo(root: string, env: NodeJS.ProcessEnv, withYear: boolean): Promise<Demo> {
  const printed = await runOperator(root, env, ['demo', 'seed', '--if-empty', ...(withYear ? ['--with-year'] : [])]);
  try {
    return JSON.parse(printed) as Demo;
  } catch (error) {
    throw new Error(`\`npm run premia -- demo seed\` printed no JSON:\n${printed}`, { cause: error });
  }
}
