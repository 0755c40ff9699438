import { useState } from 'react';
import { Anchor, Button, Group, List, Paper, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { DeadlineChip } from '../components/deadline-chip.js';
import { DecisionBar } from '../components/decision-bar.js';
import { DiffTable } from '../components/diff-table.js';
import { Loading } from '../components/loading.js';
import { MoneyText } from '../components/money-text.js';
import { ProblemSummary } from '../components/problem-summary.js';
import { RouteStepper } from '../components/route-stepper.js';
import { ScreenError } from '../components/screen-error.js';
import { StatusChip } from '../components/status-chip.js';
import { useFormat } from '../format/use-format.js';
import { subtractAmounts } from '../format/money.js';
import { useSignedIn } from '../session/session.js';
import { useComparison, type Against } from './api/use-comparison.js';
import { useDecidable, type Waiting } from './api/use-decidable.js';
import { useDocument } from './api/use-document.js';
import { EvidenceList } from './evidence-list.js';
import { differencesOf, fieldsOf, isDecimal } from './fields-of-content.js';
import { PayAtLevels } from './pay-at-levels.js';
import { PayEffect } from './pay-effect.js';
import { Questions } from './questions.js';
import { SubmitDraft } from './submit-draft.js';
import { stepsOfRoute } from './steps-of-route.js';

interface Props {
  documentId: string;
  /** The document as the inbox has it. */
  waiting?: Waiting;
  onDecided?: () => void;
  /** Whether it is the screen itself and not a part of one. */
  isScreen?: boolean;
}

/** A document of any kind, what changed in it, what proves it, its way, and the one place in which it is decided. */
export function DocumentReview({ documentId, waiting, onDecided, isScreen = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const document = useDocument(documentId);
  const decidable = useDecidable(documentId, waiting);
  const about = useComparison(documentId, 'last-signed');
  if (document.isPending) return <Loading />;
  if (document.isError) return <ScreenError error={document.error} retry={() => void document.refetch()} />;
  const { kind, month, department, status, version, sha256, steps, history, content } = document.data;
  const nameOfField = (field: string) =>
    field
      .split('.')
      .map((part) => t(`field.${part}`, { defaultValue: part }))
      .join(', ');
  // A draft has no submitted version: what is written of it is what is compared.
  const isDraft = status === 'drafting' || status === 'returned';
  const written = content ?? about.data?.content;
  const label = [t(`documentKind.${kind}`), decidable?.person ?? about.data?.person, format.month(month)]
    .filter(Boolean)
    .join(' · ');
  return (
    <Stack gap="md">
      <Stack gap={4}>
        <Title order={isScreen ? 1 : 2} size="h4">
          {label}
        </Title>
        <Group gap="xs">
          <StatusChip kind="document" state={status} />
          {decidable && <DeadlineChip dueOn={decidable.dueOn} dueAt={decidable.dueAt} />}
          {department !== null && (
            <Text size="sm" c="dimmed">
              {department}
            </Text>
          )}
          {version !== null && (
            <Text size="sm" c="dimmed">
              {t('review.version', { version })} · {sha256?.slice(0, 8)}
            </Text>
          )}
        </Group>
        {decidable?.worth && (
          <Text size="sm">
            <MoneyText amount={decidable.worth.amount} fw={600} />
            {kind === 'kpi-plan' && ` ${t('review.atHundred')}`}
            {decidable.worth.most !== null && (
              <>
                , {t('review.atMost')} <MoneyText amount={decidable.worth.most} fw={600} />
              </>
            )}
            {decidable.worth.isUnlimited && (
              <Text span c="red" fw={600}>
                {' '}
                {t('review.noCap')}
              </Text>
            )}
          </Text>
        )}
      </Stack>
      {decidable && <DecisionBar document={{ ...decidable, label }} {...(onDecided ? { onDecided } : {})} />}
      {!decidable && status === 'in-approval' && (
        <WhyNot actors={history.filter(({ what }) => what === 'submitted').map(({ actorId }) => actorId)} />
      )}
      {isDraft && about.data && <SubmitDraft documentId={documentId} kind={kind} version={about.data.latestVersion} />}
      {written && <Changes documentId={documentId} kind={kind} />}
      {written && <EvidenceList content={written} />}
      {(kind === 'plan-revision' || kind === 'weight-memo') && about.data && status !== 'closed' && (
        <PayEffect documentId={documentId} kind={kind} names={about.data.names} person={about.data.person} />
      )}
      {kind === 'kpi-plan' && written && <PayAtLevels planId={documentId} />}
      <Questions documentId={documentId} />
      <div>
        {steps.length > 0 && (
          <Title order={3} size="h5" mb="xs">
            {t('route.label')}
          </Title>
        )}
        <RouteStepper
          steps={stepsOfRoute(steps, history, version).map(({ voided, ...step }) => ({
            ...step,
            voidedBecause: voided
              ? `${voided.name}, ${t(`voidedBecause.${voided.because}`, { fields: voided.fields.map(nameOfField).join(', ') })}`
              : undefined,
          }))}
        />
        {version !== null && status === 'in-approval' && sha256 !== null && (
          <TakeBack documentId={documentId} version={version} sha256={sha256} history={history} />
        )}
      </div>
      <Events history={history} />
    </Stack>
  );
}

/** What keeps somebody from deciding what they look at. */
function WhyNot({ actors }: { actors: readonly string[] }) {
  const { t } = useTranslation();
  const { id } = useSignedIn();
  return <Text c="dimmed">{t(actors.includes(id) ? 'review.yoursToWrite' : 'review.notYours')}</Text>;
}

function Changes({ documentId, kind }: { documentId: string; kind: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [against, setAgainst] = useState<Against>('last-signed');
  const comparison = useComparison(documentId, against);
  const name = (path: readonly string[]) => path.map((part) => t(`field.${part}`, { defaultValue: part })).join(', ');
  // Beside the document of an earlier scheme the versions of the scheme tell which is which: of its own each has a first one.
  const isOfAnother = comparison.data?.before?.documentId !== documentId;
  const versionOf = (side: { version: number; schemeVersion: number | null }) =>
    (isOfAnother ? side.schemeVersion : null) ?? side.version;
  const shown = (value: string | null) => {
    if (value === null) return null;
    return isDecimal(value) ? format.number(value) : t(`value.${value}`, { defaultValue: value });
  };
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5">
          {t('review.changes')}
        </Title>
        {kind !== 'pay-scheme' && (
          <SegmentedControl
            size="xs"
            aria-label={t('review.against')}
            value={against}
            onChange={(chosen) => setAgainst(chosen as Against)}
            data={(['last-signed', 'last-month'] as const).map((value) => ({
              value,
              label: t(`review.with.${value}`),
            }))}
          />
        )}
      </Group>
      {comparison.isError && <ScreenError error={comparison.error} retry={() => void comparison.refetch()} />}
      {comparison.data &&
        (comparison.data.before ? (
          <DiffTable
            wasLabel={
              against === 'last-month'
                ? format.month(comparison.data.before.month)
                : t('review.version', { version: versionOf(comparison.data.before) })
            }
            nowLabel={t('review.now', { version: versionOf(comparison.data) })}
            rows={differencesOf(
              fieldsOf(comparison.data.before.content as never, comparison.data.names),
              fieldsOf(comparison.data.content as never, comparison.data.names),
            ).map(({ path, was, now }) => ({
              label: name(path),
              was: shown(was),
              now: shown(now),
              change:
                was !== now && isDecimal(was) && isDecimal(now) ? format.signed(subtractAmounts(now, was)) : undefined,
            }))}
          />
        ) : (
          <>
            <Text size="sm" c="dimmed" mb="xs">
              {t(`review.nothing.${against}`)}
            </Text>
            <Table>
              <Table.Tbody>
                {fieldsOf(comparison.data.content as never, comparison.data.names).map(({ path, value }) => (
                  <Table.Tr key={path.join(' ')}>
                    <Table.Th scope="row" fw={400}>
                      {name(path)}
                    </Table.Th>
                    <Table.Td>{shown(value)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </>
        ))}
    </Paper>
  );
}

interface TakeBackProps {
  documentId: string;
  version: number;
  sha256: string;
  history: readonly { what: string; version: number; actorId: string }[];
}

/** The author takes a version back that nobody has finished signing. */
function TakeBack({ documentId, version, sha256, history }: TakeBackProps) {
  const { t } = useTranslation();
  const { id } = useSignedIn();
  const withdraw = api.useMutation('post', '/api/documents/{id}/withdrawal', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  if (!history.some((event) => event.what === 'submitted' && event.version === version && event.actorId === id))
    return null;
  return (
    <Stack gap="xs" mt="sm" align="flex-start">
      <ProblemSummary error={withdraw.error} />
      <Button
        variant="default"
        loading={withdraw.isPending}
        onClick={() =>
          withdraw.mutate({ params: { path: { id: documentId }, header: ownKey }, body: { version, sha256 } })
        }
      >
        {t('takeBack')}
      </Button>
    </Stack>
  );
}

interface EventsProps {
  history: readonly { at: string; what: string; version: number; actor: string; reason: string | null }[];
}

function Events({ history }: EventsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, open] = useState(false);
  if (history.length === 0) return null;
  return (
    <div>
      <Anchor component="button" type="button" size="sm" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {t('review.history', { count: history.length })}
      </Anchor>
      {isOpen && (
        <List size="sm" mt="xs">
          {history.map((event) => (
            <List.Item key={`${event.at} ${event.what} ${event.actor}`}>
              {format.instant(event.at)} · {event.actor} · {t(`event.${event.what}`, { version: event.version })}
              {event.reason !== null && `: ${event.reason}`}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
