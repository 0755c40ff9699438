/** What the organisation's clock said, and when this device heard it. */
export interface Heard {
  now: string;
  heardAt: number;
}

/** What a request may take: by less two answers do not differ because somebody has moved the clock. */
const slackMs = 60_000;

/** Whether a clock was moved between two answers: it says another time than the first one and what has passed since. */
export function hasMoved(before: Heard, after: Heard): boolean {
  const passed = after.heardAt - before.heardAt;
  return Math.abs(Date.parse(after.now) - Date.parse(before.now) - passed) > slackMs;
}
