import { describe, expect, it } from '@jest/globals';
import { marksAfter, needsNote, paymentMarks, takesTwo } from './payment-marks.js';

describe('What is said of a bank payment that was handed out', () => {
  it('is anything at first, and nothing more once the bank has answered', () => {
    expect(marksAfter(null)).toEqual(['sent', 'confirmed', 'failed', 'unknown']);
    expect(marksAfter('confirmed')).toEqual([]);
    expect(marksAfter('failed')).toEqual([]);
  });

  it('is answered after all where nobody could say', () => {
    expect(marksAfter('unknown')).toEqual(['sent', 'confirmed', 'failed']);
    expect(marksAfter('sent')).toContain('unknown');
  });

  it('never repeats what was said last', () => {
    for (const mark of paymentMarks) expect(marksAfter(mark)).not.toContain(mark);
  });

  it('takes two people and a reason where it lets everybody be paid by another payment', () => {
    expect(paymentMarks.filter(takesTwo)).toEqual(['failed']);
    expect(paymentMarks.filter(needsNote)).toEqual(['failed', 'unknown']);
  });
});
