import { DomainError } from '#contracts/domain-error.js';
import { detectEvidence } from '#platform/evidence/detect-evidence.js';
import {
  type EvidenceType,
  evidenceTypes,
  evidenceTypesInWords,
  isNameOf,
  mostEvidenceBytes,
} from '#platform/evidence/evidence-types.js';
import { TableFault } from '#tables/table-fault.js';

/** A file that was sent, with what it is by what stands in it; refuses what evidence may not be, and names that say something else. */
export async function readEvidence(
  file: unknown,
  fileName: string | undefined,
): Promise<{ bytes: Buffer; mediaType: EvidenceType }> {
  if (!Buffer.isBuffer(file) || file.length === 0)
    throw new DomainError('invalid', 'invalid', 'Send the file as the body of the request.', {}, [
      { path: 'body', message: file === undefined ? 'is missing' : 'is empty' },
    ]);
  if (file.length > mostEvidenceBytes) throw notAccepted(`A file of evidence has at most 10 MB.`);
  const mediaType = await detectEvidence(file).catch((error: unknown) => {
    throw error instanceof TableFault ? notAccepted(error.message) : error;
  });
  if (mediaType === undefined)
    throw notAccepted(
      `Evidence is ${evidenceTypesInWords}; this file is none of them, whatever its name says. Send a file of one of these types.`,
    );
  if (fileName !== undefined && !isNameOf(mediaType, fileName)) {
    const endings = evidenceTypes[mediaType].map((ending) => `.${ending}`).join(' or ');
    throw new DomainError(
      'invalid',
      'evidence-not-accepted',
      `What stands in the file is ${mediaType}, and its name says otherwise. Name it as what it is, or send the file that you mean.`,
      {},
      [{ path: 'fileName', message: `must end in ${endings}` }],
    );
  }
  return { bytes: file, mediaType };
}

function notAccepted(message: string): DomainError {
  return new DomainError('invalid', 'evidence-not-accepted', message, {}, [{ path: 'body', message }]);
}
