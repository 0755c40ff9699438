import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

/** Runs a service as built, to its end. */
async function run(entry: string, settings: Record<string, string>): Promise<{ code: unknown; lines: string[] }> {
  const child = spawn(process.execPath, [`dist/${entry}`], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, lines: output.trim().split('\n') };
}

describe.each(['apps/api/main.js', 'apps/worker/main.js', 'services/api/main.js', 'services/worker/main.js'])(
  'Settings that %s refuses',
  (entry) => {
    it('end it with exit code 2, which no restart heals, and are named in one line without their values', async () => {
      const { code, lines } = await run(entry, { LOG_LEVEL: 'loud', DATABASE_URL: 'premia:hunter2@host' });
      expect(code).toBe(2);
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
        expect.objectContaining({
          level: 60,
          msg: expect.stringMatching(/^The settings are refused: .*DATABASE_URL .*LOG_LEVEL /),
        }),
      ]);
      expect(lines.join('\n')).not.toContain('hunter2');
    });
  },
);
