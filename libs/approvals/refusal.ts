/** Why a transition is refused: a stable code, a sentence for people, ids for machines. */
export interface Refusal {
  code: RefusalCode;
  message: string;
  context: Record<string, string | number>;
}

export type RefusalCode =
  | 'version-superseded'
  | 'content-changed'
  | 'nothing-to-decide'
  | 'not-your-step'
  | 'drafted-by-you'
  | 'decides-your-pay'
  | 'already-decided-by-you'
  | 'comment-required'
  | 'already-in-approval'
  | 'already-signed'
  | 'approval-closed'
  | 'not-a-submitter'
  | 'version-not-newer';
