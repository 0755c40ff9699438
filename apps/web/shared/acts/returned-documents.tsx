import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { placeOfDraft } from '../documents/place-of-draft.js';
import { ReturnedText } from '../documents/returned-note.js';
import type { Act } from './place-of-act.js';

/** What came back of what waits: whose, from whom and why, each leading to where it is mended. */
export function ReturnedDocuments({ act: { returned, departments, month } }: { act: Act }) {
  const { t } = useTranslation();
  if (returned.length === 0) return null;
  return (
    <Stack gap={2} mt={2}>
      {returned.map(({ documentId, kind, personId, person, by, at, reason }) => {
        const drafted = { kind, documentId, personId, month: month ?? '', departmentId: departments[0]?.id ?? null };
        const place = placeOfDraft(drafted);
        return (
          <div key={documentId}>
            {place !== undefined && (
              <Anchor component={Link} to={place.to} search={place.search as never} size="sm" underline="always">
                {t('returned.change', { what: person ?? t(`documentKind.${kind}`) })}
              </Anchor>
            )}
            <ReturnedText by={by} at={at} reason={reason} />
          </div>
        );
      })}
    </Stack>
  );
}
