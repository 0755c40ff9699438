import { describe, expect, it } from '@jest/globals';
import { actOfKey } from './act-of-key.js';

const acts = { KeyA: () => undefined, 'Shift+KeyX': () => undefined, Enter: () => undefined, '?': () => undefined };
const key = (code: string, written: string, shiftKey = false) => ({ code, key: written, shiftKey });

describe('A key of a screen', () => {
  it('acts by its place, whatever the layout writes there', () => {
    expect(actOfKey(acts, key('KeyA', 'ф'), false)).toBe(acts.KeyA);
    expect(actOfKey(acts, key('KeyX', 'Ч', true), false)).toBe(acts['Shift+KeyX']);
  });

  it('acts by what it writes where layouts have that in different places', () => {
    expect(actOfKey(acts, key('Slash', '?', true), false)).toBe(acts['?']);
    expect(actOfKey(acts, key('Digit7', '?', true), false)).toBe(acts['?']);
    expect(actOfKey(acts, key('Slash', '?'), false)).toBe(acts['?']);
  });

  it('leaves Enter to the button, link or field in focus, and letters to the screen', () => {
    expect(actOfKey(acts, key('Enter', 'Enter'), false)).toBe(acts.Enter);
    expect(actOfKey(acts, key('Enter', 'Enter'), true)).toBeUndefined();
    expect(actOfKey(acts, key('KeyA', 'a'), true)).toBe(acts.KeyA);
  });
});
