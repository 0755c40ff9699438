import type { DocumentId } from './ids.js';

/** What a revision is about, as the key of its subject: a plan as so many signed revisions have left it, which is revised once. */
export function revisedPlanKey(planId: DocumentId, signedBefore: number): string {
  return `${planId}/${signedBefore}`;
}

/** The same the other way. */
export function readRevisedPlan(key: string): { planId: DocumentId; signedBefore: number } {
  const [planId = '', signedBefore = ''] = key.split('/');
  return { planId, signedBefore: Number.parseInt(signedBefore, 10) };
}
