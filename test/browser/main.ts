import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startThrowAwayStack } from '#apps/rehearsal/throw-away-stack.js';
import { findChromium } from './chromium.js';

/**
 * `npm run e2e`: the screens in a real browser, on a stack of its own that is thrown away. Arguments go to Playwright;
 * `npm run screenshots` takes a picture of every screen instead.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interruption.abort());

async function run(): Promise<number> {
  const chromium = findChromium(say);
  const stack = await startThrowAwayStack(say, interruption.signal);
  try {
    const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    const config = join(root, 'test', 'browser', 'playwright.config.ts');
    const child = spawn(process.execPath, [playwright, 'test', '--config', config, ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PREMIA_URL: stack.url, PREMIA_DATABASE_URL: stack.ownerUrl, CHROMIUM: chromium },
    });
    interruption.signal.addEventListener('abort', () => child.kill('SIGTERM'));
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  } finally {
    await stack.stop();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
