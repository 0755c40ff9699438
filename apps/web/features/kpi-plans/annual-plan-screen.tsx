import { useState } from 'react';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { Loading } from '../../shared/components/loading.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useReadDraft } from '../../shared/documents/use-read-draft.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import type { Terms } from '../../shared/plans/terms.js';
import { saveAnnualPlan, useAnnualPlan, type AnnualPlan } from './api/annual-plan.js';
import { PlanForm } from './components/plan-form.js';
import { useFieldOfPlan } from './model/field-of-plan.js';
import { libraryOf } from '../../shared/plans/indicator-library.js';

/** What the bonus of a year is paid by, for one person: begun from the plan of the year before, or anew. */
export function AnnualPlanScreen() {
  const params = useParams({ from: '/frame/year/$year/plans/$person' });
  const year = Number(params.year);
  const plan = useAnnualPlan(params.person, year);
  const before = useAnnualPlan(params.person, year - 1);
  const person = api.useQuery('get', '/api/people/{id}', { params: { path: { id: params.person } } });
  if (plan.isPending || before.isPending || person.isPending) return <Loading />;
  if (plan.isError) return <ScreenError error={plan.error} retry={() => void plan.refetch()} />;
  const name = plan.data?.person ?? person.data?.name ?? '';
  return (
    <OfPerson
      key={`${params.person} ${year} ${plan.data?.latestVersion ?? 0}`}
      personId={params.person}
      name={name}
      year={year}
      plan={plan.data}
      before={before.data?.version.content}
    />
  );
}

interface Props {
  personId: string;
  name: string;
  year: number;
  plan: AnnualPlan | null;
  before: Terms | undefined;
}

function OfPerson({ personId, name, year, plan, before }: Props) {
  const { t } = useTranslation('kpi-plans');
  const fieldOf = useFieldOfPlan();
  const [terms, setTerms] = useState<Terms | undefined>(plan?.version.content);
  const save = useMutation({
    mutationFn: (said: Terms) => saveAnnualPlan({ personId, year, plan }, said),
    ...useReadDraft(),
  });
  const isDraft = plan === null || plan.status === 'drafting' || plan.status === 'returned';
  const send = () => terms && save.mutate(terms);
  usePrimaryAct(() => isDraft && !save.isPending && send());
  return (
    <>
      <TitleLine
        title={t('annualTitle', { year: String(year), person: name })}
        facts={plan && <StatusChip kind="document" state={plan.status} />}
        below={t('annualSays')}
      />
      {isDraft ? (
        <Stack maw={760}>
          <ProblemSummary error={save.error} fieldOf={(path) => fieldOf(path, terms?.indicators)} />
          <PlanForm
            terms={terms}
            month={`${year}-12`}
            lastMonth={before}
            library={libraryOf([before])}
            templates={[]}
            former={{ name: t('lastYear'), copy: t('copyLastYear') }}
            isTried={save.isError}
            onChange={setTerms}
          />
          {terms && (
            <Group>
              <Button loading={save.isPending} onClick={send} aria-keyshortcuts="Control+Enter">
                {t('saveAndRead')}
              </Button>
            </Group>
          )}
        </Stack>
      ) : (
        <Text>
          {t('notADraft')}{' '}
          <Anchor component={Link} to="/documents/$id" params={{ id: plan.id } as never} underline="always">
            {t('toDocument')}
          </Anchor>
        </Text>
      )}
    </>
  );
}
