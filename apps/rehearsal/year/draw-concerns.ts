import { dayOfMonth, type Month } from '#calendar/month.js';
import type { Handle } from '../company/company-case.js';
import { Random } from './random.js';
import type { ConcernsOfMonth, NewRegulation } from './year-case.js';

interface Concerned {
  readonly month: Month;
  /** Who is paid by a plan of the month, in the order of the year. */
  readonly sellers: readonly Handle[];
  /** Whether somebody can have sent a forecast of it in time: the year has been played for so long. */
  readonly isForeseen: boolean;
}

const reasons = ['A discount without approval', 'A client was not called back', 'Samples were not returned'] as const;

/** Decides what people say about their pay, and what is decided about them besides it: by chances of its own, so that nothing else of the year depends on it. */
export function drawConcerns(seed: number, index: number, { sellers, isForeseen }: Concerned): ConcernsOfMonth {
  const random = new Random(seed * 1000 + index + 1);
  const forecasts = sellers.map((handle) => {
    const quantity = String(random.between(50, 150) * 10);
    const isLate = !isForeseen || random.happens(15);
    return { handle, quantity, isLate };
  });
  return {
    acknowledging: sellers.filter(() => random.happens(80)),
    // Of the first month nothing can be expected before the year begins.
    forecasts: index === 0 ? [] : forecasts,
    ...(sellers.length > 0 && random.happens(50)
      ? {
          fine: {
            handle: random.pick(sellers),
            amount: `${random.between(5, 150)}00.00`,
            reason: random.pick(reasons),
          },
        }
      : {}),
    ...(sellers.length > 0 && random.happens(60)
      ? { dispute: { handle: random.pick(sellers), isAccepted: random.happens(50), isSettled: random.happens(70) } }
      : {}),
  };
}

/** In the middle of the year the day of the payroll moves by a signed document, for the months that open after it. */
export function drawRegulation(months: readonly Month[]): NewRegulation | undefined {
  const announcedIn = months[Math.floor(months.length / 2)];
  if (announcedIn === undefined || months.length < 2) return undefined;
  return { announcedIn, fromOn: dayOfMonth(announcedIn, 10), payrollDay: 9 };
}
