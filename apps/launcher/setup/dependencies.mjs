import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { underLock } from './lock.mjs';
import { runStep } from './run-step.mjs';

/**
 * Installs the packages when there are none or when package-lock.json is another than the one installed from. What only
 * those need who work on the program (`withTools`) is left out until somebody asks for it, and is then added to the rest:
 * a stack that runs meanwhile keeps its packages.
 */
export async function installIfStale(root, say, { withTools }) {
  if (isInstalled(root, withTools)) return;
  await underLock(root, say, async () => {
    if (isInstalled(root, withTools)) return;
    if (matchesLock(root, true)) return remember(root, true);
    if (matchesLock(root, false)) {
      remember(root, false);
      if (!withTools) return;
    }
    const packages = wantedPackages(root, withTools);
    await runStep(root, say, {
      title: 'Installing dependencies',
      args: [...commandFor(root, withTools), '--no-audit', '--no-fund'],
      progress: () => {
        const there = packages.filter((path) => existsSync(join(root, path, 'package.json'))).length;
        return there === 0 ? 'asking the registry' : `${there} of about ${packages.length} packages`;
      },
    });
    remember(root, withTools);
  });
}

/** Either is said: NODE_ENV=production would leave the tools out by itself. */
function commandFor(root, withTools) {
  if (!withTools) return ['ci', '--omit=dev'];
  return isInstalled(root, false) ? ['install', '--no-save', '--include=dev'] : ['ci', '--include=dev'];
}

/** Who has the tools has the rest. */
function isInstalled(root, withTools) {
  try {
    const [lock, tools] = readFileSync(marker(root), 'utf8').split(' ');
    return lock === lockHash(root) && (!withTools || tools === 'with-tools');
  } catch {
    return false;
  }
}

function remember(root, withTools) {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(marker(root), `${lockHash(root)} ${withTools ? 'with-tools' : 'without-tools'}`);
}

/** Beside the packages, so that it goes when they go. */
function marker(root) {
  return join(root, 'node_modules', '.premia-installed');
}

function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Packages for other platforms are left out, and so are those that only they need. */
function wantedPackages(root, withTools) {
  const packages = packagesOf(join(root, 'package-lock.json'), withTools);
  return Object.keys(packages).filter((path) => path !== '' && !packages[path].optional);
}

/** Whether somebody ran `npm ci` by hand: npm notes what it installed, and that must be what the lock file asks for. */
function matchesLock(root, withTools) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = packagesOf(note, true);
  const wanted = packagesOf(join(root, 'package-lock.json'), withTools);
  return (
    Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' || installed[path]?.version === entry.version || (entry.optional && !installed[path]),
    ) && Object.keys(installed).every((path) => path in wanted)
  );
}

/** What an npm lock lists, by folder; tools are marked as what only development needs. */
function packagesOf(lock, withTools) {
  const { packages } = JSON.parse(readFileSync(lock, 'utf8'));
  return Object.fromEntries(Object.entries(packages).filter(([, entry]) => withTools || !entry.dev));
}
