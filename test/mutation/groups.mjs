const engine = 'libs/compensation';
const rounding = ['exact-fraction', 'largest-remainder', 'money', 'ratio', 'round-down', 'round-parts', 'weight'];
/** Of the folders of the kinds and of what they share: what measures and pays, not what describes. */
const thresholds = [
  'against-plan/compile-against-plan',
  'against-plan/measure-higher',
  'against-plan/measure-lower',
  'deviation/compile-forecast',
  'deviation/measure-difference',
  'deviation/measure-forecast',
  'loss-share/compile-loss-share',
  'loss-share/measure-loss-share',
  'quotient/compile-quotient',
  'within-bounds/compile-bounds',
  'within-bounds/measure-within-bounds',
  'yes-no/measure-yes-no',
  'measure-indicator',
  'measured',
  'most-of-payment',
  'no-result',
  'payment',
  'planned-reader',
  'read-result',
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
  clawback: {
    mutate: ['calculate-clawback', 'watched-deals'].map((name) => `${engine}/components/clawback/${name}.ts`),
    specs: [`${engine}/components/clawback/*.spec.ts`],
  },
};
