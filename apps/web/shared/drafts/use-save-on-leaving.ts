import { useEffect, useRef } from 'react';

/** Saves what is due at once when its screen is left or the page is closed: what was typed does not wait for its pause then. */
export function useSaveOnLeaving(isDue: boolean, save: () => void): void {
  const latest = useRef({ isDue, save });
  useEffect(() => {
    latest.current = { isDue, save };
  }, [isDue, save]);
  useEffect(() => {
    const saveNow = () => {
      if (latest.current.isDue) latest.current.save();
    };
    window.addEventListener('pagehide', saveNow);
    return () => {
      window.removeEventListener('pagehide', saveNow);
      saveNow();
    };
  }, []);
}
