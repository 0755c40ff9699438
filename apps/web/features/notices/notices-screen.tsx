import { Button, Group, List, Paper, Select, Stack, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { Chip } from '../../shared/components/chip.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { ExportMenu } from '../../shared/components/export-menu.js';
import { Loading } from '../../shared/components/loading.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { languageOfNotices, useNotices, type Notice, type NoticesFilter } from './api/use-notices.js';
import { useUnreadNotices } from './api/use-unread-notices.js';

const kinds = [
  'reminder',
  'escalation',
  'digest',
  'deadlines-moved',
  'statement-posted',
  'mail-failed',
] as const satisfies readonly Notice['kind'][];
const reads = ['false', 'true'] as const;

/** What one has been told: what waits, what is overdue below, what moved, what was posted; each leads to its object. */
export function NoticesScreen() {
  const { t } = useTranslation('notices');
  const language = useLanguage();
  const navigate = useNavigate();
  const { kind, read } = useSearch({ from: '/frame/notices' });
  const filter: NoticesFilter = {
    ...(isOneOf(kinds, kind) ? { kind } : {}),
    ...(isOneOf(reads, read) ? { isRead: read } : {}),
  };
  const notices = useNotices(filter, language);
  const unread = useUnreadNotices();
  const readAll = api.useMutation('post', '/api/notices/read', { onSuccess: () => queryClient.invalidateQueries() });
  const choose = (changes: { kind?: string | null; read?: string | null }) =>
    void navigate({
      to: '/notices',
      search: Object.fromEntries(
        Object.entries({ kind, read, ...changes }).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      ),
    });
  const rows = notices.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <TitleLine
        title={t('title')}
        acts={
          <>
            <Button
              size="xs"
              disabled={(unread.data?.unread ?? 0) === 0}
              loading={readAll.isPending}
              onClick={() => readAll.mutate({ params: { header: ownKey } })}
            >
              {t('readAll')}
            </Button>
            <ExportMenu file={{ path: '/api/notices', query: { ...filter, language: languageOfNotices(language) } }} />
          </>
        }
        below={t('says')}
      />
      <ProblemSummary error={readAll.error} />
      <Group gap="xs" mb="sm">
        <Select
          size="xs"
          clearable
          label={t('about')}
          placeholder={t('all')}
          value={filter.kind ?? null}
          onChange={(chosen) => choose({ kind: chosen })}
          data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Select
          size="xs"
          clearable
          label={t('which')}
          placeholder={t('all')}
          value={filter.isRead ?? null}
          onChange={(chosen) => choose({ read: chosen })}
          data={reads.map((value) => ({ value, label: t(`read.${value}`) }))}
        />
      </Group>
      {notices.isPending && <Loading />}
      {notices.isError && <ScreenError error={notices.error} retry={() => void notices.refetch()} />}
      {notices.data && rows.length === 0 && <EmptyNote title={t('none')} says={t('noneSays')} />}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('title')}>
        {rows.map((notice) => (
          <Told key={notice.id} notice={notice} />
        ))}
      </Stack>
      {notices.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={notices.isFetchingNextPage}
          onClick={() => void notices.fetchNextPage()}
        >
          {t('earlier')}
        </Button>
      )}
    </>
  );
}

function Told({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notices');
  const format = useFormat();
  const markRead = api.useMutation('post', '/api/notices/{id}/read', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const { id, kind, what, toDo, lines, writtenAt, readAt } = notice;
  const read = () => markRead.mutate({ params: { path: { id }, header: ownKey } });
  const isRead = readAt !== null;
  return (
    <Paper withBorder p="sm" component="li">
      <ProblemSummary error={markRead.error} />
      <Group justify="space-between" gap="sm" align="flex-start">
        <Stack gap={2} flex={1} miw={240}>
          <Group gap="xs">
            {!isRead && <Chip tone="moving" word={t('unread')} />}
            <Text size="xs" c="dimmed">
              {t(`kind.${kind}`)} · {format.instant(writtenAt)}
            </Text>
          </Group>
          <Text fw={isRead ? 400 : 600}>{what}</Text>
          <Text size="sm" c="dimmed">
            {toDo}
          </Text>
          {lines.length > 0 && (
            <List size="sm">
              {lines.map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
          )}
        </Stack>
        <Group gap="xs">
          <OpenNotice notice={notice} onOpen={() => !isRead && read()} />
          {!isRead && (
            <Button
              size="xs"
              variant="default"
              loading={markRead.isPending}
              aria-label={`${t('markRead')}: ${what}`}
              onClick={read}
            >
              {t('markRead')}
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  );
}

interface OpenProps {
  notice: Notice;
  onOpen: () => void;
}

/** Where it is done; whoever goes there has read it. What is told whole in the notice itself leads nowhere. */
function OpenNotice({ notice: { link, what }, onOpen }: OpenProps) {
  const { t } = useTranslation('notices');
  const { pathname, searchParams } = new URL(link, window.location.origin);
  if (pathname === '/notices') return null;
  return (
    <Button
      component={Link}
      to={pathname}
      search={Object.fromEntries(searchParams) as never}
      size="xs"
      variant="default"
      aria-label={`${t('open')}: ${what}`}
      onClick={onOpen}
    >
      {t('open')}
    </Button>
  );
}

function isOneOf<Each extends string>(all: readonly Each[], text: string | undefined): text is Each {
  return all.some((each) => each === text);
}
