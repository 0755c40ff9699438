import { useEffect } from 'react';
import { actOfKey, type KeyActs } from './act-of-key.js';
import { singleKeys } from './single-keys.js';

const moving = ['KeyJ', 'KeyK'];
const controls =
  'button, a[href], input, select, textarea, summary, [role="button"], [role="link"], [role="menuitem"], [role="option"], [role="tab"]';

/**
 * Single keys of a screen. They rest while somebody types or a dialog is open, and can be switched off in the profile.
 * What presses the control in focus stays with it: a tab to a button and Enter do what the button says.
 */
export function usePhysicalKeys(acts: KeyActs): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      // A held key moves on, but signs once.
      if (event.repeat && !moving.includes(event.code)) return;
      if (!singleKeys.areOn() || isTypingIn(event.target) || isDialogOpen()) return;
      const act = actOfKey(acts, event, isControl(event.target));
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [acts]);
}

/** `Ctrl+Enter`, the primary act of a screen, from within its fields as well. */
export function usePrimaryAct(act: (() => void) | undefined): void {
  useEffect(() => {
    if (!act) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.code !== 'Enter' || !(event.ctrlKey || event.metaKey) || isDialogOpen()) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [act]);
}

function isTypingIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
    target.getAttribute('type') !== 'checkbox'
  );
}

/** Whatever Enter or Space presses, opens or ticks. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(controls) !== null;
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
