import { RunVerifier, type RunVerification } from '#compensation/pack/verify-run.js';
import { fetchClient } from '../../../shared/api/client.js';

/** Calculates a statement again on this device, with the engine that payroll calculates with, from the pack that it was paid by. */
export async function verifyInBrowser(id: string): Promise<RunVerification> {
  const { data, error } = await fetchClient.GET('/api/statements/{id}/packs', {
    params: { path: { id } },
    parseAs: 'text',
  });
  if (data === undefined) throw error;
  const verifier = new RunVerifier();
  for (const line of data.split('\n')) if (line !== '') verifier.add(line);
  return verifier.finish();
}
