import { connect } from 'node:http2';

const DESCRIBE_NAMESPACE = '/temporal.api.workflowservice.v1.WorkflowService/DescribeNamespace';

/**
 * Asks a Temporal server over gRPC whether it knows a namespace: an open port alone says nothing, the server listens
 * before it can answer. Returns undefined when it answers, else the refusal in words. Written out by hand because the
 * launcher must not load the whole client for one question.
 */
export function askForNamespace(address: string, namespace: string, timeoutMs: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const session = connect(`http://${address}`);
    const finish = (refusal: string | undefined): void => {
      session.destroy();
      resolve(refusal);
    };
    session.setTimeout(timeoutMs, () => finish(`no answer within ${timeoutMs} ms`));
    session.once('error', (error) => finish(error.message));
    const request = session.request({
      ':method': 'POST',
      ':path': DESCRIBE_NAMESPACE,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    let status: unknown;
    let words: unknown;
    const note = (headers: Record<string, unknown>): void => {
      status = headers['grpc-status'] ?? status;
      words = headers['grpc-message'] ?? words;
    };
    request.on('response', note);
    request.on('trailers', note);
    request.on('error', (error) => finish(error.message));
    request.on('end', () =>
      finish(
        Number(status ?? Number.NaN) === 0
          ? undefined
          : `gRPC status ${String(status)}: ${String(words ?? 'no reason given')}`,
      ),
    );
    request.resume();
    request.end(frame(namespace));
  });
}

/** One uncompressed gRPC message that holds a string as its field 1. */
function frame(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > 127) throw new Error(`The namespace name ${text} is longer than 127 bytes. Choose a shorter one.`);
  const message = Buffer.concat([Buffer.from([0x0a, bytes.length]), bytes]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}
