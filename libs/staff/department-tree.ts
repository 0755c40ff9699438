/** A department and the one above it. */
export interface DepartmentInTree {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * The departments of a circle that putting `id` below `parentId` would close, from `id` up to itself; undefined where
 * it closes none. Departments that are not on the list have nothing above them.
 */
export function findCircle(
  departments: readonly DepartmentInTree[],
  id: string,
  parentId: string | null,
): string[] | undefined {
  const parents = new Map(departments.map((department) => [department.id, department.parentId]));
  const way = [id];
  for (let above = parentId; above !== null; above = parents.get(above) ?? null) {
    way.push(above);
    if (above === id) return way;
    // A circle that was there before is none of this one's.
    if (way.length > departments.length + 1) return undefined;
  }
  return undefined;
}

/** A department and all below it, the upper ones first. */
export function departmentsBelow(departments: readonly DepartmentInTree[], id: string): string[] {
  const below = new Set([id]);
  // What is added while it is walked is walked too.
  for (const above of below)
    for (const department of departments) if (department.parentId === above) below.add(department.id);
  return [...below];
}
