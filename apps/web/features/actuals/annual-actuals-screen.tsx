import { useMemo, useState } from 'react';
import { Anchor, Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
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
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import { useSignedIn } from '../../shared/session/session.js';
import { saveActualsOfYear, useActualsOfYear, type ActualsOfYear } from './api/actuals-of-year.js';
import { IndicatorResults } from './components/indicator-results.js';
import { toActuals, toCells, type Asked, type Cells } from './model/actual-fields.js';
import { countFilled } from './model/count-filled.js';

/** What the annual plans of a department came to: entered, saved, and handed in once the year is over. */
export function AnnualActualsScreen() {
  const { id } = useParams({ from: '/frame/annual-cycles/$id/actuals' });
  const actuals = useActualsOfYear(id);
  if (actuals.isPending) return <Loading />;
  if (actuals.isError) return <ScreenError error={actuals.error} retry={() => void actuals.refetch()} />;
  return <Results key={`${id} ${actuals.data.detail.latestVersion} ${actuals.data.detail.status}`} {...actuals.data} />;
}

function Results({ cycle, detail, people }: ActualsOfYear) {
  const { t } = useTranslation('actuals');
  const { headedDepartmentIds } = useSignedIn();
  const [cells, setCells] = useState<Cells>(() => toCells(detail.version?.content.people ?? {}));
  const asked = useMemo(
    (): Asked[] =>
      people.flatMap(({ personId, indicators }) => indicators.map((indicator) => ({ personId, indicator }))),
    [people],
  );
  const entered = toActuals(cells, asked);
  const isUnsaved = JSON.stringify(entered) !== JSON.stringify(detail.version?.content.people ?? {});
  const save = useMutation({
    mutationFn: () => saveActualsOfYear(cycle.id, { basedOn: detail.latestVersion, people: entered }),
    ...afterSuccess(() => undefined),
  });
  const submit = api.useMutation(
    'post',
    '/api/annual-cycles/{id}/actuals/submission',
    afterSuccess(() => undefined),
  );
  const isOpen = detail.documentId === null || detail.status === 'drafting' || detail.status === 'returned';
  const canEdit = isOpen && cycle.closedAt === null && headedDepartmentIds.includes(cycle.departmentId);
  const canSubmit = canEdit && detail.latestVersion > 0 && !isUnsaved && !submit.isPending;
  const send = () =>
    submit.mutate({ params: { path: { id: cycle.id }, header: ownKey }, body: { version: detail.latestVersion } });
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
              <Button variant="default" disabled={!isUnsaved} loading={save.isPending} onClick={() => save.mutate()}>
                {t('saveYear')}
              </Button>
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
        {...(canEdit ? {} : { below: t(isOpen && cycle.closedAt === null ? 'readOnly' : 'readOnlyNow') })}
      />
      <Stack maw={760}>
        <ProblemSummary error={save.error ?? submit.error} />
        {people.length === 0 && <EmptyNote title={t('noAnnualPlans')} says={t('noAnnualPlansSays')} />}
        {people.map((person) => (
          <Section key={person.personId} title={person.person} gap="sm">
            <IndicatorResults
              person={person}
              cells={cells}
              canEdit={canEdit}
              edit={(changes) => setCells((before) => ({ ...before, ...changes }))}
            />
          </Section>
        ))}
      </Stack>
    </>
  );
}
