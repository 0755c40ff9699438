/** What stands in the address of a statement for one of its lines: its code, after that of its component where they differ. */
export function keyOfLine({ component, code }: { readonly component: string; readonly code: string }): string {
  return component === code ? code : `${component}.${code}`;
}
