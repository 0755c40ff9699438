import { Alert, Anchor, Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../shared/api/client.js';
import { Chip } from '../../shared/components/chip.js';
import { Loading } from '../../shared/components/loading.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { RefusalText } from '../../shared/refusals/refusal-text.js';
import { SentenceText } from '../../shared/refusals/sentence-text.js';
import { useSignedIn } from '../../shared/session/session.js';
import { isUnderWay, readAnew, useImport, type Import } from './api/use-imports.js';
import { Reading } from './components/reading.js';
import { Rows } from './components/rows.js';
import { toneOf } from './components/tone-of.js';

/** One table: how it was read, what each row would come to, and letting it take effect or taking it back. */
export function ImportScreen() {
  const { id } = useParams({ from: '/frame/imports/$id' });
  const { data, isPending, isError, error, refetch } = useImport(id);
  if (isPending) return <Loading />;
  if (isError) return <ScreenError error={error} retry={() => void refetch()} />;
  return <ImportShown table={data} />;
}

function ImportShown({ table }: { table: Import }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { status, counts, problem, sameFileAs } = table;
  return (
    <>
      <TitleLine
        title={`${t(`kinds.${table.kind}`)} · ${table.fileName}`}
        facts={<Chip tone={toneOf(status)} word={t(`state.${status}`)} />}
        below={t('broughtAt', { at: format.instant(table.createdAt), size: Math.ceil(table.fileBytes / 1024) })}
      />
      <Stack>
        {sameFileAs !== null && (
          <Alert color="blue" variant="light">
            <Anchor component={Link} to="/imports/$id" params={{ id: sameFileAs } as never} underline="always">
              {t('sameFile')}
            </Anchor>
          </Alert>
        )}
        {problem && <Unreadable problem={problem} />}
        {isUnderWay(table) && <UnderWay table={table} />}
        {(status === 'ready' || status === 'unreadable') && <Reading key={table.id} table={table} />}
        {counts && !isUnderWay(table) && (
          <>
            <Counts counts={counts} />
            <Acts table={table} />
            <Rows table={table} counts={counts} />
          </>
        )}
      </Stack>
    </>
  );
}

function UnderWay({ table }: { table: Import }) {
  const { t } = useTranslation('imports');
  const all = table.counts?.rows ?? 0;
  const done = all === 0 ? 100 : Math.floor((table.rowsDone * 100) / all);
  return (
    <Stack gap={4}>
      <Text role="status">
        {table.status === 'reading' ? t('isRead') : t('rowsDone', { done: table.rowsDone, all })}
      </Text>
      <Progress
        value={table.status === 'reading' ? 100 : done}
        animated
        striped={table.status === 'reading'}
        aria-label={t(`state.${table.status}`)}
      />
    </Stack>
  );
}

function Unreadable({ problem }: { problem: NonNullable<Import['problem']> }) {
  const { t } = useTranslation('imports');
  const where = [
    problem.sheet,
    problem.row === undefined ? undefined : t('atRow', { row: problem.row }),
    problem.column,
  ].filter(Boolean);
  return (
    <Alert color="red" variant="light" title={t('problem')}>
      <Text size="sm" c="var(--mantine-color-text)">
        <RefusalText code={problem.code} message={[problem.message, ...where].join(' · ')} />
      </Text>
      {problem.rows && (
        <List size="sm" mt="xs">
          {problem.rows.slice(0, 20).map(({ row, code, message }) => (
            <List.Item key={`${row} ${message}`}>
              {t('atRow', { row })}: <SentenceText code={code} message={message} />
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}

function Counts({ counts }: { counts: NonNullable<Import['counts']> }) {
  const { t } = useTranslation('imports');
  const told = (['added', 'changed', 'unchanged', 'skipped', 'bad', 'missing'] as const).filter(
    (each) => counts[each] > 0,
  );
  return (
    <Text role="status">
      {told.length === 0 ? t('noRows') : told.map((each) => t(`counted.${each}`, { count: counts[each] })).join(' · ')}
    </Text>
  );
}

/** What can be done with a table as it stands. */
function Acts({ table: { id, status, counts, importedBy, undoneBy } }: { table: Import }) {
  const { t } = useTranslation('imports');
  const { id: me } = useSignedIn();
  const commit = api.useMutation('post', '/api/imports/{id}/commit', readAnew);
  const decide = api.useMutation('post', '/api/imports/{id}/decision', readAnew);
  const undo = api.useMutation('post', '/api/imports/{id}/undo', readAnew);
  const path = { path: { id }, header: ownKey };
  const proposedBy = status === 'proposed' ? importedBy : undoneBy;
  const bad = counts?.bad ?? 0;
  const good = (counts?.added ?? 0) + (counts?.changed ?? 0);
  return (
    <>
      <ProblemSummary error={commit.error ?? decide.error ?? undo.error} />
      <Group>
        {status === 'ready' && bad === 0 && good > 0 && (
          <Button loading={commit.isPending} onClick={() => commit.mutate({ params: path, body: { takes: 'all' } })}>
            {t('takeAll', { count: good })}
          </Button>
        )}
        {status === 'ready' && bad > 0 && good > 0 && (
          <>
            <Button loading={commit.isPending} onClick={() => commit.mutate({ params: path, body: { takes: 'good' } })}>
              {t('takeGood', { count: good, bad })}
            </Button>
            <Text size="sm" c="dimmed">
              {t('orMend')}
            </Text>
          </>
        )}
        {(status === 'proposed' || status === 'undo-proposed') &&
          (proposedBy === me ? (['withdraw'] as const) : (['confirm', 'refuse'] as const)).map((decision) => (
            <Button
              key={decision}
              variant={decision === 'confirm' ? 'filled' : 'default'}
              loading={decide.isPending}
              onClick={() => decide.mutate({ params: path, body: { decision } })}
            >
              {t(`decision.${decision}`)}
            </Button>
          ))}
        {status === 'imported' && (
          <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate({ params: path })}>
            {t('undoAll')}
          </Button>
        )}
      </Group>
      {(status === 'proposed' || status === 'undo-proposed') && (
        <Text size="sm" c="dimmed">
          {t('proposedSays')}
        </Text>
      )}
    </>
  );
}
