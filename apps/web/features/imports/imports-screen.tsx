import { useMemo, useState } from 'react';
import { Anchor, Button, FileButton, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../shared/api/query-client.js';
import { Chip } from '../../shared/components/chip.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useSignedIn } from '../../shared/session/session.js';
import { bringTable, useImports, type Listed, type TableKind } from './api/use-imports.js';
import { toneOf } from './components/tone-of.js';
import { kindsOf } from './model/kinds-of.js';

/** The tables that were brought, and the way to bring one. */
export function ImportsScreen() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const me = useSignedIn();
  const imports = useImports();
  const columns = useMemo<DataColumn<Listed>[]>(
    () => [
      {
        id: 'file',
        label: t('file'),
        value: ({ fileName }) => fileName,
        cell: ({ id, fileName }) => (
          <Anchor component={Link} to="/imports/$id" params={{ id } as never} underline="always">
            {fileName}
          </Anchor>
        ),
      },
      { id: 'kind', label: t('kind'), value: ({ kind }) => t(`kinds.${kind}`) },
      {
        id: 'status',
        label: t('stateOf'),
        value: ({ status }) => t(`state.${status}`),
        cell: ({ status }) => <Chip tone={toneOf(status)} word={t(`state.${status}`)} />,
      },
      { id: 'rows', label: t('rows'), isNumber: true, value: ({ counts }) => String(counts?.rows ?? 0) },
      { id: 'bad', label: t('bad'), isNumber: true, value: ({ counts }) => String(counts?.bad ?? 0) },
      {
        id: 'at',
        label: t('brought'),
        value: ({ createdAt }) => createdAt,
        cell: ({ createdAt }) => format.instant(createdAt),
      },
    ],
    [t, format],
  );
  if (imports.isPending) return <Loading />;
  if (imports.isError) return <ScreenError error={imports.error} retry={() => void imports.refetch()} />;
  const kinds = kindsOf(me);
  return (
    <>
      <TitleLine title={t('title')} />
      <Stack>
        {kinds.length > 0 && <Bring kinds={kinds} />}
        {imports.data.items.length === 0 ? (
          <EmptyNote title={t('none')} says={t('noneSays')} />
        ) : (
          <DataTable
            view="imports"
            label={t('title')}
            rows={imports.data.items}
            columns={columns}
            rowKey={({ id }) => id}
          />
        )}
      </Stack>
    </>
  );
}

function Bring({ kinds }: { kinds: readonly TableKind[] }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const navigate = useNavigate();
  const [kind, choose] = useState<TableKind>(kinds[0]!);
  const [error, setError] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const bring = async (file: File | null) => {
    if (!file) return;
    setSending(true);
    setError(undefined);
    try {
      const { id } = await bringTable(kind, file);
      await queryClient.invalidateQueries();
      await navigate({ to: '/imports/$id', params: { id } });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(false);
    }
  };
  const template = (format: string) =>
    `/api/import-templates/${kind}?format=${format}&language=${language === 'ru' ? 'ru' : 'en'}`;
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-labelledby="bring"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void bring(event.dataTransfer.files[0] ?? null);
      }}
    >
      <Stack gap="sm">
        <Title order={2} size="h5" id="bring">
          {t('bring')}
        </Title>
        <ProblemSummary error={error} />
        <Group align="flex-end">
          <Select
            label={t('kind')}
            allowDeselect={false}
            value={kind}
            onChange={(chosen) => choose(chosen as TableKind)}
            data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <FileButton accept=".xlsx,.csv,.txt" onChange={(file) => void bring(file)}>
            {(props) => (
              <Button {...props} loading={isSending}>
                {t('choose')}
              </Button>
            )}
          </FileButton>
          <Text size="sm" pb={8}>
            {t('template')}{' '}
            {(['xlsx', 'csv'] as const).map((format) => (
              <Anchor key={format} href={template(format)} download underline="always" mr="xs">
                {format.toUpperCase()}
              </Anchor>
            ))}
          </Text>
        </Group>
        <Text size="sm" c="dimmed">
          {t('bringSays')}
        </Text>
      </Stack>
    </Paper>
  );
}
