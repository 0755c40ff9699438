/** What every right implementation of the reference calculation comes to (pay-rules.md, section 11). Never changed to fit a result. */
export const GOLDEN_TOTALS = {
  people: 100_000,
  sum: '13024057765.06',
  sha256: '1572222af7b0532d1dc4b7624bf0fde2ab021c18dda072248fba40c2d01585b1',
  firstThree: ['131514.02', '122676.06', '170244.19'],
} as const;
