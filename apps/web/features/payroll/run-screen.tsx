import { Alert, Button, Code, Stack, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../shared/components/loading.js';
import { MoneyText } from '../../shared/components/money-text.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useCurrency } from '../../shared/organisation/use-currency.js';
import { useFollowedRun } from './api/follow-run.js';
import { useRun, type Run } from './api/use-run.js';
import { useTotals } from './api/use-totals.js';
import { Bridge } from './components/bridge.js';
import { Comparison } from './components/comparison.js';
import { Downloads } from './components/downloads.js';
import { EndRun } from './components/end-run.js';
import { Flags } from './components/flags.js';
import { MissingWords } from './components/missing-words.js';
import { OpenQuestions } from './components/open-questions.js';
import { ParallelPay } from './components/parallel.js';
import { Reconciliation } from './components/reconciliation.js';
import { RunProgress } from './components/run-progress.js';
import { RunStages } from './components/run-stages.js';
import { Uncalculated } from './components/uncalculated.js';
import { Unread } from './components/unread.js';

/** One payroll run: is it complete, why did it change, and may it be paid. */
export function RunScreen() {
  const { id } = useParams({ from: '/frame/payroll-runs/$id' });
  const { data, isPending, isError, error, refetch } = useRun(id);
  if (isPending) return <Loading />;
  if (isError) return <ScreenError error={error} retry={() => void refetch()} />;
  return <RunShown run={data} />;
}

function RunShown({ run }: { run: Run }) {
  const { t } = useTranslation('payroll');
  const format = useFormat();
  const currency = useCurrency();
  const isOver = ['posted', 'returned', 'failed'].includes(run.status);
  const progress = useFollowedRun(run.id, !isOver);
  const isCalculated = run.total !== null && run.status !== 'failed';
  const totals = useTotals(run.id, isCalculated && run.kind === 'regular');
  const { register, people, total, startedByName, startedAt, inputsSha256, flagged } = run;
  return (
    <>
      <TitleLine
        title={t('runOf', { month: format.month(run.month), number: run.number })}
        facts={
          <>
            <StatusChip kind="run" state={run.status} />
            {people !== null && <Text>{t('peopleOf', { count: people })}</Text>}
            {total !== null && <MoneyText amount={total} currency={currency} fw={700} fz="lg" />}
          </>
        }
        acts={
          register && (
            <Button component={Link} to="/documents/$id" params={{ id: register.documentId } as never}>
              {t(run.status === 'in-approval' ? 'checkRegister' : 'openRegister')}
            </Button>
          )
        }
        below={
          <Text c="dimmed" size="sm">
            {t('startedBy', { name: startedByName, at: format.instant(startedAt) })}
            {run.purpose !== null && ` · ${t(`purpose.${run.purpose}`)}`}
            {inputsSha256 !== null && (
              <>
                {' · '}
                {t('inputs')} <Code>{inputsSha256.slice(0, 8)}</Code>
              </>
            )}
          </Text>
        }
      />
      <Stack gap="md">
        <RunStages run={run} />
        {run.status === 'calculating' && <RunProgress run={run} progress={progress} />}
        {flagged.waiting > 0 && (
          <Alert color="orange" variant="light">
            <Text size="sm" c="var(--mantine-color-text)">
              {t('flags.wait', { count: flagged.waiting })}
            </Text>
          </Alert>
        )}
        <Ended run={run} />
        <Uncalculated run={run} />
        <Problems run={run} />
        <OpenQuestions month={run.month} />
        {totals.data && <Bridge runId={run.id} totals={totals.data} />}
        <Flags runId={run.id} />
        {isCalculated && run.kind === 'regular' && <Comparison runId={run.id} />}
        {isCalculated && run.kind === 'regular' && <ParallelPay runId={run.id} />}
        {inputsSha256 !== null && <Reconciliation runId={run.id} />}
        {(run.status === 'posted' || run.status === 'in-approval') && <Downloads run={run} />}
        {!isOver && <EndRun run={run} />}
      </Stack>
    </>
  );
}

function Ended({ run: { endedReason, endedBecause, endedBy } }: { run: Run }) {
  const { t } = useTranslation('payroll');
  if (endedBecause === null) return null;
  const said = endedReason ?? endedBy?.reason;
  const why = said ?? t(`endedBecause.${endedBecause}`, { defaultValue: endedBecause });
  return (
    <Alert color="red" variant="light">
      <Text size="sm" c="var(--mantine-color-text)">
        {t('ended', { why })}
      </Text>
    </Alert>
  );
}

/** Who stops it, who is left out and why, and what was entered for nothing; each with where it is mended. */
function Problems({ run: { notReady, leftOut, unread } }: { run: Run }) {
  const { t } = useTranslation('payroll');
  if (!notReady && !leftOut && unread.length === 0) return null;
  return (
    <Section title={t('problems.title')} gap="sm">
      {notReady && <Text size="sm">{notReady.next}</Text>}
      {notReady?.people.map(({ personId, name, missing }) => (
        <div key={personId}>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <MissingWords missing={missing} />
        </div>
      ))}
      {leftOut && (
        <Text size="sm">
          {t('problems.leftOut', { count: leftOut.count, reason: leftOut.reason })}{' '}
          {leftOut.people.map(({ name }) => name).join(', ')}
        </Text>
      )}
      {unread.length > 0 && <Unread unread={unread} />}
    </Section>
  );
}
