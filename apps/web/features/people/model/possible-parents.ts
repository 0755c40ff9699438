interface Placed {
  id: string;
  parentId: string | null;
}

/** Below which departments one can be put: neither itself nor what is below it. */
export function possibleParents<Department extends Placed>(id: string, all: readonly Department[]): Department[] {
  const within = new Set([id]);
  let size = 0;
  while (size !== within.size) {
    size = within.size;
    for (const each of all) if (each.parentId !== null && within.has(each.parentId)) within.add(each.id);
  }
  return all.filter((each) => !within.has(each.id));
}
