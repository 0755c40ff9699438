interface Payload {
  metadata: { encoding: string };
  data?: string;
}

/** Every payload anywhere in a recorded history, as the text that stands in it. */
export function payloadsOf(recorded: unknown): string[] {
  if (typeof recorded !== 'object' || recorded === null) return [];
  if (isPayload(recorded)) return [textOf(recorded)];
  return Object.values(recorded).flatMap(payloadsOf);
}

function isPayload(value: object): value is Payload {
  const { metadata } = value as { metadata?: { encoding?: unknown } | null };
  return typeof metadata?.encoding === 'string';
}

/** Refuses an encoding that it cannot read: what cannot be read cannot be vouched for. */
function textOf({ metadata, data = '' }: Payload): string {
  const encoding = decoded(metadata.encoding);
  if (encoding !== 'json/plain' && encoding !== 'binary/null') throw new Error(`A payload is encoded as ${encoding}`);
  return decoded(data);
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
