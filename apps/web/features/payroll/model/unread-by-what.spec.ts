import { describe, expect, it } from '@jest/globals';
import { unreadByWhat } from './unread-by-what.js';

describe('What was entered for nothing', () => {
  it('is told once, with everybody of whom it was; what most have comes first', () => {
    const anna = { name: 'Anna', unread: ['fines', 'deals'] };
    const ivan = { name: 'Ivan', unread: ['deals'] };
    expect(unreadByWhat([anna, ivan])).toEqual([
      { what: 'deals', people: [anna, ivan] },
      { what: 'fines', people: [anna] },
    ]);
  });
});
