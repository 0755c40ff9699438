/** How attainment is measured (pay-rules.md, section 1). */
export const INDICATOR_KINDS = [
  'higher-is-better',
  'lower-is-better',
  'within-bounds',
  'quotient',
  'loss-share',
  'deviation',
  'yes-no',
] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];
