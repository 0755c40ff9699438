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
  | 'drafted-by-principal'
  | 'decides-pay-of-principal'
  | 'already-decided-by-principal'
  | 'administrator-has-no-say'
  | 'comment-required'
  | 'already-in-approval'
  | 'already-signed'
  | 'approval-closed'
  | 'never-withdrawn'
  | 'not-a-submitter'
  | 'version-not-newer';
