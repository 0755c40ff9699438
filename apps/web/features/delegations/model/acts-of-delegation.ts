export type Decision = 'confirm' | 'refuse' | 'withdraw' | 'end';

interface Delegation {
  status: string;
  proposedBy: string;
  principalId: string;
  delegateId: string;
  untilOn: string;
}

/** Whether its days are over: it was confirmed, and nobody had to end it. */
export function isOver({ status, untilOn }: Pick<Delegation, 'status' | 'untilOn'>, today: string): boolean {
  return status === 'confirmed' && untilOn < today;
}

/** What of a delegation somebody may decide; the API has the last word. What is over cannot be ended. */
export function decisionsOf(delegation: Delegation, myId: string, confirms: boolean, today: string): Decision[] {
  const { status, proposedBy, delegateId, principalId } = delegation;
  if (status === 'proposed' && proposedBy === myId) return ['withdraw'];
  if (status === 'proposed' && delegateId !== myId && (confirms || principalId === myId)) return ['confirm', 'refuse'];
  if (status === 'confirmed' && !isOver(delegation, today) && (principalId === myId || confirms)) return ['end'];
  return [];
}
