/**
 * The parts of the inputs that are about one thing each. A statement is refused that has one which no component
 * of the scheme reads: fines nobody takes, deals nobody pays. Person, month, employment and calendar may always be there.
 */
export const INPUT_SECTIONS = [
  'deals',
  'receivables',
  'contest',
  'team',
  'tasks',
  'fines',
  'adjustments',
  'yearResults',
] as const;
export type InputSection = (typeof INPUT_SECTIONS)[number];
