type Path = readonly PropertyKey[];

/** A document without what stands at the paths; where nothing stands at one, without what should have had it. The document itself is left. */
export function removeAllAt(document: unknown, paths: readonly Path[]): unknown {
  const removed: Path[] = [];
  let left = document;
  // Backwards, so that what stands later in a list is removed before the places of the list change.
  for (const path of paths.toReversed()) {
    if (removed.some((other) => other.every((step, index) => step === path[index]))) continue;
    removed.push(path);
    left = removeAt(left, path) ?? left;
  }
  return left;
}

function removeAt(document: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof document !== 'object' || document === null || !(step in document)) return undefined;
  const inside = rest.length === 0 ? undefined : removeAt(document[step as keyof typeof document], rest);
  if (Array.isArray(document))
    return document.flatMap((item: unknown, index) => (index !== step ? [item] : inside === undefined ? [] : [inside]));
  const { [step as string]: _removed, ...others } = document as Record<string, unknown>;
  return inside === undefined ? others : { ...others, [step]: inside };
}
