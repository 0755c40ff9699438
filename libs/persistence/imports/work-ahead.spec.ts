import { describe, expect, it } from '@jest/globals';
import { workAhead } from './work-ahead.js';

async function* numbers(told: string[], failsAt?: number): AsyncGenerator<number> {
  for (let number = 1; number <= 3; number += 1) {
    await Promise.resolve();
    if (number === failsAt) throw new Error(`no ${number}`);
    told.push(`made ${number}`);
    yield number;
  }
}

describe('Work on portions that are made meanwhile', () => {
  it('is done in their order, one after the other, and the next is made before one is done', async () => {
    const told: string[] = [];
    await workAhead(numbers(told), async (number) => {
      told.push(`begun ${number}`);
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`done ${number}`);
    });
    expect(told.filter((each) => !each.startsWith('made'))).toEqual(
      [1, 2, 3].flatMap((number) => [`begun ${number}`, `done ${number}`]),
    );
    expect(told.indexOf('made 2')).toBeLessThan(told.indexOf('done 1'));
    expect(told.indexOf('made 3')).toBeGreaterThan(told.indexOf('begun 1'));
  });

  it('fails with what failed, and leaves nothing under way', async () => {
    const told: string[] = [];
    const slowly = async (number: number) => {
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`done ${number}`);
      if (number === 2) throw new Error('two');
    };
    await expect(workAhead(numbers([], 2), slowly)).rejects.toThrow('no 2');
    expect(told).toEqual(['done 1']);
    await expect(workAhead(numbers([]), slowly)).rejects.toThrow('two');
    expect(told).toEqual(['done 1', 'done 1', 'done 2']);
  });
});
