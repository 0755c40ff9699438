import { describe, expect, it } from '@jest/globals';
import { withProgress } from './progress.js';

describe('A step of the start', () => {
  it('says that it goes on, with what is known of it, and how long it took', async () => {
    const log: string[] = [];
    let tell = (): void => undefined;
    const told = new Promise<void>((resolve) => (tell = resolve));
    const listen = (line: string): void => {
      log.push(line);
      tell();
    };
    const step = async (note: (detail: string) => void): Promise<number> => {
      note('waiting for its namespace');
      await told;
      return 4711;
    };
    const outcome = (pid: number): string => `started as process ${pid}`;
    expect(await withProgress(listen, 'Temporal', step, { outcome, tellEveryMs: 1 })).toBe(4711);
    expect(log[0]).toMatch(/^Temporal: waiting for its namespace, \d+\.\d s so far$/);
    expect(log.at(-1)).toMatch(/^Temporal: started as process 4711 in \d+\.\d s$/);
  });

  it('says nothing more once it has failed, and fails with the same error', async () => {
    const log: string[] = [];
    const failing = withProgress(
      (line) => log.push(line),
      'Tables',
      () => Promise.reject(new Error('refused')),
    );
    await expect(failing).rejects.toThrow('refused');
    expect(log).toEqual([]);
  });
});
