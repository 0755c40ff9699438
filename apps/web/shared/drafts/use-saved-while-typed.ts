import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem, NoAnswer } from '../api/problem.js';
import { useSaveOnLeaving } from './use-save-on-leaving.js';

const pause = 1_000;
const untilNextAttempt = 5_000;

interface Draft {
  /** Whether there is something to save, and nothing to decide about it first. */
  isDue: boolean;
  /** Saves what is typed; it changes whenever that does. */
  write: (isLeaving: boolean) => Promise<void>;
  /** Reads what others have saved meanwhile, and puts it together with what is typed. */
  merge: () => Promise<void>;
}

/**
 * Saves a draft a second after its last change, and when its page is left. What has no answer is attempted again; what is
 * refused is told, and attempted after the next change.
 */
export function useSavedWhileTyped({ isDue, write, merge }: Draft) {
  const [error, setError] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<Date>();
  const [attempt, setAttempt] = useState(0);
  const underWay = useRef<Promise<boolean>>(undefined);

  /** Whether it was saved. */
  const attemptToSave = useCallback(
    async (isLeaving: boolean): Promise<boolean> => {
      setSaving(true);
      setError(undefined);
      try {
        await write(isLeaving);
        setSavedAt(new Date());
        return true;
      } catch (refusal) {
        if (isProblem(refusal) && refusal.code === 'saved-meanwhile') await merge();
        else if (refusal instanceof NoAnswer) setTimeout(() => setAttempt((count) => count + 1), untilNextAttempt);
        else setError(refusal);
        return false;
      } finally {
        setSaving(false);
      }
    },
    [write, merge],
  );
  const save = useCallback((isLeaving: boolean) => (underWay.current = attemptToSave(isLeaving)), [attemptToSave]);

  const canSave = isDue && !isSaving;
  useEffect(() => {
    if (!canSave) return undefined;
    const timer = setTimeout(() => void save(false), pause);
    return () => clearTimeout(timer);
    // A refused save is attempted again after the next change.
  }, [canSave, save, attempt]);
  useSaveOnLeaving(canSave, () => save(true), underWay);

  return { error, isSaving, savedAt };
}
