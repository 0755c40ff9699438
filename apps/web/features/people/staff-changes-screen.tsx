import { useMemo, useState } from 'react';
import { Button, Group, Modal, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { Chip } from '../../shared/components/chip.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { DecisionButtons } from '../../shared/components/decision-buttons.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { proposalTones } from '../../shared/components/state-tones.js';
import { useFormat } from '../../shared/format/use-format.js';
import { withCapital } from '../../shared/format/with-capital.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { ProposeForm } from './propose-form.js';
import { PersonLink } from './components/person-link.js';
import { useEntryText } from './use-entry-text.js';

type Change = components['schemas']['StaffChangeView'];

/** Changes of what people are: what waits for a second person, and what was decided. */
export function StaffChangesScreen() {
  const { t } = useTranslation('people');
  const me = useSignedIn();
  const [isWaiting, showWaiting] = useState(true);
  const [isProposing, propose] = useState(false);
  const changes = api.useQuery('get', '/api/staff-changes', {
    params: { query: { limit: 200, ...(isWaiting ? { status: 'proposed' as const } : {}) } },
  });
  const says = useSays();
  const columns = useMemo<DataColumn<Change>[]>(
    () => [
      {
        id: 'person',
        label: t('name'),
        value: ({ person }) => person,
        cell: ({ person, personId }) => <PersonLink id={personId} name={person} />,
      },
      { id: 'what', label: t('changes.what'), value: says },
      {
        id: 'status',
        label: t('changes.state'),
        value: ({ status }) => t(`changes.status.${status}`),
        cell: ({ status }) => <Chip tone={proposalTones[status]} word={t(`changes.status.${status}`)} />,
      },
      {
        id: 'acts',
        label: t('changes.acts'),
        value: () => '',
        cell: ({ id, status, proposedBy, personId }) =>
          status === 'proposed' && (
            <Group gap="xs">
              <Acts id={id} decisions={decisionsOn({ proposedBy, personId }, me.id)} />
            </Group>
          ),
      },
    ],
    [t, says, me.id],
  );
  if (changes.isPending) return <Loading />;
  if (changes.isError) return <ScreenError error={changes.error} retry={() => void changes.refetch()} />;
  return (
    <>
      <TitleLine
        title={t('changes.title')}
        below={t('changes.says')}
        acts={
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('changes.state')}
              value={isWaiting ? 'proposed' : 'all'}
              onChange={(chosen) => showWaiting(chosen === 'proposed')}
              data={[
                { value: 'proposed', label: t('changes.waiting') },
                { value: 'all', label: t('changes.all') },
              ]}
            />
            {holds(me, 'administrator') && <Button onClick={() => propose(true)}>{t('changes.propose')}</Button>}
          </>
        }
      />
      {changes.data.items.length === 0 ? (
        <EmptyNote title={t('changes.none')} says={t('changes.noneSays')} />
      ) : (
        <DataTable
          view="staff-changes"
          label={t('changes.title')}
          rows={changes.data.items}
          columns={columns}
          rowKey={({ id }) => id}
        />
      )}
      <Modal
        opened={isProposing}
        onClose={() => propose(false)}
        title={t('changes.propose')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <ProposeForm close={() => propose(false)} />
      </Modal>
    </>
  );
}

type Decision = 'confirm' | 'refuse' | 'withdraw';

/** Who proposed a change may withdraw it; anybody else decides, unless it is about them. */
function decisionsOn({ proposedBy, personId }: Pick<Change, 'proposedBy' | 'personId'>, mine: string): Decision[] {
  if (proposedBy === mine) return ['withdraw'];
  return personId === mine ? [] : ['confirm', 'refuse'];
}

function Acts({ id, decisions }: { id: string; decisions: readonly Decision[] }) {
  const { t } = useTranslation('people');
  const decide = api.useMutation('post', '/api/staff-changes/{id}/decision', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <DecisionButtons
      decisions={decisions}
      wordOf={(decision) => t(`changes.${decision}`)}
      decide={(decision) => decide.mutate({ params: { path: { id }, header: ownKey }, body: { decision } })}
      isPending={decide.isPending}
      error={decide.error}
    />
  );
}

/** What a change says, in one line. */
function useSays(): (change: Change) => string {
  const { t } = useTranslation('people');
  const format = useFormat();
  const textOf = useEntryText();
  return useMemo(
    () =>
      ({ kind, content, reason }) =>
        [
          withCapital(t(`changes.kind.${kind}`)),
          content === null ? t('changes.takenBack') : textOf(content),
          content?.fromOn ? t('changes.from', { day: format.day(content.fromOn) }) : undefined,
          content?.untilOn ? t('changes.until', { day: format.day(content.untilOn) }) : undefined,
          reason,
        ]
          .filter(Boolean)
          .join(' · '),
    [t, format, textOf],
  );
}
