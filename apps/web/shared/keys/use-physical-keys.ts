import { useEffect } from 'react';
import { singleKeys } from './single-keys.js';

/** What a key does, by its place on the keyboard: `KeyJ` is j on every layout; `Shift+KeyX` with Shift. */
export type KeyActs = Readonly<Record<string, (() => void) | undefined>>;

const moving = ['KeyJ', 'KeyK'];

/** Single keys of a screen. They rest while somebody types or a dialog is open, and can be switched off in the profile. */
export function usePhysicalKeys(acts: KeyActs): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      // A held key moves on, but signs once.
      if (event.repeat && !moving.includes(event.code)) return;
      if (!singleKeys.areOn() || isTypingIn(event.target) || isDialogOpen()) return;
      const act = acts[`${event.shiftKey ? 'Shift+' : ''}${event.code}`];
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

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
