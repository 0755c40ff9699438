import { listSettled, type Settlement } from '../components/settlement.js';
import type { Problem } from '../documents/problem.js';
import { findComponentKind } from './component-registry.js';
import type { PayScheme } from './scheme-shape.js';
import { makeVocabulary } from './vocabulary-of-scheme.js';

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
    const message = `"${component.name}" and "${earlier.component.name}" are both of the kind "${component.kind}" and settle the same pay: ${settlement.doneTwice}; give each an of with pay of its own, or let the of of one have what both settle and the other as well${tellWhatIsSettled([earlier, second], scheme)}`;
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

/** What those settle now that name nothing: an of that leaves some of it out, such as the limits before, changes the pay. */
function tellWhatIsSettled(settling: readonly Settling[], scheme: PayScheme): string {
  return settling
    .filter(({ component, settlement }) => settlement.settled(component.terms) === undefined)
    .map(({ component, settlement }) => {
      const codes = listSettled(settlement, component.terms, makeVocabulary(scheme));
      return `; without an of, "${component.name}" settles ${codes.length === 0 ? 'nothing' : codes.join(', ')}`;
    })
    .join('');
}
