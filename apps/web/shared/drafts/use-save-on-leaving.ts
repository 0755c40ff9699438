import { useEffect, useRef, type RefObject } from 'react';
import { heldBack } from '../session/held-back.js';

/**
 * Saves what is due at once when its screen is left, the page is closed or the session is ended: what was typed does not
 * wait for its pause then. The end of a session waits for what is under way and then for what was typed since.
 */
export function useSaveOnLeaving(
  isDue: boolean,
  save: () => Promise<boolean>,
  underWay: RefObject<Promise<unknown> | undefined>,
): void {
  const latest = useRef({ isDue, save });
  useEffect(() => {
    latest.current = { isDue, save };
  }, [isDue, save]);
  useEffect(() => {
    const saveNow = async () => !latest.current.isDue || latest.current.save();
    const onHide = () => void saveNow();
    const forget = heldBack.add(async () => {
      await underWay.current;
      await drawn();
      return saveNow();
    });
    window.addEventListener('pagehide', onHide);
    return () => {
      forget();
      window.removeEventListener('pagehide', onHide);
      void saveNow();
    };
  }, [underWay]);
}

/** What has come of a save is due or not only once the screen has been drawn with it. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
