import { describe, expect, it } from '@jest/globals';
import { plainJsonProblem } from './plain-json.js';

const parsed = (text: string) => plainJsonProblem(JSON.parse(text));

describe('A parsed body', () => {
  it('passes when it holds what JSON is used for', () => {
    expect(parsed('{"a":[1,-0.5,1e300,"\\ud83d\\ude00\\n",null,true,{}],"":{"constructor":"text"}}')).toBeUndefined();
    expect(plainJsonProblem(undefined)).toBeUndefined();
  });

  it.each([
    ['{"a":{"b":[0,1e400]}}', 'a.b.1', 'is a number beyond every limit'],
    ['{"a":"x\\u0000"}', 'a', 'contains a NUL or half of a character'],
    ['{"a":["\\ud83d"]}', 'a.0', 'contains a NUL or half of a character'],
    ['{"a":{"__proto__":{}}}', 'a', 'has a field with a name that no field has'],
    ['{"a\\u0000":1}', '', 'has a field with a name that no field has'],
  ])('%s is refused at its path', (text, path, message) => {
    expect(parsed(text)).toEqual({ path, message });
  });

  it('is refused from the 33rd level on, with a path of bounded length', () => {
    expect(parsed('['.repeat(33) + ']'.repeat(33))).toBeUndefined();
    expect(parsed('['.repeat(34) + ']'.repeat(34))?.message).toBe('is nested more than 32 levels deep');
    expect(parsed(`{"${'k'.repeat(5000)}":1e400}`)?.path).toHaveLength(200);
  });
});
