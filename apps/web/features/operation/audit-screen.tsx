import { useMemo } from 'react';
import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useAudit, type AuditEvent } from './api/use-audit.js';
import { useAuditWords } from './audit-words.js';

/** Who did what to which object when, and who read whose pay. */
export function AuditScreen() {
  const { t } = useTranslation('operation');
  const format = useFormat();
  const navigate = useNavigate();
  const { action } = useSearch({ from: '/frame/audit-events' });
  const words = useAuditWords();
  const events = useAudit(action);
  const rows = useMemo(() => events.data?.pages.flatMap(({ items }) => items) ?? [], [events.data]);
  const columns = useMemo<DataColumn<AuditEvent>[]>(
    () => [
      {
        id: 'at',
        label: t('at'),
        value: ({ businessAt }) => businessAt,
        cell: ({ businessAt }) => format.instant(businessAt),
      },
      { id: 'actor', label: t('actor'), value: ({ actor }) => actor ?? t('premia') },
      { id: 'action', label: t('action'), value: words.did },
      {
        id: 'object',
        label: t('object'),
        value: ({ objectKind, objectId }) => `${words.subject(objectKind)} ${objectId.slice(0, 8)}`,
      },
    ],
    [t, format, words],
  );
  const table = new URLSearchParams({ format: 'xlsx', ...(action === undefined ? {} : { action }) });
  return (
    <>
      <TitleLine
        title={t('audit')}
        acts={
          <Anchor href={`/api/audit-events?${table.toString()}`} download size="sm">
            {t('takeAway')}
          </Anchor>
        }
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const said = new FormData(event.currentTarget).get('action');
          const text = typeof said === 'string' ? said.trim() : '';
          void navigate({ to: '/audit-events', search: text === '' ? {} : { action: text } });
        }}
      >
        <Group gap="xs" mb="sm" align="flex-end">
          <TextInput
            size="xs"
            name="action"
            label={t('onlyAction')}
            placeholder="document.submitted"
            defaultValue={action ?? ''}
          />
          <Button size="xs" variant="default" type="submit">
            {t('show')}
          </Button>
        </Group>
      </form>
      {events.isPending && <Loading />}
      {events.isError && <ScreenError error={events.error} retry={() => void events.refetch()} />}
      {events.data &&
        (rows.length === 0 ? (
          <EmptyNote title={t('noEvents')} />
        ) : (
          <DataTable view="audit" label={t('audit')} rows={rows} columns={columns} rowKey={({ id }) => id} />
        ))}
      {events.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={events.isFetchingNextPage}
          onClick={() => void events.fetchNextPage()}
        >
          {t('earlier')}
        </Button>
      )}
    </>
  );
}
