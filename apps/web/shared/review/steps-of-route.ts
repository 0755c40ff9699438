import type { components } from '../api/api-types.js';
import type { RouteStep } from '../components/route-stepper.js';

type History = components['schemas']['DocumentHistoryView'];

/** The steps of the version that is on its route, each with what was decided there. */
export function stepsOfRoute(
  steps: History['steps'],
  history: History['history'],
  version: number | null,
): (RouteStep & { voided: History['steps'][number]['voided'] })[] {
  return steps.map(({ step, roles, assignedTo, isWaiting, waitsFor, keptFrom, voided }) => {
    const decided = history.findLast(
      (event) =>
        event.version === version && event.step === step && ['signed', 'kept', 'returned'].includes(event.what),
    );
    return {
      name: step,
      roles,
      assignedTo: assignedTo?.name,
      isWaiting,
      waitsFor,
      voided,
      decision: decided && {
        who: decided.actor,
        onBehalfOf: decided.onBehalfOf?.name,
        at: decided.at,
        isSigned: decided.what !== 'returned',
        keptFrom: keptFrom ?? undefined,
        reason: decided.reason ?? undefined,
      },
    };
  });
}
