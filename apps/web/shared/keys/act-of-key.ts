/**
 * What a key does, by its place on the keyboard: `KeyJ` is j on every layout; `Shift+KeyX` with Shift. A sign that layouts
 * have in different places goes by what it writes: `?`.
 */
export type KeyActs = Readonly<Record<string, (() => void) | undefined>>;

const pressing = ['Enter', 'NumpadEnter', 'Space'];

/** What a screen does at a key; nothing where the key presses the control in focus: a tab to a button and Enter do what it says. */
export function actOfKey(
  acts: KeyActs,
  { code, key, shiftKey }: Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey'>,
  isOnControl: boolean,
): (() => void) | undefined {
  if (isOnControl && pressing.includes(code)) return undefined;
  return acts[`${shiftKey ? 'Shift+' : ''}${code}`] ?? acts[key];
}
