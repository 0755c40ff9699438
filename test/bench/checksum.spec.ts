import { describe, expect, it } from '@jest/globals';
import { checkTotals } from './checksum.js';
import { handWrittenTotal } from './hand-written-loop.js';
import { measure } from './measure.js';
import type { Round } from './rounds.js';

const PEOPLE = 20;
const right = measure(handWrittenTotal, PEOPLE);
const allRight: Round = { handWrittenLoop: right, engine: right, engineWithTrace: right };

/** One kopeck too much for one person, and one too little for the next: the sum is right. */
function shiftKopeck(total: string, id: number): string {
  const kopecks = Number(total.replace('.', '')) + (id === 3 ? 1 : id === 4 ? -1 : 0);
  return (kopecks / 100).toFixed(2);
}

describe('the checksum', () => {
  it('is reproduced when every round of every calculation has the same totals', () => {
    expect(checkTotals([allRight, allRight])).toMatchObject({ expectedFrom: 'hand-written loop', reproduced: true });
  });

  it('is not reproduced when two totals of one round are wrong, even if their sum is right', () => {
    const wrong = measure((person) => shiftKopeck(handWrittenTotal(person), person.id), PEOPLE);
    expect(wrong.sum).toBe(right.sum);
    expect(checkTotals([allRight, { ...allRight, engineWithTrace: wrong }])).toMatchObject({
      reproduced: false,
      calculated: { engine: { reproduced: true }, engineWithTrace: { reproduced: false, sha256: wrong.sha256 } },
    });
  });

  it('of 100 000 people is the golden one, whatever the loop came to', () => {
    const many = { ...right, people: 100_000 };
    expect(checkTotals([{ handWrittenLoop: many, engine: many, engineWithTrace: many }])).toMatchObject({
      expectedFrom: 'pay-rules.md, section 11',
      reproduced: false,
    });
  });
});
