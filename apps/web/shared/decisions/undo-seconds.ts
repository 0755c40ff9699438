const key = 'premia-undo-seconds';

/** For how long a decision can be taken back before it is sent. */
export const undoChoices = [0, 5, 15] as const;
export type UndoSeconds = (typeof undoChoices)[number];

export function readUndoSeconds(): UndoSeconds {
  try {
    const kept = Number(localStorage.getItem(key) ?? 5);
    return undoChoices.find((choice) => choice === kept) ?? 5;
  } catch {
    return 5;
  }
}

export function keepUndoSeconds(seconds: UndoSeconds): void {
  localStorage.setItem(key, String(seconds));
}
