/** The message of a field that takes several forms: what it must be, after the word that it is missing where it was left out. */
export function makeRequiredMessage(message: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => (input === undefined ? `is missing: it ${message}` : message);
}
