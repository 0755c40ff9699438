import { describe, expect, it } from '@jest/globals';
import {
  afterAct,
  type DisputeAct,
  disputeActs,
  type DisputeStatus,
  disputeStatuses,
  nextOfDispute,
  ownerOf,
} from './dispute.js';

describe('A dispute', () => {
  it('is answered once, settled after an answer and withdrawn before one', () => {
    const ways = disputeStatuses.map((status) => [
      status,
      ...disputeActs.filter((act) => afterAct(status, act) !== undefined),
    ]);
    expect(ways).toEqual([
      ['open', 'accept', 'refuse', 'adjust', 'withdraw'],
      ['accepted', 'adjust', 'settle'],
      ['refused', 'settle'],
      ['settled'],
      ['withdrawn'],
    ]);
  });

  it('ends, whatever is done in whatever order', () => {
    for (const first of disputeActs)
      for (const then of disputeActs) {
        const acts: DisputeAct[] = [first, then, 'refuse', 'settle', 'withdraw'];
        const end = acts.reduce<DisputeStatus>((status, act) => afterAct(status, act) ?? status, 'open');
        expect(['settled', 'withdrawn']).toContain(end);
      }
  });

  it('belongs to whoever has to know, and says what is next', () => {
    expect([ownerOf('line'), ownerOf('actual')]).toEqual(['accounting', 'head-of-department']);
    for (const status of disputeStatuses) expect(nextOfDispute(status)).toMatch(/^[A-Z].*\.$|POST/);
  });
});
