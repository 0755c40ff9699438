import { describe, expect, it } from '@jest/globals';
import { withLiterals } from './with-literals.js';

describe('A statement with its parameters written into it', () => {
  it('has texts, numbers, lists and nothing as PostgreSQL reads them, each as often as it is named', () => {
    expect(withLiterals('$1 $2::int $3::uuid[] $4 $1', ["d'Arc", 12, ['a', 'b'], null])).toBe(
      "'d''Arc' '12'::int '{a,b}'::uuid[] NULL 'd''Arc'",
    );
  });

  it('takes no value for the place of another, and what else has a dollar for none', () => {
    expect(withLiterals("$10 $1 '$[*]' '^a$'", ['$2', ...Array<string>(8).fill(''), 'tenth'])).toBe(
      "'tenth' '$2' '$[*]' '^a$'",
    );
    expect(() => withLiterals('$2', ['one'])).toThrow('no value for $2');
  });
});
