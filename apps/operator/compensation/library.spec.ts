import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { libraryNames } from '#compensation/library/scheme-library.js';
import { runInProcess } from '../../../test/support/operator-in-process.js';

describe('The library of schemes', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'premia-library-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is listed with when each scheme fits and fails, in every language', async () => {
    const listed = async (...language: string[]) =>
      JSON.parse((await runInProcess(['scheme', 'library', ...language])).out) as Record<string, string>[];
    expect((await listed()).map(({ name }) => name)).toEqual(libraryNames);
    expect((await listed('--lang', 'ru'))[0]).toMatchObject({ title: 'Процент', goal: expect.any(String) });
    expect((await listed('--lang', 'hi'))[0]).toMatchObject({ title: 'प्रतिशत', fits: expect.any(String) });
  });

  it.each(libraryNames)(
    'prints %s as a file that is checked and lacks nothing before it is submitted',
    async (name) => {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, (await runInProcess(['scheme', 'library', name])).out);
      const { out, refusal } = await runInProcess(['scheme', 'check', file]);
      expect(refusal).toBeUndefined();
      expect(JSON.parse(out)).toMatchObject({ ok: true, code: name, missing: [] });
    },
  );

  it('refuses a name that it does not have, with those that it has', async () => {
    const { refusal } = await runInProcess(['scheme', 'library', 'farmer']);
    expect(refusal).toMatchObject({ code: 'no-such-library-scheme', paths: ['name'] });
  });
});
