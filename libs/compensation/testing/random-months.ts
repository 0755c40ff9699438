import fc from 'fast-check';
import { calculateStatement } from '../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { componentRegistry, type ComponentKind } from '../scheme/component-registry.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { CarriedState } from '../statement/statement.js';
import { conditionSchema } from '../terms/condition.js';
import { multiplierSchema } from '../terms/multiplier.js';
import { makeSchemeWith } from './kpi-plan-builder.js';
import { inputsOf } from './random-inputs.js';
import { removeAllAt } from './remove-all-at.js';
import { valuesOf, type Surroundings } from './values-of-schema.js';

/** A scheme with the inputs of one month and the state that the month before left, as they may be written. */
export interface RandomMonth {
  readonly scheme: PaySchemeDraft;
  readonly inputs: StatementInputsDraft;
  readonly carriedState: CarriedState;
}

type Component = PaySchemeDraft['components'][number];

const KINDS = Object.keys(componentRegistry) as ComponentKind[];
const MOST_COMPONENTS = 5;
const MOST_REPAIRS = 12;
const PARTS = ['part-1', 'part-2', 'part-3'];
const VALUES = [
  { code: 'calls', name: 'Calls', unit: 'calls' },
  { code: 'revenue', name: 'Выручка', unit: '₽' },
  { code: 'clients', name: 'New clients', unit: 'clients', default: '3' },
];
const LINES = [
  { code: 'together', name: 'Together' },
  { code: 'apart', name: 'Отдельно' },
];
const CONDITIONS = ['busy', 'sold'];

/** Fields that are hardly ever right to leave out; where they are not right, they are taken out again. */
const ALWAYS = ['target', 'perPoint', 'baseBonus', 'indicators', 'on', 'rate', 'weight'];

/** Lists with rules between their items, which random ones would hardly meet. */
const WHOLE: Surroundings['whole'] = {
  tiers: [
    [{ from: '0', rate: '5 %' }],
    [
      { from: '0', to: '500', rate: '5 %' },
      { from: '500', rate: '6 %' },
    ],
    [
      { from: '0', rate: '0 %' },
      { from: '7', rate: '0.125 %' },
      { from: '1000', rate: '10 %' },
    ],
  ],
  steps: [
    [{ from: '0', rate: '2 %' }],
    [
      { from: '0', rate: '0 %' },
      { from: '80 %', rate: '3 %' },
      { from: '100 %', rate: '5 %' },
    ],
  ],
  points: [
    [{ at: '0', pays: '50 %' }],
    [
      { at: '0', pays: '0' },
      { at: '30 %', pays: '10 %' },
      { at: '100 %', pays: '100 %' },
      { at: '150 %', pays: '173 %' },
    ],
  ],
  where: [
    { amountFrom: '100' },
    { order: 'first' },
    { order: 'later' },
    { paid: true },
    { tags: ['part-1'] },
    { clientMonthsBelow: 6 },
    { clientMonthsFrom: 6, except: { productLines: ['part-1', 'part-2'] } },
  ],
};

/** A component of any kind, which may read the components before it. */
function componentsAt(index: number, kinds: readonly ComponentKind[]): fc.Arbitrary<Component> {
  const before = Array.from({ length: index }, (_, at) => makeCode(at));
  const around: Surroundings = {
    codes: {
      value: VALUES.map(({ code }) => code),
      component: before,
      attainmentOf: before.slice(0, 1),
      indicator: PARTS.slice(0, 1),
      condition: CONDITIONS,
      of: before,
      from: before,
    },
    whole: WHOLE,
    always: ALWAYS,
  };
  const gates = valuesOf(conditionSchema, around);
  const factors = valuesOf(multiplierSchema, around);
  return fc.oneof(
    ...kinds.map((kind) =>
      fc.record({
        code: fc.constant(makeCode(index)),
        name: fc.constant(`${kind} ${index + 1}`),
        kind: fc.constant(kind),
        terms: valuesOf(componentRegistry[kind].terms, around) ?? fc.constant({}),
        when: fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, gates ?? fc.constant(undefined)),
        times: fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, factors ?? fc.constant(undefined)),
        line: fc.constantFrom(undefined, undefined, ...LINES.map((line) => line.code)),
      }),
    ),
  ) as unknown as fc.Arbitrary<Component>;
}

function makeCode(index: number): string {
  return `component-${index + 1}`;
}

/** Schemes of every kind of component; a gate and the conditions may read the attainment of the first. */
const schemes: fc.Arbitrary<PaySchemeDraft> = fc
  .record({
    first: componentsAt(0, KINDS),
    others: fc.tuple(...Array.from({ length: MOST_COMPONENTS - 1 }, (_, index) => componentsAt(index + 1, KINDS))),
    size: fc.integer({ min: 1, max: MOST_COMPONENTS - 1 }),
    conditions: fc.tuple(...CONDITIONS.map(() => conditionsOfValues())),
  })
  .map(({ first, others, size, conditions }) =>
    repairScheme(
      makeSchemeWith(withPaidDeals([first, ...others.slice(0, size)]), {
        name: 'Схема / scheme',
        effectiveFrom: '2020-01-01',
        values: VALUES,
        lines: LINES,
        conditions: conditions.map((when, index) => ({ code: CONDITIONS[index]!, name: `Condition ${index}`, when })),
      }),
    ),
  );

/** What takes back the pay of single deals names components that pay deal by deal: those that there are, or else one more. */
function withPaidDeals(components: Component[]): Component[] {
  if (!components.some(({ kind }) => kind === 'clawback')) return components;
  const terms = { rules: [{ code: 'all', name: 'All', on: 'amount', rate: '3.7 %', onlyInItsMonth: true }] } as const;
  const paying = components.filter(({ kind }) => kind === 'deal-commission');
  const added: Component[] =
    paying.length > 0
      ? []
      : [{ code: 'deals', name: 'Deals', kind: 'deal-commission', terms: { rules: [...terms.rules] } }];
  const of = [...paying, ...added].map(({ code }) => code);
  return [
    ...added,
    ...components.map((each) => (each.kind === 'clawback' ? { ...each, terms: { ...each.terms, of } } : each)),
  ];
}

function conditionsOfValues(): fc.Arbitrary<NonNullable<PaySchemeDraft['conditions']>[number]['when']> {
  const around = {
    codes: { value: VALUES.map(({ code }) => code), component: [], attainmentOf: [], condition: [] },
    whole: WHOLE,
    always: [],
  };
  return valuesOf(conditionSchema, around) as fc.Arbitrary<NonNullable<PaySchemeDraft['conditions']>[number]['when']>;
}

/** Leaves out what a scheme may not have; where that does not end, of the components all but the first. */
function repairScheme(draft: PaySchemeDraft): PaySchemeDraft {
  let scheme: unknown = JSON.parse(JSON.stringify(draft));
  for (let round = 0; round < MOST_REPAIRS; round += 1) {
    const { error } = paySchemeSchema.safeParse(scheme);
    if (error === undefined) return scheme as PaySchemeDraft;
    // What does not become right by leaving out fields is left out as a whole: a component, a condition.
    const depth = round < MOST_REPAIRS / 2 ? Infinity : 2;
    scheme = removeAllAt(
      scheme,
      error.issues.map(({ path }) => path.slice(0, depth)),
    );
  }
  return PLAIN;
}

const PLAIN: PaySchemeDraft = makeSchemeWith([
  { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '1' } },
]);

/**
 * Months of random schemes of every kind of component, with gates, shared lines and, in half of them, the state that
 * June left. Most of them calculate; the others are refused.
 */
export const randomMonths: fc.Arbitrary<RandomMonth> = schemes.chain((scheme) =>
  fc.record({ inputs: inputsOf(scheme), isFirst: fc.boolean() }).map(({ inputs, isFirst }) => ({
    scheme,
    inputs,
    carriedState: isFirst ? {} : calculateStateBefore(scheme, inputs),
  })),
);

/** What June left, if it was like July; nothing where it cannot be calculated. */
function calculateStateBefore(scheme: PaySchemeDraft, inputs: StatementInputsDraft): CarriedState {
  const before = JSON.parse(JSON.stringify(inputs).replaceAll('2026-07', '2026-06')) as StatementInputsDraft;
  const result = calculateStatement(scheme, before);
  return result.ok ? result.carriedState : {};
}
