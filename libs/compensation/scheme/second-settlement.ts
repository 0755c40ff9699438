import type { Problem } from '../documents/problem.js';
import type { PayScheme } from './scheme-shape.js';

type Settlement = Extract<PayScheme['components'][number], { kind: 'limit' | 'draw' | 'guarantee' }>;

const DONE_TWICE = {
  limit: 'what is over the cap would be taken away twice',
  draw: 'what is short would be advanced twice',
  guarantee: 'what is short would be made up twice',
} as const;

/**
 * Two settlements of one kind that read the same pay would each settle all of it. Several are allowed where each
 * names its own pay; where their lists overlap, one has to name the other, and so sees what it has done.
 */
export function findSecondSettlements(scheme: PayScheme): Problem[] {
  const settlements = scheme.components.flatMap((component, index) =>
    isSettlement(component) ? [{ component, index }] : [],
  );
  return settlements.flatMap(({ component, index }, position) => {
    const earlier = settlements
      .slice(0, position)
      .find((each) => each.component.kind === component.kind && settleTheSame(each.component, component));
    if (earlier === undefined) return [];
    const message = `"${component.name}" and "${earlier.component.name}" are both of the kind "${component.kind}" and settle the same pay: ${DONE_TWICE[component.kind]}; give each its own components in of, or name one in the of of the other`;
    return [{ code: 'invalid', path: ['components', index, 'terms', 'of'], message }];
  });
}

function isSettlement(component: PayScheme['components'][number]): component is Settlement {
  return Object.hasOwn(DONE_TWICE, component.kind);
}

function settleTheSame(one: Settlement, other: Settlement): boolean {
  const [first, second] = [one.terms.of, other.terms.of];
  if (first === undefined || second === undefined) return true;
  return first.some((code) => second.includes(code)) && !first.includes(other.code) && !second.includes(one.code);
}
