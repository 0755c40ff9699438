/** Warnings that advise whoever makes a scheme or a plan; whoever is paid by it can do nothing about them. */
const codes: ReadonlySet<string> = new Set(['many-indicators', 'without-cap']);

/** Whether a warning is told to those who make schemes, and not on a statement. */
export function isAdviceToMakers({ code }: { code: string }): boolean {
  return codes.has(code);
}
