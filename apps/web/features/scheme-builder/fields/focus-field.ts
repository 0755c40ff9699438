import { idOf, type Path } from './form-context.js';

/** Goes to the field, or to the nearest group above it that has one. */
export function focusField(path: Path): void {
  for (let length = path.length; length > 0; length -= 1) {
    const id = idOf(path.slice(0, length));
    const found = document.getElementById(id) ?? document.getElementById(`${id}-way`);
    if (found) {
      found.focus();
      return;
    }
  }
}
