/** What a file of evidence may be, with the endings that its name may have. */
export const evidenceTypes = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'message/rfc822': ['eml'],
} as const satisfies Record<string, readonly string[]>;

export type EvidenceType = keyof typeof evidenceTypes;

/** Bytes of one file at most. */
export const mostEvidenceBytes = 10 * 1024 * 1024;

/** The names of the types as people know them. */
export const evidenceTypesInWords = 'a PDF, a PNG or JPEG picture, an Excel workbook (.xlsx) or a saved e-mail (.eml)';

export function isEvidenceType(mediaType: string): mediaType is EvidenceType {
  return Object.hasOwn(evidenceTypes, mediaType);
}

/** Whether a name ends as files of the type do; another ending would have it opened as what it is not. */
export function isNameOf(type: EvidenceType, name: string): boolean {
  return evidenceTypes[type].some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}
