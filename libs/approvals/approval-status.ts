/** How far a document has come on its route. */
export const approvalStatuses = ['drafting', 'in-approval', 'returned', 'signed', 'closed'] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];
