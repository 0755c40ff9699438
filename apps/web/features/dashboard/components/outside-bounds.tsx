import { Anchor, Group, Table, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../shared/api/client.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';
import { runsThatPay } from '../model/runs-that-pay.js';

/** So many are told one by one: the run has all of them. */
const most = 6;

/** Whose pay of a month is outside the bounds of the organisation, why, and what accounting says to it; nothing before it is calculated. */
export function OutsideBounds({ month }: { month: string }) {
  const { t } = useTranslation('dashboard');
  const currency = useCurrency();
  const runs = api.useQuery('get', '/api/payroll-runs', { params: { query: { month, limit: 50 } } });
  const ids = runsThatPay(runs.data?.items ?? []);
  const answers = useQueries({
    queries: ids.map((id) =>
      api.queryOptions('get', '/api/payroll-runs/{id}/flags', { params: { path: { id }, query: { limit: 200 } } }),
    ),
  });
  const [first] = ids;
  if (first === undefined || answers.some(({ data }) => data === undefined)) return null;
  const flagged = answers.flatMap(({ data }) => data?.items ?? []);
  return (
    <Section title={t('outside')} gap="sm" beside={<Text c="dimmed">{flagged.length}</Text>}>
      {flagged.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('nobodyOutside')}
        </Text>
      ) : (
        <Table>
          <Table.Tbody>
            {flagged.slice(0, most).map(({ statementId, person, total, flags, word }) => (
              <Table.Tr key={statementId}>
                <Table.Th scope="row" fw={400}>
                  <Group justify="space-between" gap="xs">
                    <Anchor
                      component={Link}
                      to="/statements/$id"
                      params={{ id: statementId } as never}
                      underline="always"
                    >
                      {person}
                    </Anchor>
                    <MoneyText amount={total} currency={currency} fw={600} />
                  </Group>
                  <Text size="sm">{flags.map(({ reason }) => t(`outsideBecause.${reason}`)).join('; ')}</Text>
                  {word !== null && (
                    <Text size="sm" c="dimmed">
                      {word.writtenByName}: {word.comment}
                    </Text>
                  )}
                </Table.Th>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Anchor component={Link} to="/payroll-runs/$id" params={{ id: first } as never} size="sm">
        {t('outsideInRun')}
      </Anchor>
    </Section>
  );
}
