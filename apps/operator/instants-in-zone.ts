const instants = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;

/** Whether an answer of the API names an instant anywhere. */
export function hasInstants(answer: unknown): boolean {
  return JSON.stringify(answer)?.search(instants) >= 0;
}

/** The answer with each of its instants, those inside sentences as well, in a zone and with its offset. */
export async function inZone(answer: unknown, timeZone: string): Promise<unknown> {
  const { instantInZone } = await import('#calendar/time-zone.js');
  const text = JSON.stringify(answer).replace(instants, (instant) =>
    Number.isNaN(Date.parse(instant)) ? instant : instantInZone(instant, timeZone),
  );
  return JSON.parse(text) as unknown;
}
