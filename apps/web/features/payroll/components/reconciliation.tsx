import { useState } from 'react';
import { Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../../shared/api/client.js';
import { Chip } from '../../../shared/components/chip.js';
import { Loading } from '../../../shared/components/loading.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';

/** What proves that a run adds up; counted from what is stored when somebody asks for it. */
export function Reconciliation({ runId }: { runId: string }) {
  const { t } = useTranslation('payroll');
  const [isAsked, ask] = useState(false);
  if (!isAsked)
    return (
      <Group>
        <Button size="xs" variant="default" onClick={() => ask(true)}>
          {t('proof.act')}
        </Button>
      </Group>
    );
  return <Proof runId={runId} />;
}

function Proof({ runId }: { runId: string }) {
  const { t } = useTranslation('payroll');
  const currency = useCurrency();
  const proof = api.useQuery(
    'get',
    '/api/payroll-runs/{id}/reconciliation',
    { params: { path: { id: runId } } },
    { staleTime: 0, retry: false },
  );
  if (proof.isPending) return <Loading rows={2} />;
  if (proof.isError) return <ScreenError error={proof.error} retry={() => void proof.refetch()} />;
  const { isReconciled, checks, people, statements, total, registerTotal } = proof.data;
  return (
    <Section
      title={t('proof.title')}
      beside={
        <Chip tone={isReconciled ? 'done' : 'failed'} word={t(isReconciled ? 'proof.addsUp' : 'proof.doesNot')} />
      }
    >
      <Text size="sm">
        {t('proof.counted', { people, statements })} <MoneyText amount={total} currency={currency} fw={600} />
        {registerTotal !== null && (
          <>
            {' · '}
            {t('openRegister')} <MoneyText amount={registerTotal} currency={currency} fw={600} />
          </>
        )}
      </Text>
      <List size="sm">
        {checks.map(({ check, isMet, off }) => (
          <List.Item key={check}>
            <span aria-hidden="true">{isMet ? '✓' : '✕'}</span> {t(`proof.check.${check}`)}
            {': '}
            {isMet ? t('proof.met') : t('proof.off', { count: off })}
          </List.Item>
        ))}
      </List>
      <Group>
        <Button size="xs" variant="default" loading={proof.isFetching} onClick={() => void proof.refetch()}>
          {t('proof.again')}
        </Button>
      </Group>
    </Section>
  );
}
