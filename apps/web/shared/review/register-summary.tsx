import { Anchor, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Loading } from '../components/loading.js';
import { MoneyText } from '../components/money-text.js';
import { ScreenError } from '../components/screen-error.js';
import { StatusChip } from '../components/status-chip.js';
import { subtractAmounts } from '../format/money.js';
import { useFormat } from '../format/use-format.js';
import { PartsOfRegister } from './parts-of-register.js';

/** Whoever has signed it sees it posted some seconds later. */
const untilPostedMs = 3_000;

/** What a register pays: of which run, whom, how much and why not as much as the month before, and what is to be looked at before it is signed. */
export function RegisterSummary({ runId }: { runId: string }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const params = { params: { path: { id: runId } } };
  const organisation = api.useQuery('get', '/api/organisation', {}, { staleTime: Number.POSITIVE_INFINITY });
  const run = api.useQuery('get', '/api/payroll-runs/{id}', params, {
    refetchInterval: ({ state }) => (state.data?.status === 'in-approval' ? untilPostedMs : false),
  });
  const isRegular = run.data?.kind === 'regular';
  const totals = api.useQuery('get', '/api/payroll-runs/{id}/totals', params, { enabled: isRegular, retry: false });
  if (run.isError) return <ScreenError error={run.error} retry={() => void run.refetch()} />;
  if (run.isPending) return <Loading rows={5} />;
  const { month, number, purpose, reason, people, total, startedByName, status, postedAt } = run.data;
  const currency = organisation.data?.currency;
  const before = totals.data?.before;
  const facts: [string, ReactNode][] = [
    [t('register.company'), organisation.data?.name],
    [t('field.month'), format.month(month)],
    [
      t('register.run'),
      <Anchor key="run" component={Link} to="/payroll-runs/$id" params={{ id: runId } as never} underline="always">
        {[t(`register.kind.${purpose ?? 'regular'}`), t('register.number', { number })].join(', ')}
      </Anchor>,
    ],
    [
      t('register.state'),
      <Group key="state" gap="xs">
        <StatusChip kind="run" state={status} />
        {postedAt !== null && format.instant(postedAt)}
      </Group>,
    ],
    [t('register.madeBy'), startedByName],
    ...(reason === null ? [] : [[t('field.reason'), reason] satisfies [string, ReactNode]]),
    [t('field.people'), people],
    [t('field.total'), <MoneyText key="total" amount={total} currency={currency} fw={700} />],
  ];
  return (
    <Paper withBorder p="sm">
      <Stack gap="sm">
        <Title order={3} size="h5">
          {t('register.title')}
        </Title>
        <Table>
          <Table.Tbody>
            {facts.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
            {totals.data && before && total !== null && before.people > 0 && (
              <>
                <Table.Tr>
                  <Table.Th scope="row" fw={400}>
                    {t('register.before', { month: format.month(totals.data.monthBefore) })}
                  </Table.Th>
                  <Table.Td>
                    <MoneyText amount={before.total} currency={currency} />{' '}
                    <Text span size="sm" c="dimmed">
                      {t('register.people', { people: before.people })}
                    </Text>
                  </Table.Td>
                </Table.Tr>
                <Table.Tr>
                  <Table.Th scope="row" fw={400}>
                    {t('diff.change')}
                  </Table.Th>
                  <Table.Td>
                    <MoneyText amount={subtractAmounts(total, before.total)} currency={currency} isSigned fw={600} />
                  </Table.Td>
                </Table.Tr>
              </>
            )}
          </Table.Tbody>
        </Table>
        {totals.data && <PartsOfRegister runId={runId} totals={totals.data} />}
        <ToLookAt runId={runId} month={month} run={run.data} />
      </Stack>
    </Paper>
  );
}

interface LookProps {
  runId: string;
  month: string;
  run: {
    flagged: { statements: number; waiting: number };
    leftOut: { count: number; reason: string } | null;
    unread: readonly unknown[];
  };
}

/** What is to be looked at before the signature, each with where it is shown. */
function ToLookAt({ runId, month, run: { flagged, leftOut, unread } }: LookProps) {
  const { t } = useTranslation('review');
  const disputes = api.useQuery('get', '/api/disputes', {
    params: { query: { month, status: 'open', limit: 100 } },
  });
  const open = disputes.data?.items.length ?? 0;
  const ofRun = [
    flagged.statements > 0 && t('register.flagged', { count: flagged.statements, waiting: flagged.waiting }),
    leftOut !== null && t('register.leftOut', { count: leftOut.count, reason: leftOut.reason }),
    unread.length > 0 && t('register.unread', { count: unread.length }),
  ].filter((each) => each !== false);
  if (disputes.isPending) return null;
  if (ofRun.length + open === 0) return <Text size="sm">{t('register.nothing')}</Text>;
  return (
    <Stack gap={4}>
      <Title order={4} size="sm">
        {t('register.look')}
      </Title>
      {ofRun.map((said) => (
        <Anchor
          key={said}
          component={Link}
          to="/payroll-runs/$id"
          params={{ id: runId } as never}
          size="sm"
          underline="always"
        >
          {said}
        </Anchor>
      ))}
      {open > 0 && (
        <Anchor component={Link} to="/questions" size="sm" underline="always">
          {t('register.questions', { count: open })}
        </Anchor>
      )}
    </Stack>
  );
}
