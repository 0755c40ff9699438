import { useMemo, useState } from 'react';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { Chip } from '../../shared/components/chip.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { addMonths } from '../../shared/format/dates.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { versionsInForce } from './model/versions.js';

type Scheme = components['schemas']['SchemesPage']['items'][number];

/** The pay schemes of the company, each version for itself. */
export function SchemesScreen() {
  const { t } = useTranslation('schemes');
  const format = useFormat();
  const me = useSignedIn();
  const isHead = holds(me, 'head-of-department');
  const runsBeside = holds(me, 'accounting', 'commercial-director', 'general-director');
  const schemes = api.useQuery('get', '/api/pay-schemes', { params: { query: { limit: 200 } } });
  const inForce = useMemo(
    () => new Set([...versionsInForce(schemes.data?.items ?? [], format.today ?? '').values()].map(({ id }) => id)),
    [schemes.data, format],
  );
  // What pays today comes first, each by its name, the latest version of it above the earlier ones.
  const rows = useMemo(
    () =>
      (schemes.data?.items ?? []).toSorted(
        (one, other) =>
          Number(inForce.has(other.id)) - Number(inForce.has(one.id)) ||
          one.name.localeCompare(other.name) ||
          other.schemeVersion - one.schemeVersion,
      ),
    [schemes.data, inForce],
  );
  const columns = useMemo<DataColumn<Scheme>[]>(
    () => [
      {
        id: 'name',
        label: t('scheme'),
        value: ({ name }) => name,
        cell: ({ id, name }) => (
          <Anchor component={Link} to="/schemes/$id" params={{ id } as never} underline="always">
            {name}
          </Anchor>
        ),
      },
      {
        id: 'paysNow',
        label: t('paysNow'),
        value: (scheme) => paidBy(scheme, inForce, t('nobodyNow')),
        cell: (scheme) => <Text size="sm">{paidBy(scheme, inForce, t('nobodyNow')) || '–'}</Text>,
      },
      { id: 'version', label: t('version'), isNumber: true, value: ({ schemeVersion }) => String(schemeVersion) },
      {
        id: 'from',
        label: t('from'),
        value: ({ effectiveFrom }) => effectiveFrom,
        cell: ({ effectiveFrom }) => format.day(effectiveFrom),
      },
      {
        id: 'status',
        label: t('stateOf'),
        value: ({ id, status }) => (inForce.has(id) ? t('inForce') : t(`state.document.${status}`)),
        cell: ({ id, status }) =>
          inForce.has(id) ? <Chip tone="done" word={t('inForce')} /> : <StatusChip kind="document" state={status} />,
      },
    ],
    [t, format, inForce],
  );
  if (schemes.isPending) return <Loading />;
  if (schemes.isError) return <ScreenError error={schemes.error} retry={() => void schemes.refetch()} />;
  return (
    <>
      <TitleLine
        title={t('title')}
        acts={
          <>
            <Button component={Link} to="/value-definitions" variant="default">
              {t('numbersButton')}
            </Button>
            {runsBeside && (
              <Button component={Link} to="/schemes/parallel" variant="default">
                {t('besideButton')}
              </Button>
            )}
            {isHead && (
              <Button component={Link} to="/schemes/new">
                {t('build')}
              </Button>
            )}
          </>
        }
      />
      <Stack>
        {schemes.data.items.length === 0 ? (
          <EmptyNote title={t('none')} says={t('noneSays')} />
        ) : (
          <DataTable view="schemes" label={t('title')} rows={rows} columns={columns} rowKey={({ id }) => id} />
        )}
        <Library />
      </Stack>
    </>
  );
}

/** Whom a version in force pays now; nothing for others, which pay nobody yet or no longer. */
function paidBy({ id, paidNow }: Scheme, inForce: ReadonlySet<string>, nobody: string): string {
  if (!inForce.has(id) || paidNow === null) return '';
  return paidNow.map(({ department, people }) => `${department}: ${people}`).join(', ') || nobody;
}

/** Schemes that others pay by, to begin with; folded, for it is needed once. */
function Library() {
  const { t } = useTranslation('schemes');
  const [isOpen, open] = useState(false);
  const format = useFormat();
  const navigate = useNavigate();
  const isHead = holds(useSignedIn(), 'head-of-department');
  const language = useLanguage();
  const { data } = api.useQuery('get', '/api/scheme-library', { params: { query: { language } } });
  const draft = api.useMutation('post', '/api/scheme-library/{name}/draft', {
    onSuccess: ({ documentId }) => {
      void queryClient.invalidateQueries();
      void navigate({ to: '/schemes/$id', params: { id: documentId } });
    },
  });
  if (!data) return null;
  type Name = (typeof data.items)[number]['name'];
  const begin = (name: Name) => {
    // A scheme begins with a month: the next one can still be agreed.
    const effectiveFrom = `${addMonths(format.today?.slice(0, 7) ?? '2026-01', 1)}-01`;
    draft.mutate({ params: { path: { name }, header: ownKey }, body: { effectiveFrom } });
  };
  return (
    <Section
      title={t('library')}
      beside={
        <Button variant="default" size="compact-sm" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {t(isOpen ? 'foldLibrary' : 'showLibrary', { count: data.items.length })}
        </Button>
      }
    >
      <ProblemSummary error={draft.error} />
      <Text size="sm" c="dimmed">
        {t('librarySays')}
      </Text>
      {isOpen && (
        <Stack gap="sm">
          {data.items.map(({ name, title, goal, fits, fails }) => (
            <Group key={name} justify="space-between" align="flex-start" wrap="nowrap">
              <div>
                <Text fw={600}>{title}</Text>
                <Text size="sm">{goal}</Text>
                <Text size="sm" c="dimmed">
                  {t('fits')} {fits}
                </Text>
                <Text size="sm" c="dimmed">
                  {t('fails')} {fails}
                </Text>
              </div>
              {isHead && (
                <Button size="xs" variant="default" style={{ flexShrink: 0 }} onClick={() => begin(name)}>
                  {t('begin')}
                </Button>
              )}
            </Group>
          ))}
        </Stack>
      )}
    </Section>
  );
}
