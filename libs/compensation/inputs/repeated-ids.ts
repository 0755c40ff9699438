import type { z } from 'zod';

/** Refuses a list in which two have the same id, at the later one; the ids themselves are not repeated. */
export function refuseRepeatedIds(
  what: string,
): (list: readonly { readonly id: string }[], context: z.RefinementCtx) => void {
  return (list, context) => {
    const seen = new Set<string>();
    list.forEach(({ id }, index) => {
      if (seen.has(id))
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `is the id of another ${what} before; take this one out where it is the same ${what}, and give it an id of its own where it is another`,
        });
      seen.add(id);
    });
  };
}
