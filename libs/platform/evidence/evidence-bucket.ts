import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { EvidenceKey, EvidenceStore } from './evidence-store.js';
import type { S3Settings } from './s3-settings.js';

/** A file has at most 10 MB: whoever waits for longer waits for nothing. */
const longestRequestMs = 30_000;
/** A server that is busy is asked again, so often in all. */
const attempts = 3;

/** The bucket has answered otherwise than it should; no name and nothing of the file stands in it. */
class BucketFault extends Error {
  override name = 'BucketFault';
  constructor(
    method: string,
    readonly status: number,
  ) {
    super(`The bucket of the evidence has answered ${method} with ${status}`);
  }
}

/**
 * Files of evidence in storage that speaks S3, under `<organisation>/<SHA-256>` as in a directory. An object comes into being as
 * a whole. It is put only where there is none; where a server does not know that condition, it puts the same bytes again, since
 * the key is their hash.
 */
export class EvidenceBucket implements EvidenceStore {
  private readonly client: AwsClient;

  constructor(private readonly settings: S3Settings) {
    const { region, accessKeyId, secretAccessKey } = settings;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: attempts - 1 });
  }

  async put(key: EvidenceKey, bytes: Buffer): Promise<void> {
    // The server compares what has come with its sum: a file that was cut off on the way is not kept.
    const headers = {
      'content-type': 'application/octet-stream',
      'content-md5': createHash('md5').update(bytes).digest('base64'),
      'if-none-match': '*',
    };
    const { status } = await this.ask('PUT', key, { headers, body: new Uint8Array(bytes) });
    if (status !== 200 && status !== 412) throw new BucketFault('PUT', status);
  }

  async get(key: EvidenceKey): Promise<Buffer> {
    const { status, body } = await this.ask('GET', key);
    if (status !== 200) throw new BucketFault('GET', status);
    return body;
  }

  async remove(key: EvidenceKey): Promise<void> {
    const { status } = await this.ask('DELETE', key);
    if (status !== 200 && status !== 204 && status !== 404) throw new BucketFault('DELETE', status);
  }

  /** The body is read to its end also where it is not asked for: a connection that has one left is not used again. */
  private async ask(
    method: string,
    { organisationId, sha256 }: EvidenceKey,
    more: { headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> } = {},
  ): Promise<{ status: number; body: Buffer }> {
    const url = `${this.settings.bucketUrl}/${organisationId}/${sha256}`;
    const signal = AbortSignal.timeout(longestRequestMs);
    const answer = await this.client.fetch(url, { method, redirect: 'error', signal, ...more });
    return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
  }
}
