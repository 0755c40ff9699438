import { describe, expect, it } from '@jest/globals';
import { makeSentenceTeller } from './tell-sentence.js';

const tell = makeSentenceTeller(
  [
    {
      'is missing': 'не указано',
      'must be text': 'должно быть текстом',
      'must be {{1}}': 'должно быть {{1}}',
      'must be one of: {{1}}': 'должно быть одним из: {{1}}',
      'write a month such as "2026-07"': 'напишите месяц, например "2026-07"',
      'has at most {{1}} characters': {
        one: 'не больше {{1}} знака',
        few: 'не больше {{1}} знаков (few)',
        many: 'не больше {{1}} знаков (many)',
        other: 'не больше {{1}} знаков (other)',
      },
      'is {{1}}, which is after {{2}}': 'это {{1}}, а {{2}} раньше',
      '"{{1}}" has no value; give it in {{2}}': 'у "{{1}}" нет значения; укажите: {{2}}',
      'is paid for {{1}}': 'платится за {{1}}',
    },
    { tasks: 'задачи' },
  ],
  'ru',
);

describe('A sentence in another language', () => {
  it.each([
    ['is missing', 'не указано'],
    ['is 2026-07, which is after 2026-06', 'это 2026-07, а 2026-06 раньше'],
  ])('has what is put into "%s" where the language has it', (sentence, said) => {
    expect(tell(sentence)?.text).toBe(said);
  });

  it.each([
    [1, 'не больше 1 знака'],
    [3, 'не больше 3 знаков (few)'],
    [40, 'не больше 40 знаков (many)'],
    [121, 'не больше 121 знака'],
  ])('has the form of the plural that %i has', (count, said) => {
    expect(tell(`has at most ${count} characters`)?.text).toBe(said);
  });

  it('is told part by part, rather than with a part left as it was', () => {
    const told = tell('must be text: write a month such as "2026-07"');
    expect(told).toEqual({ text: 'должно быть текстом: напишите месяц, например "2026-07"', values: [] });
  });

  it('takes no part of a sentence for what is put into another', () => {
    expect(tell('is 2026-07, which is after 2026-06. is missing')?.text).toBe(
      'это 2026-07, а 2026-06 раньше. не указано',
    );
  });

  it('tells what is put into it where that has words, and leaves names alone', () => {
    expect(tell('is paid for tasks')?.text).toBe('платится за задачи');
    expect(tell('is paid for sales')).toEqual({ text: 'платится за sales', values: ['sales'] });
    expect(tell('"tasks" has no value; give it in RUB')?.text).toBe('у "tasks" нет значения; укажите: RUB');
    expect(tell('must be one of: tasks')?.text).toBe('должно быть одним из: tasks');
  });

  it('is not told where a part of it has no words', () => {
    expect(tell('is missing: ask somebody')).toBeUndefined();
    expect(tell('is another than the plan')).toBeUndefined();
    expect(tell(`must be ${'x'.repeat(2000)}`)).toBeUndefined();
  });
});
