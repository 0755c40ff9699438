import type { components } from '../api/api-types.js';
import { fetchClient, ownKey } from '../api/client.js';

/** Brings a file; what it is the API finds by what stands in it. Throws what it is refused for. */
export async function uploadEvidence(file: File): Promise<components['schemas']['EvidenceFileView']> {
  const { data, error } = await fetchClient.POST('/api/evidence-files', {
    params: { header: ownKey, query: { fileName: file.name } },
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file as unknown as string,
    bodySerializer: (body) => body as unknown as BodyInit,
  });
  if (!data) throw error;
  return data;
}
