/** What a file may ask for at most. */
export const tableLimits = {
  /** Bytes of the file as it is sent. */
  bytes: 32 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  /** Characters of one row of a text. */
  rowLength: 1_000_000,
  /** Parts of a workbook, and what they may come to when they are unpacked: together, and the list of its texts, which is kept in memory. */
  parts: 5_000,
  unpackedBytes: 400 * 1024 * 1024,
  unpackedTextsBytes: 96 * 1024 * 1024,
  /** Parts of the workbook that say how it is made. */
  unpackedFrameBytes: 8 * 1024 * 1024,
  /** How many times larger a part may become, where it is of any size: a sheet becomes 5 to 60 times larger. */
  unpackedRatio: 250,
  ratioCountsFromBytes: 4 * 1024 * 1024,
  mergedRanges: 20_000,
} as const;
