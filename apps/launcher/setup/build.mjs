import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, underLock } from './lock.mjs';
import { runStep } from './run-step.mjs';
import { filesIn, FOLDERS } from './source-files.mjs';

/** What of a folder is built, and what builds it; the web application has pages, styles and words besides. */
const ENDINGS = ['.ts', '.tsx', '.css', '.html', '.json', '.svg', '.js', '.mjs'];
const SETTINGS = ['package.json', 'tsconfig.json', 'tsconfig.build.json', '.config/swc.js', 'package-lock.json'];

/**
 * Builds when the sources are not those of the last build. With `glance` equal sizes and times are believed; without
 * it the contents are compared. What needs no build of ours is done meanwhile. While `npm run dev` compiles on every edit it is left alone, which the answer tells.
 */
export async function buildIfStale(root, say, { glance, meanwhile }) {
  if (isWatched(root)) return { isWatched: true };
  if (!isFresh(root, glance)) await Promise.all([meanwhile(), build(root, say)]);
  return { isWatched: false };
}

function build(root, say) {
  return underLock(root, say, async () => {
    if (isFresh(root, false)) return;
    rmSync(marker(root), { force: true });
    removeStale(root);
    const stamps = stampsOf(root);
    const contents = contentsOf(root);
    await runStep(root, say, { title: 'Building', args: ['run', '--silent', 'compile'] });
    writeFileSync(marker(root), JSON.stringify({ stamps, contents }));
  });
}

function isFresh(root, glance) {
  const built = readMarker(root);
  if (built === undefined) return false;
  const stamps = stampsOf(root);
  if (glance && built.stamps === stamps) return true;
  if (built.contents !== contentsOf(root)) return false;
  // Touched but not changed, by a checkout for example: the next glance shall believe it.
  if (built.stamps !== stamps) writeFileSync(marker(root), JSON.stringify({ ...built, stamps }));
  return true;
}

function marker(root) {
  return join(root, 'dist', '.premia-built');
}

function readMarker(root) {
  try {
    return JSON.parse(readFileSync(marker(root), 'utf8'));
  } catch {
    return undefined;
  }
}

function stampsOf(root) {
  return digest(sourcesOf(root), (file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return `${size} ${mtimeMs}`;
  });
}

function contentsOf(root) {
  return digest(sourcesOf(root), (file) => readFileSync(join(root, file)));
}

function digest(files, describe) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`\0${file}\0`).update(describe(file));
  return hash.digest('hex');
}

function sourcesOf(root) {
  return [...SETTINGS, ...FOLDERS.flatMap((folder) => filesIn(root, folder, folder === 'apps' ? ENDINGS : ['.ts']))];
}

/**
 * Removes compiled files whose source is gone, and the compiler's notes, so that it writes everything anew. The rest
 * stays until it is overwritten: services that are running meanwhile never find the folder empty.
 */
function removeStale(root) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  rmSync(join(root, 'dist', '.tsbuildinfo'), { force: true });
  for (const folder of FOLDERS) {
    for (const file of filesIn(join(root, 'dist'), folder, ['.js'])) {
      if (existsSync(join(root, file.replace(/\.js$/, '.ts')))) continue;
      rmSync(join(root, 'dist', file));
      rmSync(join(root, 'dist', `${file}.map`), { force: true });
    }
  }
}

/** `npm run dev` leaves the number of its process here while it keeps dist up to date. */
function isWatched(root) {
  try {
    return isRunning(Number(readFileSync(join(root, 'dist', '.watched-by'), 'utf8')));
  } catch {
    return false;
  }
}
