const engine = 'libs/compensation';
const rounding = ['exact-fraction', 'largest-remainder', 'money', 'ratio', 'round-down', 'round-parts', 'weight'];
const thresholds = [
  'compile-against-plan',
  'compile-bounds',
  'compile-forecast',
  'compile-loss-share',
  'deviation',
  'forecast',
  'higher-is-better',
  'loss-share',
  'lower-is-better',
  'measure-indicator',
  'measured',
  'most-counted',
  'no-result',
  'payment',
  'planned-reader',
  'quotient',
  'read-result',
  'within-bounds',
  'yes-no',
];

/**
 * What decides about money, and the specs that have to notice when it is wrong. Only these specs are loaded for a mutant:
 * with all of them a run would take many hours.
 */
export const groups = {
  rounding: {
    mutate: rounding.map((name) => `${engine}/numbers/${name}.ts`),
    specs: [`${engine}/numbers/*.spec.ts`],
  },
  thresholds: {
    mutate: thresholds.map((name) => `${engine}/indicators/${name}.ts`),
    specs: [`${engine}/indicators/*.spec.ts`, `${engine}/components/kpi-bonus/*.spec.ts`],
  },
  tiers: {
    mutate: ['tiers', 'edge', 'payout-curve'].map((name) => `${engine}/terms/${name}.ts`),
    specs: [`${engine}/terms/{tiers,edge,payout-curve}*.spec.ts`, `${engine}/components/commission/*.spec.ts`],
  },
  timeliness: {
    mutate: ['calculate-timeliness', 'judge-tasks', 'task-ladder'].map(
      (name) => `${engine}/components/timeliness/${name}.ts`,
    ),
    specs: [`${engine}/components/timeliness/*.spec.ts`],
  },
};
