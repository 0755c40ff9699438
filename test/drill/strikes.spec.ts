import { describe, expect, it } from '@jest/globals';
import { latest, strikesOf, victims } from './strikes.js';

describe('The strikes of a drill', () => {
  it('are as many as are asked for, and of every victim equally often', () => {
    const strikes = strikesOf(23, 1);
    expect(strikes).toHaveLength(23);
    expect(victims.map((victim) => strikes.filter((strike) => strike.victim === victim).length)).toEqual([
      5, 5, 5, 4, 4,
    ]);
  });

  it('strike each victim in every part of the run', () => {
    for (const victim of victims) {
      const moments = strikesOf(20, 7)
        .filter((strike) => strike.victim === victim)
        .map(({ at }) => Math.floor((at / latest) * 4));
      expect(moments).toEqual([0, 1, 2, 3]);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(strikesOf(20, 3)).toEqual(strikesOf(20, 3));
    expect(strikesOf(20, 3)).not.toEqual(strikesOf(20, 4));
  });
});
