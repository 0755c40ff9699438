import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where sources are; dist has the same folders. */
export const FOLDERS = ['apps', 'workflows', 'activities', 'libs', 'test'];

/** The files below a folder with one of the endings, by name, as paths from the root. */
export function filesIn(root, folder, endings) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(root, path, endings);
      return endings.some((ending) => path.endsWith(ending)) ? [path] : [];
    });
}
