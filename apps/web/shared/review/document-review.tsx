import { lazy, Suspense, useState } from 'react';
import { Anchor, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { DeadlineChip } from '../components/deadline-chip.js';
import { DecisionBar } from '../components/decision-bar.js';
import { Loading } from '../components/loading.js';
import { MoneyText } from '../components/money-text.js';
import { ProblemSummary } from '../components/problem-summary.js';
import { RouteStepper } from '../components/route-stepper.js';
import { ScreenError } from '../components/screen-error.js';
import { StatusChip } from '../components/status-chip.js';
import { useWhoDecides } from '../components/use-who-decides.js';
import { useFormat } from '../format/use-format.js';
import type { DocumentKind } from '../documents/drafts-of-kind.js';
import { placeOfDraft } from '../documents/place-of-draft.js';
import { periodOfDocument } from '../documents/period-of-document.js';
import { useCurrency } from '../organisation/use-currency.js';
import { isOfPlan } from '../plans/is-of-plan.js';
import { holds } from '../session/roles.js';
import { useSignedIn } from '../session/session.js';
import { useComparison } from './api/use-comparison.js';
import { useDecidable, type Waiting } from './api/use-decidable.js';
import { useDocument } from './api/use-document.js';
import { ActualsChanges } from './actuals-changes.js';
import { ContentChanges } from './content-changes.js';
import { EvidenceList } from './evidence-list.js';
import { MemoChanges } from './memo-changes.js';
import { PayAtLevels } from './pay-at-levels.js';
import { PayEffect } from './pay-effect.js';
import { ReleasedPay } from './released-pay.js';
import { RegulationChanges } from './regulation-changes.js';
import { PlanChanges } from './plan-changes.js';
import { Questions } from './questions.js';
import { ReassignStep } from './reassign-step.js';
import { RegisterSummary } from './register-summary.js';
import { ReplacedNote } from './replaced-note.js';
import { RevisionChanges } from './revision-changes.js';
import { SubmitDraft } from './submit-draft.js';
import { stepsOfRoute } from './steps-of-route.js';
import { versionToRead } from './version-to-read.js';

/** Its words come with the code that counts, which other documents do without. */
const DefinitionChanges = lazy(() =>
  import('./definition-changes.js').then((changes) => ({ default: changes.DefinitionChanges })),
);

interface Props {
  documentId: string;
  /** The document as the inbox has it. */
  waiting?: Waiting;
  onDecided?: () => void;
  /** After another version, which came meanwhile, was asked for. */
  onReadAgain?: () => void;
  /** Whether it is the screen itself and not a part of one. */
  isScreen?: boolean;
}

/** A document of any kind, what changed in it, what proves it, its way, and the one place in which it is decided. */
export function DocumentReview({ documentId, waiting, onDecided, onReadAgain, isScreen = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const currency = useCurrency();
  const document = useDocument(documentId);
  const decidable = useDecidable(documentId, waiting);
  const about = useComparison(documentId, 'last-signed');
  const me = useSignedIn();
  const [readVersion, read] = useState<number>();
  if (document.isPending) return <Loading />;
  if (document.isError) return <ScreenError error={document.error} retry={() => void document.refetch()} />;
  const { kind, month, departmentId, department, status, version, sha256, steps, history, content } = document.data;
  if (readVersion === undefined && version !== null) read(version);
  const toRead = decidable && versionToRead({ read: readVersion, shown: version, waiting: decidable.version });
  const readAgain = () => {
    read(toRead);
    void queryClient.invalidateQueries();
    onReadAgain?.();
  };
  const nameOfField = (field: string) =>
    field
      .split('.')
      .map((part) => t(`field.${part}`, { defaultValue: part }))
      .join(', ');
  // Of a draft, what is written of it is what is compared: what was submitted of it before came back.
  const isDraft = status === 'drafting' || status === 'returned';
  const written = isDraft ? about.data?.content : (content ?? about.data?.content);
  const shown = isDraft ? about.data : document.data;
  const route = stepsOfRoute(steps, history, version);
  const open = route.filter(({ decision }) => decision === undefined);
  const label = [
    t(`documentKind.${kind}`),
    decidable?.person ?? about.data?.person,
    periodOfDocument({ kind, month }, format),
  ]
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
          {version !== null && shown?.version !== undefined && shown.version !== null && (
            <Text size="sm" c="dimmed">
              {t('review.version', { version: shown.version })} · {shown.sha256?.slice(0, 8)}
            </Text>
          )}
        </Group>
        {decidable?.worth && (
          <Text size="sm">
            {isOfPlan(kind) && `${t('bonusAtHundred')} `}
            <MoneyText amount={decidable.worth.amount} currency={currency} fw={600} />
            {decidable.worth.most !== null && (
              <>
                , {t('review.atMost')} <MoneyText amount={decidable.worth.most} currency={currency} fw={600} />
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
      {toRead !== undefined && <ReplacedNote version={toRead} readIt={readAgain} />}
      {decidable && toRead === undefined && (
        <DecisionBar
          document={{ ...decidable, label }}
          {...(kind === 'payroll-register' && content ? { releases: <ReleasedPay register={content} /> } : {})}
          {...(onDecided ? { onDecided } : {})}
        />
      )}
      {!decidable && status === 'in-approval' && (
        <WhyNot
          actors={history.filter(({ what }) => what === 'submitted').map(({ actorId }) => actorId)}
          steps={steps}
        />
      )}
      {isDraft && about.data && (
        <SubmitDraft
          documentId={documentId}
          kind={kind}
          place={placeOfDraft({ kind, documentId, month, departmentId, personId: about.data.personId })}
          version={about.data.version}
          cameBack={about.data.version === version}
        />
      )}
      {written && (
        <ChangesOf documentId={documentId} kind={kind} content={written} departmentId={departmentId} month={month} />
      )}
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
          steps={route.map(({ voided, ...step }) => ({
            ...step,
            voidedBecause: voided
              ? `${voided.name}, ${t(`voidedBecause.${voided.because}`, { fields: voided.fields.map(nameOfField).join(', ') })}`
              : undefined,
          }))}
        />
        {version !== null && status === 'in-approval' && sha256 !== null && (
          <TakeBack documentId={documentId} version={version} sha256={sha256} history={history} />
        )}
        {status === 'in-approval' && open.length > 0 && holds(me, 'administrator') && (
          <ReassignStep documentId={documentId} steps={open} />
        )}
      </div>
      <Events history={history} />
    </Stack>
  );
}

interface ChangesProps {
  documentId: string;
  kind: DocumentKind;
  content: Readonly<Record<string, unknown>>;
  departmentId: string | null;
  month: string;
}

/** What the document says and changes, as documents of its kind are read. */
function ChangesOf({ documentId, kind, content, departmentId, month }: ChangesProps) {
  if (kind === 'actuals') return <ActualsChanges documentId={documentId} departmentId={departmentId} month={month} />;
  if (kind === 'kpi-plan') return <PlanChanges documentId={documentId} />;
  if (kind === 'plan-revision') return <RevisionChanges documentId={documentId} />;
  if (kind === 'weight-memo') return <MemoChanges documentId={documentId} />;
  if (kind === 'value-definition')
    return (
      <Suspense fallback={<Loading rows={4} />}>
        <DefinitionChanges documentId={documentId} />
      </Suspense>
    );
  if (kind === 'regulation-change') return <RegulationChanges content={content as never} />;
  if (kind === 'payroll-register' && typeof content['runId'] === 'string')
    return <RegisterSummary runId={content['runId']} />;
  return <ContentChanges documentId={documentId} kind={kind} />;
}

interface WhyNotProps {
  actors: readonly string[];
  steps: readonly {
    isWaiting: boolean;
    roles: readonly string[];
    waitsFor: readonly { name: string }[];
  }[];
}

/** What keeps somebody from deciding what they look at, and for whom it waits. */
function WhyNot({ actors, steps }: WhyNotProps) {
  const { t } = useTranslation();
  const whoDecides = useWhoDecides();
  const { id } = useSignedIn();
  const waiting = steps.filter(({ isWaiting }) => isWaiting).map(whoDecides);
  return (
    <Text c="dimmed">
      {actors.includes(id) && `${t('review.yoursToWrite')}. `}
      {waiting.length === 0 ? t('review.notYours') : t('review.waitsFor', { names: waiting.join(', ') })}
    </Text>
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
