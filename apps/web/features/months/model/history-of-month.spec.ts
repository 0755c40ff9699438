import { describe, expect, it } from '@jest/globals';
import { historyOfMonth } from './history-of-month.js';

const deadline = (
  kind: 'drafting-opened' | 'plans-signed' | 'actuals-submitted',
  metAt: string | null,
  missedAt: string | null = null,
) => ({
  kind,
  dueOn: '2026-07-01',
  metAt,
  missedAt,
});

describe('The history of a month', () => {
  it('has what was met, what was missed and then done late, from the latest to the opening', () => {
    const happened = historyOfMonth(
      {
        openedAt: '2026-06-28T06:00:00Z',
        openedBy: null,
        closedAt: '2026-08-10T09:00:00Z',
        deadlines: [
          deadline('drafting-opened', '2026-06-28T06:00:00Z'),
          deadline('plans-signed', '2026-07-01T10:00:00Z'),
          deadline('actuals-submitted', '2026-08-08T10:00:00Z', '2026-08-06T21:00:00Z'),
        ],
      },
      [],
    );
    expect(happened.map(({ what }) => what)).toEqual(['posted', 'done-late', 'missed', 'met', 'opened']);
  });

  it('has nothing of what is still ahead', () => {
    const month = { openedAt: '2026-06-28T06:00:00Z', openedBy: 'admin', closedAt: null };
    expect(historyOfMonth({ ...month, deadlines: [deadline('plans-signed', null)] }, [])).toEqual([
      { at: '2026-06-28T06:00:00Z', what: 'opened', byHand: true },
    ]);
  });

  it('has each signature and each return, the deadline that the last one met above it', () => {
    const decided = (decision: 'sign' | 'return', decidedAt: string) => ({
      id: decidedAt,
      documentId: 'd',
      kind: 'kpi-plan' as const,
      person: 'Maxim',
      version: 1,
      decision,
      actor: 'Olga',
      onBehalfOf: null,
      decidedAt,
    });
    const happened = historyOfMonth(
      {
        openedAt: '2026-06-28T06:00:00Z',
        openedBy: null,
        closedAt: null,
        deadlines: [deadline('plans-signed', '2026-06-30T10:00:00Z')],
      },
      [decided('sign', '2026-06-30T10:00:00Z'), decided('return', '2026-06-29T10:00:00Z')],
    );
    expect(happened.map(({ what }) => what)).toEqual(['met', 'sign', 'return', 'opened']);
  });
});
