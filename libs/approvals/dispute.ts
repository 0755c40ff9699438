/** What of somebody's pay is questioned: a line of a posted statement, or what the head has reported of an indicator. */
export const disputeSubjects = ['line', 'actual'] as const;
export type DisputeSubject = (typeof disputeSubjects)[number];

/** Why, by a code that lists can be counted by; the rest is said in words. */
export const disputeReasons = [
  'figure-wrong',
  'figure-missing',
  'rule-not-agreed',
  'counted-twice',
  'not-mine',
  'not-explained',
  'other',
] as const;
export type DisputeReason = (typeof disputeReasons)[number];

export const disputeStatuses = ['open', 'accepted', 'refused', 'settled', 'withdrawn'] as const;
export type DisputeStatus = (typeof disputeStatuses)[number];

/** What the owner and whoever has raised it do. */
export const disputeActs = ['accept', 'refuse', 'adjust', 'settle', 'withdraw'] as const;
export type DisputeAct = (typeof disputeActs)[number];

/** What becomes of a dispute by an act; nothing where the act is not possible any more, or not yet. */
const ways: Record<DisputeAct, Partial<Record<DisputeStatus, DisputeStatus>>> = {
  accept: { open: 'accepted' },
  refuse: { open: 'refused' },
  // What was accepted in words may still take an adjustment.
  adjust: { open: 'accepted', accepted: 'accepted' },
  settle: { accepted: 'settled', refused: 'settled' },
  withdraw: { open: 'withdrawn' },
};

/** Who answers: accounting for what was paid, the head of the department for what was reported. */
export function ownerOf(about: DisputeSubject): 'accounting' | 'head-of-department' {
  return about === 'line' ? 'accounting' : 'head-of-department';
}

/** How a dispute stands after an act, or undefined where it does not take it as it stands. */
export function afterAct(status: DisputeStatus, act: DisputeAct): DisputeStatus | undefined {
  return ways[act][status];
}

/** What can be done about a dispute that stands where it stands, as a sentence. */
export function nextOfDispute(status: DisputeStatus): string {
  switch (status) {
    case 'open':
      return 'Its owner answers it, or whoever has raised it withdraws it.';
    case 'accepted':
      return 'An adjustment can be opened from it, and whoever has raised it says when it is settled.';
    case 'refused':
      return 'Whoever has raised it says that it is settled, or raises another with what is new.';
    case 'settled':
    case 'withdrawn':
      return 'What is new is another dispute: POST /api/disputes.';
  }
}
