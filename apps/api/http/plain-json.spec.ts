import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#contracts/domain-error.js';
import { requirePlainJson } from './plain-json.js';

/** What a parsed body is refused with. */
function refusal(text: string): DomainError | undefined {
  let refused: unknown;
  requirePlainJson({ body: JSON.parse(text) as unknown } as never, {} as never, (error: unknown) => (refused = error));
  return refused as DomainError | undefined;
}

describe('A parsed body', () => {
  it('passes when it holds what JSON is used for', () => {
    expect(refusal('{"a":[1,-0.5,1e300,"\\ud83d\\ude00\\n",null,true,{}],"":{"constructor":"text"}}')).toBeUndefined();
  });

  it.each([
    ['{"a":{"b":[0,1e400]}}', 'a.b.1', 'is too large a number'],
    ['{"a":"x\\u0000"}', 'a', 'has a NUL or half of a character'],
    ['{"a":["\\ud83d"]}', 'a.0', 'has a NUL or half of a character'],
    ['{"a":{"__proto__":{}}}', 'a.__proto__', 'is not a name that a document may use'],
    ['{"a\\u0000":1}', 'a\ufffd', 'has a NUL or half of a character (a lone surrogate) in its name'],
  ])('%s is refused at its path', (text, path, message) => {
    const refused = refusal(text);
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused?.problems).toEqual([{ path, message: expect.stringContaining(message), code: expect.any(String) }]);
  });

  it('may be nested as deep as the documents of pay and no deeper', () => {
    expect(refusal('['.repeat(64) + ']'.repeat(64))).toBeUndefined();
    expect(refusal('['.repeat(65) + ']'.repeat(65))?.problems).toMatchObject([{ code: 'too-deep' }]);
  });
});
