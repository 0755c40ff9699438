import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { nameOfWriter } from './name-of-writer.js';

const t = ((key: string) => key) as TFunction;

describe('Who saved a plan meanwhile', () => {
  it('is a name, oneself in another window, or somebody else, and never an id', () => {
    const id = '06437cb0-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    expect(nameOfWriter({ id, name: 'Galina Otdelova' }, 'me', t)).toBe('Galina Otdelova');
    expect(nameOfWriter({ id, name: 'Galina Otdelova' }, id, t)).toBe('youElsewhere');
    expect(nameOfWriter({ id, name: undefined }, 'me', t)).toBe('somebodyElse');
  });
});
