import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCaseDocument } from './named-schemes.js';

const scheme = { code: 'alpha', components: [{ code: 'bonus', terms: { amount: '7000.00' } }] };
let folder: string;

async function caseWith(content: unknown): Promise<unknown> {
  const file = join(folder, 'case.json');
  await writeFile(file, JSON.stringify(content));
  return readCaseDocument(file);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'premia-cases-'));
  await mkdir(join(folder, 'schemes'));
  await writeFile(join(folder, 'schemes', 'alpha.json'), JSON.stringify(scheme));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a case that names its scheme', () => {
  it('has the scheme of the file, seen from its own folder', async () => {
    await expect(caseWith({ scheme: { file: 'schemes/alpha.json' }, inputs: {} })).resolves.toEqual({
      scheme,
      inputs: {},
    });
  });

  it('has what it says is other', async () => {
    const changes = { components: { bonus: { terms: { amount: '8000.00' } } } };
    await expect(caseWith({ scheme: { file: 'schemes/alpha.json', changes } })).resolves.toMatchObject({
      scheme: { code: 'alpha', components: [{ code: 'bonus', terms: { amount: '8000.00' } }] },
    });
  });

  it('may name one for each period of a month', async () => {
    const periods = [
      { from: '2026-07-01', scheme },
      { from: '2026-07-16', scheme: { file: 'schemes/alpha.json', changes: { version: 2 } } },
    ];
    await expect(caseWith({ periods })).resolves.toMatchObject({
      periods: [{ scheme }, { from: '2026-07-16', scheme: { code: 'alpha', version: 2 } }],
    });
  });

  it('is refused with the field where the form is another', async () => {
    await expect(caseWith({ scheme: { file: 7, version: 2 } })).rejects.toMatchObject({
      code: 'invalid-case',
      problems: [{ path: 'scheme.file' }, { path: 'scheme.version' }],
    });
    await expect(
      caseWith({ periods: [{ scheme: { file: 'schemes/alpha.json', changes: [] } }] }),
    ).rejects.toMatchObject({
      problems: [{ path: 'periods.0.scheme.changes' }],
    });
  });

  it('is refused where the file is not there', async () => {
    await expect(caseWith({ scheme: { file: 'schemes/beta.json' } })).rejects.toThrow('does not exist');
  });
});
