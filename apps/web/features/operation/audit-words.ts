import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEvent } from './api/use-audit.js';

interface AuditWords {
  /** What a kind of object is called. */
  subject: (kind: string) => string;
  /** What was done, such as `document.signed`; of what, where the object of the event does not say it. */
  /** A deed that is chosen from a list: of what, and what was done. */
  deed: (action: string) => string;
  did: (event: Pick<AuditEvent, 'action' | 'objectKind'>) => string;
}

/** The audit trail in words; a deed or a kind that has none is called by its code. */
export function useAuditWords(): AuditWords {
  const { t } = useTranslation('operation');
  return useMemo(() => {
    const subject = (kind: string) =>
      t(`subject.${kind}`, { defaultValue: t(`documentKind.${kind}`, { ns: 'shared', defaultValue: kind }) });
    return {
      subject,
      deed: (action) => {
        const [of = '', done = ''] = action.split('.');
        return `${subject(of)}: ${t(`did.${done}`, { defaultValue: done })}`;
      },
      did: ({ action, objectKind }) => {
        const [of = '', done = ''] = action.split('.');
        const deed = t(`did.${done}`, { defaultValue: done });
        return of === 'document' || of === objectKind ? deed : `${subject(of)}: ${deed}`;
      },
    };
  }, [t]);
}
