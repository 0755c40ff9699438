import { fileTypeFromBuffer } from 'file-type';
import { openArchive } from '#tables/xlsx/open-archive.js';
import { type EvidenceType, isEvidenceType } from './evidence-types.js';
import { isMail } from './is-mail.js';

const archive = Buffer.from('PK');

/**
 * What a file is, by what stands in it and never by its name; undefined where it is nothing that evidence may be. Throws
 * a TableFault where it is an archive that is damaged, locked, or unpacks to far more than its size: that is known by
 * the directory of the archive, before anything of it is unpacked.
 */
export async function detectEvidence(bytes: Buffer): Promise<EvidenceType | undefined> {
  if (bytes.subarray(0, archive.length).equals(archive)) await openArchive(bytes);
  const found = await fileTypeFromBuffer(bytes);
  if (found !== undefined) return isEvidenceType(found.mime) ? found.mime : undefined;
  return isMail(bytes) ? 'message/rfc822' : undefined;
}
