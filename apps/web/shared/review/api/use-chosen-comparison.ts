import { useState } from 'react';
import { versionReturnedBefore } from '../../documents/returns.js';
import { useSignedIn } from '../../session/session.js';
import { useComparison, type Against } from './use-comparison.js';
import { useDocument } from './use-document.js';

/**
 * A version beside what its reader chooses: the version that came back before it, where one did, for whoever returned it
 * wants to see what was changed; the last that was signed; what was signed for the month before.
 */
export function useChosenComparison(documentId: string, isMonthly: boolean) {
  const [chosen, choose] = useState<Against>();
  const { id } = useSignedIn();
  const { data: document } = useDocument(documentId);
  const signed = useComparison(documentId, 'last-signed');
  const returned = document && signed.data && versionReturnedBefore(document.history, signed.data.version, id);
  const usual = isMonthly && signed.data?.before === null ? 'last-month' : 'last-signed';
  const against = chosen ?? (returned === undefined ? usual : 'last-returned');
  const comparison = useComparison(
    documentId,
    against === 'last-returned' ? (returned === undefined ? usual : { version: returned }) : against,
  );
  const choices: Against[] = [
    ...(returned === undefined ? [] : (['last-returned'] as const)),
    'last-signed',
    'last-month',
  ];
  return {
    comparison,
    against,
    choose,
    choices,
    isPending: comparison.isPending || signed.isPending || document === undefined,
  };
}
