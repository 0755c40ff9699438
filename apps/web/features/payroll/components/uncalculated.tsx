import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import { useFieldNames } from '../../../shared/refusals/use-field-names.js';
import { holds } from '../../../shared/session/roles.js';
import { useSignedIn } from '../../../shared/session/session.js';
import type { Run } from '../api/use-run.js';
import { useUncalculated, type Uncalculated as Person } from '../api/use-uncalculated.js';
import { placeOfCause } from '../model/place-of-cause.js';

/** Of whom nothing could be calculated, why, and where it is mended; once it is, they are calculated again, and nobody else. */
export function Uncalculated({ run: { id, status } }: { run: Run }) {
  const { t } = useTranslation('payroll');
  const me = useSignedIn();
  const found = useUncalculated(id, status !== 'posted');
  const again = api.useMutation('post', '/api/payroll-runs/{id}/recalculation', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  if (found.isError) return <ScreenError error={found.error} retry={() => void found.refetch()} />;
  const people = found.data?.items ?? [];
  if (people.length === 0 && again.data === undefined && !again.isError) return null;
  const mayAct = status === 'calculating' && holds(me, 'accounting');
  const calculate = (personIds?: string[]) =>
    again.mutate({ params: { path: { id }, header: ownKey }, body: personIds === undefined ? {} : { personIds } });
  return (
    <Section
      title={t('uncalculated.title', { count: people.length })}
      gap="sm"
      beside={
        mayAct &&
        people.length > 1 && (
          <Button size="xs" loading={again.isPending} onClick={() => calculate()}>
            {t('uncalculated.all')}
          </Button>
        )
      }
    >
      <ProblemSummary error={again.error} />
      {again.data && (
        <Text size="sm" role="status">
          {t('uncalculated.done', { people: again.data.people, problems: again.data.problems })}
        </Text>
      )}
      {people.map((person) => (
        <Group key={person.personId} justify="space-between" align="flex-start" gap="sm">
          <Reasons person={person} />
          {mayAct && (
            <Button
              size="xs"
              variant="default"
              loading={again.isPending}
              aria-label={t('uncalculated.one', { name: person.person })}
              onClick={() => calculate([person.personId])}
            >
              {t('uncalculated.again')}
            </Button>
          )}
        </Group>
      ))}
    </Section>
  );
}

function Reasons({ person: { person, reasons } }: { person: Person }) {
  const { t } = useTranslation('payroll');
  const nameOf = useFieldNames();
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {person}
      </Text>
      {reasons.map(({ place, code, message, owedBy, address }) => {
        const where = placeOfCause(address);
        return (
          <Text key={`${place} ${code}`} size="sm">
            {where === undefined ? (
              nameOf(place)
            ) : (
              <Anchor component={Link} to={where.to as never} search={(where.search ?? {}) as never} underline="always">
                {nameOf(place)}
              </Anchor>
            )}
            {': '}
            <SentenceText message={message} />
            {owedBy.length > 0 && (
              <Text span c="dimmed" size="sm">
                {` · ${t('with', { roles: owedBy.map((role) => t(`role.${role}`)).join(', ') })}`}
              </Text>
            )}
          </Text>
        );
      })}
    </Stack>
  );
}
