import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { useDocument } from '../review/api/use-document.js';
import { lastReturn } from './returns.js';

/** Who returned a document, when and why, wherever it stands as returned. */
export function ReturnedNote({ documentId, lines }: { documentId: string; lines?: number }) {
  const { data } = useDocument(documentId);
  const returned = data && lastReturn(data.history);
  return (
    returned && <ReturnedText by={returned.actor} at={returned.at} reason={returned.reason} {...(lines && { lines })} />
  );
}

interface Props {
  by: string;
  at: string;
  /** Absent for whoever may not read the document. */
  reason: string | null;
  /** As many as there is room for; the whole of it is where the document is opened. */
  lines?: number;
}

/** Who returned something, when and why, in a sentence. */
export function ReturnedText({ by, at, reason, lines }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const says = t('returned.says', { name: by, at: format.instant(at) });
  return (
    <Text
      size="sm"
      style={{ overflowWrap: 'anywhere', whiteSpace: lines === undefined ? 'pre-line' : 'normal' }}
      {...(lines === undefined ? {} : { lineClamp: lines, title: [says, reason].filter(Boolean).join(': ') })}
    >
      {says}
      {reason !== null && (
        <>
          {': '}
          <strong>{reason}</strong>
        </>
      )}
    </Text>
  );
}
