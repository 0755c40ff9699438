import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
/** The browser, and the letters of Hindi, which it brings none of. */
const packages = ['chromium', 'fonts-noto-core'];

/**
 * The system's Chromium, or the one that `CHROMIUM` names; installed by the system's packages where that can be done.
 * Otherwise an error that says what to do.
 */
export function findChromium(say: (line: string) => void): string {
  const named = process.env.CHROMIUM;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which is not there. Name the program of a Chromium.`);
  }
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(`Installing ${packages.join(' and ')} by apt: the screens are tested in a browser`);
    const quietly = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    try {
      execFileSync('apt-get', ['update', '-qq'], quietly);
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quietly);
    } catch (error) {
      throw new Error(`${missing} Installing it by apt failed.`, { cause: error });
    }
    const installed = places.find((place) => existsSync(place));
    if (installed !== undefined) return installed;
  }
  throw new Error(missing);
}

const missing = `The screens are tested in Chromium, and none was found (${places.join(', ')}). Install it (Debian, Ubuntu: sudo apt-get install ${packages.join(' ')}), or name its program in CHROMIUM.`;
