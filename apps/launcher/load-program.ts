import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';

interface LoadedProgram {
  readonly script: Script;
  readonly exports: unknown;
}

type WrappedProgram = (
  exports: unknown,
  require: NodeJS.Require,
  module: { exports: unknown },
  filename: string,
  folder: string,
) => void;

/** Loads a program in CommonJS, by the code that V8 made of it before where that was the same V8; otherwise V8 compiles it. */
export function loadProgram(filename: string, cachedData?: Buffer): LoadedProgram {
  const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), {
    filename,
    ...(cachedData === undefined ? {} : { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} as unknown };
  const program = script.runInThisContext() as WrappedProgram;
  program(module.exports, createRequire(filename), module, filename, dirname(filename));
  return { script, exports: module.exports };
}
