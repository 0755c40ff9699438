import { useState } from 'react';
import { Button, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { Chip } from '../../shared/components/chip.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { BecauseForm } from './components/because-form.js';
import { PlacesTable } from './components/places-table.js';
import { Standings } from './components/standings.js';
import { standingOf, standingTones } from './model/standing-of.js';

/** One contest: what it is won by, and of each place the prize, the winner and the day on which it was handed over. */
export function ContestScreen() {
  const { t } = useTranslation('contests');
  const format = useFormat();
  const me = useSignedIn();
  const { id } = useParams({ from: '/frame/contests/$id' });
  const [isEnding, end] = useState(false);
  const contest = api.useQuery('get', '/api/contests/{id}', { params: { path: { id } } });
  if (contest.isPending) return <Loading />;
  if (contest.isError) return <ScreenError error={contest.error} retry={() => void contest.refetch()} />;
  const { data } = contest;
  const { name, department, departmentId, fromMonth, untilMonth, withdrawnAt, withdrawnBecause } = data;
  const standing = standingOf(data, format.today?.slice(0, 7) ?? '');
  const isAnnouncer =
    holds(me, 'commercial-director', 'general-director') ||
    (departmentId !== null && me.headedDepartmentIds.includes(departmentId));
  const canCallOff = isAnnouncer && withdrawnAt === null && data.winners === 0;
  const months = [...new Set([fromMonth, untilMonth])].map((month) => format.month(month)).join(' – ');
  return (
    <>
      <TitleLine
        title={name}
        facts={<Chip tone={standingTones[standing]} word={t(`standing.${standing}`)} />}
        below={`${department ?? t('everybody')} · ${months}`}
        acts={
          canCallOff && (
            <Button variant="default" aria-expanded={isEnding} onClick={() => end(!isEnding)}>
              {t('callOff')}
            </Button>
          )
        }
      />
      <Stack>
        {withdrawnBecause !== null && <Text>{t('calledOffBecause', { reason: withdrawnBecause })}</Text>}
        {isEnding && canCallOff && (
          <BecauseForm
            path="/api/contests/{id}/withdrawal"
            params={{ id }}
            act={t('callOffIt')}
            close={() => end(false)}
          />
        )}
        <Section title={t('fieldOf.rule')} gap={4}>
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{data.rule}</Text>
        </Section>
        {withdrawnAt === null && standing !== 'ahead' && <Standings contestId={id} />}
        <PlacesTable
          contest={data}
          canRecord={isAnnouncer && standing !== 'withdrawn'}
          canGive={isAnnouncer || holds(me, 'accounting')}
          isOver={standing === 'over' || standing === 'given'}
        />
      </Stack>
    </>
  );
}
