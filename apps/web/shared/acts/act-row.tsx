import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DeadlineChip } from '../components/deadline-chip.js';
import { periodOfDocument } from '../documents/period-of-document.js';
import { useFormat } from '../format/use-format.js';
import { RemindButton } from './remind-button.js';
import { ReturnedDocuments } from './returned-documents.js';
import { placeOf, type Act } from './place-of-act.js';

/** Something that waits: what, of whom, with whom, until when, and the one act that helps. */
export function ActRow({ act, isMine }: { act: Act; isMine: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const place = placeOf(act, isMine);
  const object = act.documentKind === null ? t(`act.${act.name}.on`) : t(`documentKind.${act.documentKind}`);
  const period = act.month && periodOfDocument({ kind: act.documentKind, month: act.month }, format);
  const about = act.about?.name ?? act.departments.map(({ name }) => name).join(', ');
  return (
    <Group justify="space-between" gap="sm" py={6} wrap="wrap">
      <div>
        <Text size="sm" fw={600}>
          {[object, about, period].filter(Boolean).join(' · ')}
        </Text>
        <Text size="sm" c="dimmed">
          {isMine
            ? t(`act.${act.name}.toDo`)
            : t('act.with', { names: act.waitsFor.map(({ name }) => name).join(', ') })}
        </Text>
        {isMine && <ReturnedDocuments act={act} />}
      </div>
      <Group gap="xs">
        <DeadlineChip dueOn={act.dueOn} dueAt={act.dueAt} />
        {!isMine && <RemindButton acts={[act]} />}
        {place !== undefined && (
          <Button component={Link} to={place.to} search={place.search as never} size="xs" variant="default">
            {t('open')}
          </Button>
        )}
      </Group>
    </Group>
  );
}
