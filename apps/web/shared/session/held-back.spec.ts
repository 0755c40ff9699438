import { describe, expect, it } from '@jest/globals';
import { HeldBack } from './held-back.js';

describe('What is held back', () => {
  it('is carried out before a session ends, for as long as it takes part', async () => {
    const heldBack = new HeldBack();
    const sent: string[] = [];
    const forget = heldBack.add(() => Promise.resolve(sent.push('decisions') > 0));
    heldBack.add(() => Promise.resolve(sent.push('draft') > 0));
    expect([await heldBack.finish(), sent]).toEqual([true, ['decisions', 'draft']]);
    forget();
    await heldBack.finish();
    expect(sent).toEqual(['decisions', 'draft', 'draft']);
  });

  it('keeps a session once where it does not get through, and not for ever', async () => {
    const heldBack = new HeldBack();
    heldBack.add(() => Promise.resolve(false));
    expect([await heldBack.finish(), await heldBack.finish()]).toEqual([false, true]);
  });
});
