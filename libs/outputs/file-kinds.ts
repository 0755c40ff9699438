/** A form in which a file of a run is made. */
export const fileFormats = ['xlsx', 'csv', 'xml'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The languages of what stands in a file besides the company's own words. */
export const fileLanguages = ['ru', 'en'] as const;
export type FileLanguage = (typeof fileLanguages)[number];

interface FileKind {
  /** The first is the one that is made where none is named. */
  readonly formats: readonly [FileFormat, ...FileFormat[]];
  /** Whether money is booked or moved by it: it is made of posted runs alone. */
  readonly movesMoney: boolean;
}

/** What is made of a run and handed out. */
export const fileKinds = {
  register: { formats: ['xlsx', 'csv'], movesMoney: false },
  'department-summary': { formats: ['xlsx', 'csv'], movesMoney: false },
  'accounting-entries': { formats: ['xlsx', 'csv'], movesMoney: true },
  'bank-payment': { formats: ['xml'], movesMoney: true },
  exchange: { formats: ['xml'], movesMoney: true },
} as const satisfies Record<string, FileKind>;

export type FileKindName = keyof typeof fileKinds;
export const fileKindNames = Object.keys(fileKinds) as [FileKindName, ...FileKindName[]];

/** The forms that a kind has, as any kind has some. */
export function formatsOf(kind: FileKindName): FileKind['formats'] {
  return fileKinds[kind].formats;
}

/** How far the making of a file has come. */
export const fileStatuses = ['making', 'made', 'failed'] as const;
