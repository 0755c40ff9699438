const MOST_NAMES = 20;

/** The first 20 of a list of codes for a message; the whole of a long one would be repeated in every problem. */
export function listCodes(codes: Iterable<string>): string {
  const all = [...codes];
  return all.length <= MOST_NAMES
    ? all.join(', ')
    : `${all.slice(0, MOST_NAMES).join(', ')} and ${all.length - MOST_NAMES} more`;
}
