import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Chromium without windows of its own: what it shows and measures is the same, for two thirds of the time. */
const headless = '/usr/bin/chromium-headless-shell';
const places = [
  headless,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];
/** The browser, and the letters of Hindi, which it brings none of; not every system has it without windows. */
const choices = [
  ['chromium-headless-shell', 'fonts-noto-core'],
  ['chromium', 'fonts-noto-core'],
];

/**
 * The system's Chromium, or the one that `CHROMIUM` names; installed by the system's packages where that can be done. The one
 * without windows is preferred. Where there is none at all, an error says what to do.
 */
export function findChromium(say: (line: string) => void): string {
  const named = process.env.CHROMIUM;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which is not there. Name the program of a Chromium.`);
  }
  const found = () => places.find((place) => existsSync(place));
  if (found() === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install(say);
  const chromium = found();
  if (chromium === undefined) throw new Error(missing);
  return chromium;
}

/** Installs the first choice that the system has. */
function install(say: (line: string) => void): void {
  const quietly = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  const isInstalled = (...command: string[]): boolean =>
    spawnSync('apt-get', command, { ...quietly, timeout: longestMs }).status === 0;
  say('Installing a Chromium by apt: the screens are tested in a browser');
  isInstalled('update', '-qq');
  for (const packages of choices)
    if (isInstalled('install', '-y', '-qq', '--no-install-recommends', ...packages)) return;
}

/** A system whose packages do not come is not waited for longer. */
const longestMs = 300_000;

const missing = `The screens are tested in Chromium, and none was found (${places.join(', ')}). Install it (Debian: sudo apt-get install ${choices[0]?.join(' ')}), or name its program in CHROMIUM.`;
