import { useState } from 'react';
import { Alert, Button, Group, Paper, Stack, Table, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api, ownKey } from '../../shared/api/client.js';
import { useClock } from '../../shared/clock/clock.js';
import { CardTable } from '../../shared/components/card-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { addMonths } from '../../shared/format/dates.js';
import { useReadDraft } from '../../shared/documents/use-read-draft.js';
import { useFormat } from '../../shared/format/use-format.js';
import { readTypedWeight } from '../../shared/grid/typed-number.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { showWeight } from '../../shared/plans/show-weight.js';
import { isWhole, sumOfWeights, toPercentage } from '../../shared/plans/sum-of-weights.js';
import { useWeightMemosUntil } from './api/use-weight-memos-until.js';
import { useSignedPlans, type SignedPlan } from './api/use-signed-plans.js';
import { changedWeights, sameForAll, weightsOf, type Weights } from './model/changed-weights.js';

type Memo = components['schemas']['MemoDetail'];

/** The weights of a month's signed plans are changed by one memo, of as many people as the market concerns. */
export function WeightsScreen() {
  const { today } = useFormat();
  // The clock of the company says which month it is.
  return today === undefined ? <Loading /> : <WeightsForm present={today.slice(0, 7)} />;
}

/** Goes on with a draft, or with one that came back. */
export function WeightsDraftScreen() {
  const { id } = useParams({ from: '/frame/weight-memos/$id/draft' });
  const memo = api.useQuery(
    'get',
    '/api/weight-memos/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  if (memo.isPending) return <Loading />;
  if (memo.isError) return <ScreenError error={memo.error} retry={() => void memo.refetch()} />;
  return <WeightsForm present={memo.data.month} draft={memo.data} />;
}

function WeightsForm({ present, draft }: { present: string; draft?: Memo }) {
  const { t } = useTranslation('memos');
  const format = useFormat();
  const readDraft = useReadDraft();
  const [month, setMonth] = useState(present);
  const plans = useSignedPlans(month);
  const until = useWeightMemosUntil(month);
  const now = useClock()?.now;
  const isLate = until !== undefined && now !== undefined && now.getTime() >= Date.parse(until);
  const [typed, type] = useState<Readonly<Record<string, Weights>>>(() => weightsOfMemo(draft));
  const [reason, say] = useState(draft?.version.content.reason ?? '');
  const begin = api.useMutation('post', '/api/weight-memos', readDraft);
  const goOn = api.useMutation('put', '/api/weight-memos/{id}/draft', readDraft);
  const isSaving = begin.isPending || goOn.isPending;
  const changed = changedWeights(plans.data ?? [], typed);
  const isWholeEach = changed.every(({ weights }) => {
    const sum = sumOfWeights(Object.values(weights));
    return sum !== undefined && isWhole(sum);
  });
  const canGo = changed.length > 0 && isWholeEach && reason.trim() !== '';
  const send = () => {
    const content = { reason: reason.trim(), plans: changed };
    if (draft === undefined) begin.mutate({ params: { header: ownKey }, body: content });
    else
      goOn.mutate({
        params: { path: { id: draft.id }, header: ownKey },
        body: { basedOn: draft.latestVersion, ...content },
      });
  };
  usePrimaryAct(() => canGo && !isSaving && send());
  return (
    <>
      <TitleLine
        title={t('weightsOf', { month: format.month(month) })}
        acts={
          draft === undefined && (
            <MonthPicker
              month={month}
              onChange={(chosen) => {
                setMonth(chosen);
                type({});
              }}
            />
          )
        }
      />
      <Stack maw={900}>
        <Alert color={isLate ? 'orange' : 'blue'} variant="light">
          <Stack gap="xs" align="flex-start">
            <Text size="sm" c="var(--mantine-color-text)">
              {isLate
                ? t('weightsLate', { month: format.month(month), day: format.lastDay(until) })
                : until === undefined
                  ? t('weightsUntil')
                  : t('weightsUntilAt', { day: format.lastDay(until) })}
            </Text>
            {isLate && (
              <Button size="xs" variant="default" onClick={() => setMonth(addMonths(present, 1))}>
                {t('weightsNext', { month: format.month(addMonths(present, 1)) })}
              </Button>
            )}
          </Stack>
        </Alert>
        <ProblemSummary error={begin.error ?? goOn.error} />
        {plans.isPending && <Loading />}
        {plans.isError && <ScreenError error={plans.error} retry={() => void plans.refetch()} />}
        {plans.data?.length === 0 && <EmptyNote title={t('revision.noPlans')} says={t('revision.noPlansSays')} />}
        {!isLate &&
          plans.data?.map((plan) => (
            <PlanWeights
              key={plan.id}
              plan={plan}
              typed={typed[plan.id] ?? {}}
              onChange={(weights) => type({ ...typed, [plan.id]: weights })}
              {...((plans.data?.length ?? 0) > 1
                ? { forAll: () => type({ ...typed, ...sameForAll(plans.data ?? [], plan, typed[plan.id] ?? {}) }) }
                : {})}
            />
          ))}
        {!isLate && plans.data && plans.data.length > 0 && (
          <>
            <Textarea
              label={t('reason')}
              description={t('weightsReason')}
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => say(event.currentTarget.value)}
            />
            <Group>
              <Button disabled={!canGo} loading={isSaving} onClick={send} aria-keyshortcuts="Control+Enter">
                {t('weightsCheck', { count: changed.length })}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </>
  );
}

/** The weights that a memo gives each plan. */
function weightsOfMemo(memo: Memo | undefined): Readonly<Record<string, Weights>> {
  return Object.fromEntries(
    (memo?.version.content.plans ?? []).map(({ planId, weights }) => [
      planId,
      Object.fromEntries(weights.map(({ code, after }) => [code, after])),
    ]),
  );
}

interface PlanWeightsProps {
  plan: SignedPlan;
  typed: Weights;
  onChange: (weights: Weights) => void;
  /** Gives the others the weights of this plan. */
  forAll?: () => void;
}

function PlanWeights({ plan, typed, onChange, forAll }: PlanWeightsProps) {
  const { t } = useTranslation('memos');
  const language = useLanguage();
  const sum = sumOfWeights(Object.values({ ...weightsOf(plan), ...typed }));
  const isRight = sum !== undefined && isWhole(sum);
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {plan.person}
        </Title>
        <Text size="sm" role="status" c={isRight ? 'dimmed' : 'red'}>
          {isRight ? '✓' : '✕'} {sum === undefined ? t('weightsUnknown') : t('weightsAre', { sum: toPercentage(sum) })}
        </Text>
      </Group>
      <CardTable
        heads={[
          { label: t('indicator') },
          { label: t('revision.was'), isNumber: true },
          { label: t('revision.becomes') },
        ]}
      >
        <Table.Tbody>
          {plan.terms.indicators.map(({ code, name, weight }) => (
            <Table.Tr key={code}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              <Table.Td ta="right">{showWeight(weight, language)}</Table.Td>
              <Table.Td w={140}>
                <TextInput
                  aria-label={t('newWeight', { name, person: plan.person })}
                  value={typed[code] ?? weight}
                  onChange={(event) => onChange({ ...typed, [code]: event.currentTarget.value })}
                  onBlur={(event) =>
                    onChange({ ...typed, [code]: readTypedWeight(event.currentTarget.value, language) })
                  }
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </CardTable>
      {forAll && Object.keys(typed).length > 0 && (
        <Button size="xs" variant="default" mt="xs" onClick={forAll}>
          {t('weightsForAll')}
        </Button>
      )}
    </Paper>
  );
}
