import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceDirectory } from './evidence-directory.js';

describe('The directory of evidence', () => {
  const key = { organisationId: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b', sha256: 'ab'.repeat(32) };
  let folder: string;
  let directory: EvidenceDirectory;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'premia-evidence-'));
    directory = new EvidenceDirectory(join(folder, 'not there yet'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('keeps a file once, under its hash and nothing else, and gives it as it came', async () => {
    await Promise.all([directory.put(key, Buffer.from('text')), directory.put(key, Buffer.from('text'))]);
    await directory.put(key, Buffer.from('text'));
    expect(await directory.get(key)).toEqual(Buffer.from('text'));
    expect(await readdir(join(folder, 'not there yet', key.organisationId))).toEqual([key.sha256]);
  });

  it('removes a file, also one that is not there', async () => {
    await directory.remove(key);
    await directory.remove(key);
    await expect(directory.get(key)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('keeps nothing where it cannot', async () => {
    await writeFile(join(folder, 'a file'), '');
    const unusable = new EvidenceDirectory(join(folder, 'a file'));
    await expect(unusable.put(key, Buffer.from('text'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
