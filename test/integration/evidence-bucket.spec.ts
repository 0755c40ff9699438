import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceBucket } from '#platform/evidence/evidence-bucket.js';
import { BucketServer } from '../support/bucket-server.js';

describe('The bucket of evidence', () => {
  const key = { organisationId: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b', sha256: 'ab'.repeat(32) };
  const other = { ...key, sha256: 'cd'.repeat(32) };
  let server: BucketServer;
  let bucket: EvidenceBucket;

  beforeAll(async () => {
    server = await BucketServer.start();
    bucket = new EvidenceBucket(server.settings);
  });
  afterAll(() => server.stop());

  it('keeps a file once, under its hash and nothing else, and gives it as it came', async () => {
    // Bytes that are no text, more than one packet of them.
    const bytes = Buffer.alloc(
      3_000_000,
      Uint8Array.from({ length: 256 }, (_, index) => index),
    );
    await Promise.all([bucket.put(key, bytes), bucket.put(key, bytes)]);
    await bucket.put(key, bytes);
    expect((await bucket.get(key)).equals(bytes)).toBe(true);
    const kept = await readdir(join(server.folder, key.organisationId));
    expect(new Set(kept.map((name) => name.split('._S3rver')[0]))).toEqual(new Set([key.sha256]));
  });

  it('keeps an empty file, and each organisation its own', async () => {
    const elsewhere = { ...key, organisationId: '0b2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b' };
    await bucket.put(other, Buffer.alloc(0));
    expect(await bucket.get(other)).toHaveLength(0);
    await expect(bucket.get(elsewhere)).rejects.toMatchObject({ status: 404 });
  });

  it('removes a file, also one that is not there', async () => {
    await bucket.remove(key);
    await bucket.remove(key);
    await expect(bucket.get(key)).rejects.toMatchObject({ name: 'BucketFault', status: 404 });
  });

  it('keeps nothing for whom it does not know, where it is not, or where there is none', async () => {
    const { settings } = server;
    const stranger = new EvidenceBucket({ ...settings, accessKeyId: 'STRANGER' });
    await expect(stranger.put(key, Buffer.from('text'))).rejects.toMatchObject({ status: 403 });
    await expect(stranger.get(other)).rejects.toMatchObject({ status: 403 });
    const missing = new EvidenceBucket({ ...settings, bucketUrl: `${settings.bucketUrl}-2` });
    await expect(missing.put(key, Buffer.from('text'))).rejects.toMatchObject({ status: 404 });
    await expect(bucket.get(key)).rejects.toMatchObject({ status: 404 });
    const away = new EvidenceBucket({ ...settings, bucketUrl: 'http://127.0.0.1:1/evidence' });
    await expect(away.put(key, Buffer.from('text'))).rejects.toThrow(TypeError);
  });
});
