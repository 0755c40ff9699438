import { useMemo } from 'react';
import { Anchor, Button, Checkbox, Group, Select } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { PersonSearch } from '../../shared/people/person-search.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useAudit, type AuditEvent, type AuditFilter } from './api/use-audit.js';
import { auditActions, auditObjects, pageOfObject } from './audit-choices.js';
import { useAuditWords } from './audit-words.js';

/** A month in what an object is called. */
const monthInText = /\b\d{4}-\d{2}\b(?!-)/;

/** Who did what to which object when, and who read whose pay. */
export function AuditScreen() {
  const { t } = useTranslation('operation');
  const format = useFormat();
  const navigate = useNavigate();
  const { action, kind, actor, reads } = useSearch({ from: '/frame/audit-events' });
  const words = useAuditWords();
  const filter: AuditFilter = {
    ...(action === undefined ? {} : { action }),
    ...(kind === undefined ? {} : { objectKind: kind }),
    ...(actor === undefined ? {} : { actorId: actor }),
    // Whoever looks reads pay all the time: what was decided would drown in it.
    ...(reads === undefined && action !== 'pay.read' ? { withoutReads: 'true' as const } : {}),
  };
  const events = useAudit(filter);
  const choose = (changes: Record<string, string | null>) =>
    void navigate({
      to: '/audit-events',
      search: Object.fromEntries(
        Object.entries({ action, kind, actor, reads, ...changes }).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      ),
    });
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
        value: ({ objectKind, objectId, object }) => `${words.subject(objectKind)} ${object ?? objectId.slice(0, 8)}`,
        cell: ({ objectKind, objectId, object }) => {
          const page = pageOfObject(objectKind, objectId);
          const said = [words.subject(objectKind), object?.replace(monthInText, format.month)]
            .filter(Boolean)
            .join(' · ');
          return page === undefined ? (
            said
          ) : (
            <Anchor component={Link} to={page as never} params={{ id: objectId } as never} underline="always">
              {said}
            </Anchor>
          );
        },
      },
    ],
    [t, format, words],
  );
  return (
    <>
      <TitleLine title={t('audit')} />
      <Group gap="xs" mb="sm" align="flex-end">
        <PersonSearch
          which={{}}
          size="xs"
          label={t('actor')}
          placeholder={t('anybody')}
          value={actor ?? null}
          onChange={(chosen) => choose({ actor: chosen })}
        />
        <Select
          size="xs"
          clearable
          searchable
          label={t('object')}
          placeholder={t('anything')}
          value={kind ?? null}
          onChange={(chosen) => choose({ kind: chosen })}
          data={auditObjects.map((value) => ({ value, label: words.subject(value) }))}
        />
        <Select
          size="xs"
          clearable
          searchable
          label={t('action')}
          placeholder={t('anything')}
          value={action ?? null}
          onChange={(chosen) => choose({ action: chosen })}
          data={auditActions.map((value) => ({ value, label: words.deed(value) }))}
        />
        <Checkbox
          mb={6}
          label={t('withReads')}
          checked={reads !== undefined}
          onChange={(event) => choose({ reads: event.currentTarget.checked ? 'true' : null })}
        />
      </Group>
      {events.isPending && <Loading />}
      {events.isError && <ScreenError error={events.error} retry={() => void events.refetch()} />}
      {events.data &&
        (rows.length === 0 ? (
          <EmptyNote title={t('noEvents')} />
        ) : (
          <DataTable
            view="audit"
            label={t('audit')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            file={{ path: '/api/audit-events', query: { ...filter } }}
          />
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
