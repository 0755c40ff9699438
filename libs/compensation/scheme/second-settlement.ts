import type { Settlement } from '../components/settlement.js';
import type { Problem } from '../documents/problem.js';
import { findComponentKind } from './component-registry.js';
import type { PayScheme } from './scheme-shape.js';

interface Settling {
  readonly component: PayScheme['components'][number];
  readonly settlement: Settlement;
  readonly index: number;
}

/**
 * Two settlements of one kind that read the same pay would each settle all of it. Several are allowed where each
 * names its own pay; where their lists overlap, one has to name the other, and so sees what it has done.
 */
export function findSecondSettlements(scheme: PayScheme): Problem[] {
  const settling = scheme.components.flatMap((component, index): Settling[] => {
    const { settlement } = findComponentKind(component.kind);
    return settlement === undefined ? [] : [{ component, settlement, index }];
  });
  return settling.flatMap((second, position) => {
    const { component, settlement, index } = second;
    const earlier = settling
      .slice(0, position)
      .find((each) => each.component.kind === component.kind && settleTheSame(each, second));
    if (earlier === undefined) return [];
    const message = `"${component.name}" and "${earlier.component.name}" are both of the kind "${component.kind}" and settle the same pay: ${settlement.doneTwice}; give each its own components in of, or name one in the of of the other`;
    return [{ code: 'invalid', path: ['components', index, 'terms', 'of'], message }];
  });
}

function settleTheSame(one: Settling, other: Settling): boolean {
  const [first, second] = [one, other].map(({ component, settlement }) => settlement.settled(component.terms));
  if (first === undefined || second === undefined) return true;
  return (
    first.some((code) => second.includes(code)) &&
    !first.includes(other.component.code) &&
    !second.includes(one.component.code)
  );
}
