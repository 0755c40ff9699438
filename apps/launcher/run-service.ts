import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { loadProgram } from './load-program.js';

/** The name of the program beside this file; the bundler writes it in. */
declare const PROGRAM: string;

/** Runs a bundled service. Stacks are told by the lines of the sources only of what Node itself has compiled: then it does. */
const program = fileURLToPath(new URL(PROGRAM, import.meta.url));
const code = `${program}.code`;
const { run } = (
  process.sourceMapsEnabled
    ? createRequire(import.meta.url)(program)
    : loadProgram(program, existsSync(code) ? readFileSync(code) : undefined).exports
) as { run: () => Promise<void> };
await run();
