import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Settings } from '#platform/evidence/s3-settings.js';

/** A server that speaks S3 and knows one account, with one bucket; what it keeps goes with it. It puts an object over one that is there. */
export class BucketServer {
  private constructor(
    readonly settings: S3Settings,
    /** Where it keeps what stands in the bucket. */
    readonly folder: string,
    private readonly server: S3rver,
    private readonly directory: string,
  ) {}

  static async start(): Promise<BucketServer> {
    const directory = await mkdtemp(join(tmpdir(), 'premia-bucket-'));
    const server = new S3rver({
      ...{ address: '127.0.0.1', port: 0, silent: true, directory, vhostBuckets: false },
      configureBuckets: [{ name: 'evidence', configs: [] }],
    });
    const { port } = await server.run();
    const bucketUrl = `http://127.0.0.1:${port}/evidence`;
    const settings = { bucketUrl, region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
    return new BucketServer(settings, join(directory, 'evidence'), server, directory);
  }

  async stop(): Promise<void> {
    await this.server.close();
    await rm(this.directory, { recursive: true });
  }
}
