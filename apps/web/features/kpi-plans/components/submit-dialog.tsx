import { useState, type ReactNode } from 'react';
import { Button, List, Modal, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../shared/api/query-client.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { addAmounts } from '../../../shared/format/money.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import { submitPlan } from '../api/save-plan.js';
import { findUnsaid } from '../../../shared/plans/check-plan.js';
import { judge } from '../model/judged-plan.js';
import { isOpen, isUnsaved, type PlanRow } from '../model/plan-rows.js';

interface Props {
  opened: boolean;
  close: () => void;
  rows: readonly PlanRow[];
  month: string;
  /** After what was handed in has to be read again. */
  onSubmitted: () => void;
}

/** The page before plans are handed in: what goes, what it is worth, and what stays back for which reason. */
export function SubmitDialog({ opened, close, rows, month, onSubmitted }: Props) {
  const { t } = useTranslation('kpi-plans');
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const open = rows.filter(isOpen);
  const ready = open.filter((row) => isReady(row, month));
  const back = open.filter((row) => !isReady(row, month));
  const pays = ready.map(({ terms }) => judge(terms!, month).pay);
  const sum = addAmounts(pays.map((pay) => pay?.levels[2]?.pay ?? '0.00'));
  const most = pays.every((pay) => pay?.mostPay) ? addAmounts(pays.map((pay) => pay?.mostPay ?? '0.00')) : null;
  const submit = async () => {
    setSending(true);
    setError(undefined);
    const outcomes = await Promise.allSettled(ready.map(({ planId, basedOn }) => submitPlan(planId!, basedOn)));
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    setSending(false);
    onSubmitted();
    await queryClient.invalidateQueries();
    if (refused) setError(refused.reason);
    else close();
  };
  return (
    <Modal opened={opened} onClose={close} size="lg" title={t('check')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <ProblemSummary error={error} />
        <Table.ScrollContainer minWidth={300}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('person')}</Table.Th>
                <Table.Th ta="right">{t('payAt', { level: '100\u00a0%' })}</Table.Th>
                <Table.Th ta="right">{t('payMost')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {ready.map(({ personId, person }, index) => (
                <Table.Tr key={personId}>
                  <Table.Th scope="row" fw={400}>
                    {person}
                  </Table.Th>
                  <Table.Td ta="right">
                    <MoneyText amount={pays[index]?.levels[2]?.pay} />
                  </Table.Td>
                  <Table.Td ta="right">
                    <MoneyText amount={pays[index]?.mostPay} missing={t('noMost')} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th>{t('total')}</Table.Th>
                <Table.Th ta="right">
                  <MoneyText amount={sum} />
                </Table.Th>
                <Table.Th ta="right">
                  <MoneyText amount={most} missing={t('noMost')} />
                </Table.Th>
              </Table.Tr>
            </Table.Tfoot>
          </Table>
        </Table.ScrollContainer>
        {back.length > 0 && (
          <>
            <Text fw={600}>{t('staysBack', { count: back.length })}</Text>
            <List size="sm">
              {back.map((row) => (
                <List.Item key={row.personId}>
                  {row.person}: {reasonOf(row)}
                </List.Item>
              ))}
            </List>
          </>
        )}
        <Button onClick={() => void submit()} loading={isSending} disabled={ready.length === 0} data-autofocus>
          {t('submitCount', { count: ready.length })}
        </Button>
      </Stack>
    </Modal>
  );

  function reasonOf({ terms, theirs }: PlanRow): ReactNode {
    if (terms === undefined) return t('noPlanYet');
    if (theirs !== undefined) return t('hasConflict');
    const wrong = judge(terms, month).problems[0]?.message;
    if (wrong !== undefined) return <SentenceText message={wrong} />;
    const unsaid = terms.indicators.filter((_, at) =>
      findUnsaid(terms).some(({ path }) => path.startsWith(`indicators.${at}.`)),
    );
    return unsaid.length > 0 ? t('unsaid', { names: unsaid.map(({ name }) => name).join(', ') }) : t('notSavedYet');
  }
}

function isReady(row: PlanRow, month: string): boolean {
  return (
    row.planId !== undefined &&
    row.terms !== undefined &&
    row.theirs === undefined &&
    !isUnsaved(row) &&
    judge(row.terms, month).problems.length === 0 &&
    findUnsaid(row.terms).length === 0
  );
}
