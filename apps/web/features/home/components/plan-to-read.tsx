import { Alert, Anchor, Button, Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { ownKey } from '../../../shared/api/client.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useAcknowledgePlan } from '../api/acknowledge-plan.js';

type PlanToRead = components['schemas']['PlanToReadView'];

/** A signed plan: what it pays at each attainment, and whether it was read. */
export function PlanToReadCard({ plan, currency }: { plan: PlanToRead; currency: string }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const queries = useQueryClient();
  const acknowledge = useAcknowledgePlan();
  const [person] = plan.examples.people;
  const isRead = plan.acknowledgedAt !== null;
  return (
    <Section
      title={t('plan.title')}
      gap="sm"
      beside={
        <Anchor component={Link} to="/documents/$id" params={{ id: plan.documentId } as never} size="sm">
          {t('plan.open')}
        </Anchor>
      }
    >
      {!isRead && plan.kind !== 'kpi-plan' && <Text size="sm">{t(`plan.changed.${plan.kind}`)}</Text>}
      {person && (
        <Table captionSide="top" maw={480}>
          <Table.Caption ta="start">{t('plan.examples')}</Table.Caption>
          <Table.Tbody>
            {person.levels.map(({ attainment, pay }) => (
              <Table.Tr key={attainment}>
                <Table.Th scope="row" fw={400}>
                  {t('plan.at', { level: format.percentage(attainment) })}
                </Table.Th>
                <Table.Td ta="right">
                  <MoneyText amount={pay} currency={currency} />
                </Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Th scope="row" fw={400}>
                {t('plan.most')}
              </Table.Th>
              <Table.Td ta="right">
                <MoneyText amount={person.mostPay} currency={currency} missing={t('plan.noLimit')} />
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      )}
      <ProblemSummary error={acknowledge.error} />
      {plan.acknowledgedAt !== null ? (
        <Alert color="teal" variant="light">
          <Text size="sm" c="var(--mantine-color-text)">
            {t('plan.read', { at: format.instant(plan.acknowledgedAt) })}
          </Text>
        </Alert>
      ) : (
        <Button
          style={{ alignSelf: 'start' }}
          loading={acknowledge.isPending}
          onClick={() =>
            acknowledge.mutate(
              {
                params: { path: { id: plan.planId }, header: ownKey },
                body: { sha256: plan.sha256 },
              },
              { onSuccess: () => void queries.invalidateQueries() },
            )
          }
        >
          {t('plan.acknowledge')}
        </Button>
      )}
    </Section>
  );
}
