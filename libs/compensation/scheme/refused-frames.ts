import type { PayComponent } from '../components/pay-component.js';
import { findPaidForRefusal } from '../components/staff-of-kind.js';
import type { Problem } from '../documents/problem.js';
import type { PayNature } from '../terms/pay-nature.js';
import { findComponentKind } from './component-registry.js';
import type { PayScheme } from './scheme-shape.js';

/** Why pay of a nature is not multiplied by a result; variable pay may be. */
const TIMES_REFUSALS: Readonly<Record<PayNature, string | undefined>> = {
  fixed: 'fixed pay does not depend on a result; pay what depends on one in a component of its own',
  variable: undefined,
  deduction: 'a deduction that a poor result makes smaller would reward it; leave times out',
  settlement: 'it settles what other components come to, multiplied or not; give times to those',
  correction: 'it corrects the pay of another month, which had a result of its own; leave times out',
};

/** Why what is of a nature has lines of its own; others may share one. */
const LINE_REFUSALS: Readonly<Partial<Record<PayNature, string>>> = {
  deduction:
    'what is taken is seen by whom it is taken from, each by its reason, and never inside other pay; leave line out',
  correction: 'it corrects the pay of another month, which is seen apart from that of this one; leave line out',
};

const PAYS_NOTHING =
  'the component only measures and pays nothing; leave it out, or give it to those that depend on it';

/**
 * What may not stand around the terms of a component: a gate, a factor or a choice for joiners and leavers that its kind cannot have, and anything
 * about the pay of one that only measures.
 */
export function findRefusedFrames(scheme: PayScheme): Problem[] {
  return scheme.components.flatMap((component, index) => {
    const kind = findComponentKind(component.kind);
    const refusals = paysNothing(component)
      ? { when: PAYS_NOTHING, times: PAYS_NOTHING, for: PAYS_NOTHING, line: PAYS_NOTHING }
      : {
          when: kind.gateRefusal,
          times: findTimesRefusal(kind),
          for: findForRefusal(kind, component),
          line: LINE_REFUSALS[kind.nature],
        };
    return (['when', 'times', 'for', 'line'] as const).flatMap((field) => {
      const message = component[field] === undefined ? undefined : refusals[field];
      return message === undefined ? [] : [{ code: 'invalid', path: ['components', index, field], message }];
    });
  });
}

/** Whether a component only measures, so that there is no pay of it to read. */
export function paysNothing({ kind, terms }: PayScheme['components'][number]): boolean {
  return findComponentKind(kind).paysNothing?.(terms) === true;
}

function findForRefusal(
  { staff }: PayComponent,
  { terms, for: chosen }: PayScheme['components'][number],
): string | undefined {
  return chosen === undefined ? undefined : findPaidForRefusal(staff, terms, chosen);
}

function findTimesRefusal({ nature, timesRefusal }: PayComponent): string | undefined {
  return timesRefusal ?? TIMES_REFUSALS[nature];
}
