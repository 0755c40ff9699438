import { describe, expect, it } from '@jest/globals';
import type { PaySoFar } from './api/use-pay-so-far.js';
import { hasBegun, monthToOpen, newestStatement, type OwnStatement } from './month-to-open.js';

const pay = (changes: Partial<Record<keyof PaySoFar, unknown>>) =>
  ({ statementId: null, lines: [], missing: [], ...changes }) as unknown as PaySoFar;
const salary = [{ code: 'salary', amount: '62000.00' }];
const statement = (month: string, runPurpose: string | null, runStatus = 'posted') =>
  ({ id: `${month} ${runPurpose}`, month, runPurpose, runStatus }) as OwnStatement;

describe('The month that opens first', () => {
  it('has begun with a plan, a statement, or pay that asks for no plan', () => {
    expect(hasBegun(pay({}), false)).toBe(false);
    expect(hasBegun(pay({ lines: salary, missing: [{ what: 'plan' }] }), false)).toBe(false);
    expect(hasBegun(pay({ lines: salary, missing: [{ what: 'plan' }] }), true)).toBe(true);
    expect(hasBegun(pay({ lines: salary }), false)).toBe(true);
    expect(hasBegun(pay({ statementId: 'of July' }), false)).toBe(true);
  });

  it('is the present one once it has begun, before that the newest that has something', () => {
    expect(monthToOpen('2026-08', true, ['2026-07'])).toBe('2026-08');
    expect(monthToOpen('2026-08', false, ['2026-06', '2026-07', '2026-09'])).toBe('2026-07');
    expect(monthToOpen('2026-08', false, [])).toBe('2026-08');
  });
});

describe('The newest statement', () => {
  it('is posted, and the pay of its month before what was paid beside it', () => {
    const july = statement('2026-07', null);
    expect(newestStatement([statement('2026-08', null, 'in-approval'), statement('2026-07', 'bonus'), july])).toBe(
      july,
    );
    expect(newestStatement([statement('2026-06', null), statement('2026-07', 'leaver')])?.month).toBe('2026-07');
    expect(newestStatement([])).toBeUndefined();
  });
});
