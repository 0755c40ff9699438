import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { underLock } from './lock.mjs';
import { runStep } from './run-step.mjs';

/** Installs the dependencies when there are none or when package-lock.json is another than the one installed from. */
export async function installIfStale(root, say) {
  if (isInstalled(root)) return;
  await underLock(root, say, async () => {
    if (isInstalled(root)) return;
    if (matchesLock(root)) return remember(root);
    // The compiler is a development dependency: NODE_ENV=production must not leave it out.
    const packages = wantedPackages(root);
    await runStep(root, say, {
      title: 'Installing dependencies',
      args: ['ci', '--include=dev', '--no-audit', '--no-fund'],
      progress: () => {
        const there = packages.filter((path) => existsSync(join(root, path, 'package.json'))).length;
        return there === 0 ? 'asking the registry' : `${there} of about ${packages.length} packages`;
      },
    });
    remember(root);
  });
}

function isInstalled(root) {
  try {
    return readFileSync(marker(root), 'utf8') === lockHash(root);
  } catch {
    return false;
  }
}

function remember(root) {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(marker(root), lockHash(root));
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
function wantedPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.keys(packages).filter((path) => path !== '' && !packages[path].optional);
}

/** Whether somebody ran `npm ci` by hand: npm notes what it installed, and that must be what the lock file asks for. */
function matchesLock(root) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return (
    Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' || installed[path]?.version === entry.version || (entry.optional && !installed[path]),
    ) && Object.keys(installed).every((path) => path in wanted)
  );
}
