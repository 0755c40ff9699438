import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlphaMonth } from '../support/alpha-month.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Views {
  views: { place: string; name: string; address: string }[];
}

describe('Views that people keep of long lists', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
  }, 120_000);
  afterAll(() => stack.stop());

  const save = (name: string, address: string) =>
    alpha.people.head.put<Views>('/api/saved-views', { place: 'people', name, address });

  it('are kept under a name, and replaced by another of the same name', async () => {
    await save('By department', 'order=department');
    await save('Leavers', 'filter=left');
    expect(await save('By department', 'order=-department&hide=login')).toEqual({
      views: [
        { place: 'people', name: 'By department', address: 'order=-department&hide=login' },
        { place: 'people', name: 'Leavers', address: 'filter=left' },
      ],
    });
  });

  it('are seen by whoever keeps them, and by nobody else', async () => {
    expect((await alpha.people.head.get<Views>('/api/saved-views')).views).toHaveLength(2);
    expect(await alpha.people.general.get<Views>('/api/saved-views')).toEqual({ views: [] });
  });

  it('are forgotten one by one; what is not there is forgotten already', async () => {
    const forget = () =>
      alpha.people.head.post<Views>('/api/saved-views/removal', { place: 'people', name: 'Leavers' });
    expect((await forget()).views.map(({ name }) => name)).toEqual(['By department']);
    expect((await forget()).views.map(({ name }) => name)).toEqual(['By department']);
  });

  it('are at most a hundred, and one more is refused with nothing kept of it', async () => {
    for (let number = 2; number <= 100; number += 1) await save(`View ${number}`, '');
    expect(await outcomeOf(save('One more', ''))).toBe('409 too-many-views');
    const { views } = await alpha.people.head.get<Views>('/api/saved-views');
    expect(views).toHaveLength(100);
    expect(views.some(({ name }) => name === 'One more')).toBe(false);
    // One that is there already is replaced all the same.
    expect((await save('View 2', 'filter=x')).views).toHaveLength(100);
  });

  it('are refused where the address would not be one', async () => {
    expect(await outcomeOf(save('Broken', 'filter=Орлова'))).toBe('422 invalid');
  });
});
