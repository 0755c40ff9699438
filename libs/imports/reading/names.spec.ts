import { describe, expect, it } from '@jest/globals';
import { Names, readPerson } from './names.js';

const people = new Names([
  { id: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b', code: 'ivan@alpha', name: 'Иван Иванов' },
  { id: '4f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b', code: 'petr@alpha', name: 'Пётр Петров' },
  { id: '5f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b', code: 'petr2@alpha', name: 'Петр Петров' },
]);
const read = (text: string) => {
  const reading = readPerson(text, people);
  return 'value' in reading ? reading.value[0] : reading.problem.code;
};

describe('Somebody whom a file names', () => {
  it.each([
    ['3F2B8C1E-5d4a-4e6f-9a7b-1c2d3e4f5a6b', '3'],
    ['IVAN@alpha', '3'],
    ['Иванов  Иван', '3'],
    ['Петров Пётр <petr2@alpha>', '5'],
    ['Петров Петр', 'several-people'],
    ['Иванов И.', 'unknown-person'],
    ['Иванов Иван <nobody@alpha>', 'unknown-person'],
    ['', 'unknown-person'],
  ])('as %s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
