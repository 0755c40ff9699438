/** Paths from the root of the project. */
export const groups: Readonly<
  Record<string, { readonly mutate: readonly string[]; readonly specs: readonly string[] }>
>;
