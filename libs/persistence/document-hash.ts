import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { subjectOf } from './document-subject.js';
import type { Document } from './entities/document.entity.js';

/** Of versions that are written now. Those of format 1 are hashes of the content alone and stay as they are. */
export const hashFormat = 2;

/**
 * The SHA-256 that a signature names: over the canonical JSON (RFC 8785) of what the version says and of what, for which
 * month and in which organisation it says so. Equal terms of two people have two hashes.
 */
export function hashOfVersion(document: Document, content: unknown): string {
  const { organisationId: organisation, kind, month } = document;
  return canonicalSha256({ format: 'document/2', organisation, kind, month, subject: subjectOf(document), content });
}
