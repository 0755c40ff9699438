import type { Problem } from '#compensation/documents/problem.js';
import { isList, isObject, type Json, type JsonObject } from './json-schema.js';

/** What stands for a name that is not written yet. */
const UNNAMED = '…';

/**
 * What is whole of a scheme that is being written: without the components and examples of which something is wrong, and
 * with something in place of names that are still missing. It is read, and never saved.
 */
export function wholeOf(
  document: JsonObject,
  problems: readonly Problem[],
): { scheme: JsonObject; examples: readonly number[] } {
  const fields = new Set(problems.flatMap(({ path: [field], path }) => (path.length === 1 ? [field] : [])));
  const { goal, ...rest } = document;
  const kept = keptOf(document['examples'], 'examples', problems);
  return {
    scheme: {
      ...rest,
      ...(goal === undefined || fields.has('goal') ? {} : { goal }),
      ...(fields.has('name') ? { name: UNNAMED } : {}),
      ...(fields.has('code') ? { code: 'scheme' } : {}),
      components: keptOf(document['components'], 'components', problems).map(({ entry }) => entry),
      ...(document['examples'] === undefined ? {} : { examples: kept.map(({ entry }) => entry) }),
    },
    examples: kept.map(({ at }) => at),
  };
}

function keptOf(list: Json | undefined, field: string, problems: readonly Problem[]): { at: number; entry: Json }[] {
  if (list === undefined || !isList(list)) return [];
  return list.flatMap((entry, at) => {
    const wrong = problems.filter(({ path }) => path[0] === field && path[1] === at).map(({ path }) => path.slice(2));
    const open = isObject(entry) ? { ...entry } : undefined;
    const isLeft = (path: Problem['path']) => open !== undefined && fillIn(open, path);
    return wrong.every(isLeft) ? [{ at, entry: open ?? entry }] : [];
  });
}

/** Puts something in place of a name or of a total that is expected, and says whether it was one of these. */
function fillIn(entry: Record<string, Json>, path: Problem['path']): boolean {
  const place = path.join('.');
  if (place === 'name') entry['name'] = UNNAMED;
  else if (place === 'expected.total') entry['expected'] = { total: '0' };
  else return false;
  return true;
}
