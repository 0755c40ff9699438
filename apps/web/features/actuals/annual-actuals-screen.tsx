import { useMemo } from 'react';
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../shared/api/after-success.js';
import { api, ownKey } from '../../shared/api/client.js';
import { DeadlineChip } from '../../shared/components/deadline-chip.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useSavedWords } from '../../shared/drafts/use-saved-words.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import { useSignedIn } from '../../shared/session/session.js';
import { useActualsOfYear, type ActualsOfYear, type DetailOfYear } from './api/actuals-of-year.js';
import { ActualConflicts } from './components/actual-conflicts.js';
import { IndicatorResults } from './components/indicator-results.js';
import type { Asked } from './model/actual-fields.js';
import { countFilled } from './model/count-filled.js';
import { useResultsOfYear } from './use-results-of-year.js';

/** What the annual plans of a department came to: entered, saved, and handed in once the year is over. */
export function AnnualActualsScreen() {
  const { id } = useParams({ from: '/frame/annual-cycles/$id/actuals' });
  const actuals = useActualsOfYear(id);
  if (actuals.isPending) return <Loading />;
  if (actuals.isError) return <ScreenError error={actuals.error} retry={() => void actuals.refetch()} />;
  // What is typed stays while a save is read back; once it was sent or came back it is begun anew.
  return <Results key={`${id} ${isOpen(actuals.data.detail)}`} {...actuals.data} />;
}

function Results({ cycle, detail, people }: ActualsOfYear) {
  const { t } = useTranslation('actuals');
  const saved = useSavedWords();
  const { headedDepartmentIds } = useSignedIn();
  const asked = useMemo(
    (): Asked[] =>
      people.flatMap(({ personId, indicators }) => indicators.map((indicator) => ({ personId, indicator }))),
    [people],
  );
  const submit = api.useMutation(
    'post',
    '/api/annual-cycles/{id}/actuals/submission',
    afterSuccess(() => undefined),
  );
  const isEntered = isOpen(detail) && cycle.closedAt === null;
  const canEdit = isEntered && headedDepartmentIds.includes(cycle.departmentId);
  const entered = useResultsOfYear(cycle.id, detail, asked, canEdit);
  const { cells, version } = entered;
  const canSubmit = canEdit && version > 0 && !entered.isUnsaved && entered.both.length === 0 && !submit.isPending;
  const send = () => submit.mutate({ params: { path: { id: cycle.id }, header: ownKey }, body: { version } });
  usePrimaryAct(canSubmit ? send : undefined);
  const filled = countFilled(cells, asked);
  const deadline = cycle.deadlines.find(({ kind }) => kind === 'actuals-submitted');
  return (
    <>
      <TitleLine
        title={`${t('titleOfYear', { year: String(cycle.year) })} · ${cycle.department}`}
        facts={
          <>
            {detail.documentId !== null && <StatusChip kind="document" state={detail.status} />}
            <span>{t('filled', { count: filled.filled, total: filled.toFill })}</span>
            {deadline && <DeadlineChip dueOn={deadline.dueOn} dueAt={deadline.dueAt} metAt={deadline.metAt} />}
          </>
        }
        acts={
          canEdit ? (
            <>
              <Text size="sm" c="dimmed" role="status">
                {entered.isSaving ? t('saving') : entered.savedAt && !entered.isUnsaved ? saved(entered.savedAt) : ''}
              </Text>
              <Button disabled={!canSubmit} loading={submit.isPending} onClick={send} aria-keyshortcuts="Control+Enter">
                {t('submit')}
              </Button>
            </>
          ) : (
            detail.documentId !== null && (
              <Anchor component={Link} to="/documents/$id" params={{ id: detail.documentId } as never}>
                {t('toDocument')}
              </Anchor>
            )
          )
        }
        {...(canEdit ? {} : { below: t(isEntered ? 'readOnly' : 'readOnlyNow') })}
      />
      <Stack maw={760}>
        <ProblemSummary error={entered.error ?? submit.error} />
        <ActualConflicts both={entered.both} nameOf={(key) => nameOfCell(key, people)} settle={entered.settle} />
        {people.length === 0 && <EmptyNote title={t('noAnnualPlans')} says={t('noAnnualPlansSays')} />}
        {people.map((person) => (
          <Section key={person.personId} title={person.person} gap="sm">
            <IndicatorResults person={person} cells={cells} canEdit={canEdit} edit={entered.edit} />
          </Section>
        ))}
      </Stack>
    </>
  );
}

/** Whether results are still entered: nothing of them is on its route or signed. */
function isOpen({ documentId, status }: DetailOfYear): boolean {
  return documentId === null || status === 'drafting' || status === 'returned';
}

function nameOfCell(key: string, people: ActualsOfYear['people']): string {
  const [personId, code] = key.split(' ');
  const person = people.find((each) => each.personId === personId);
  return [person?.person, person?.indicators.find((each) => each.code === code)?.name ?? code]
    .filter(Boolean)
    .join(', ');
}
