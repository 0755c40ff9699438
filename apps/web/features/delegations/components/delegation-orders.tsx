import { Anchor, Button, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../shared/api/client.js';
import { CardTable } from '../../../shared/components/card-table.js';
import { Loading } from '../../../shared/components/loading.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { StatusChip } from '../../../shared/components/status-chip.js';
import { useFormat } from '../../../shared/format/use-format.js';

/** Delegations that are documents: those that somebody may see, and the way to another. */
export function DelegationOrders({ drafts }: { drafts: boolean }) {
  const { t } = useTranslation('delegations');
  const format = useFormat();
  const orders = api.useQuery('get', '/api/delegation-orders', { params: { query: { limit: 200 } } });
  if (orders.isPending) return <Loading />;
  if (orders.isError) return <ScreenError error={orders.error} retry={() => void orders.refetch()} />;
  const { items } = orders.data;
  return (
    <Section
      title={t('orders.title')}
      gap="sm"
      beside={
        drafts && (
          <Button component={Link} to="/delegations/order" variant="default">
            {t('orders.draft')}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <Text c="dimmed">{t('orders.none')}</Text>
      ) : (
        <CardTable
          heads={[
            { label: t('orders.order') },
            { label: t('principal') },
            { label: t('fromOn') },
            { label: t('stateOf') },
          ]}
        >
          <Table.Tbody>
            {items.map(({ id, person, fromOn, status }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}>
                  <Anchor component={Link} to="/documents/$id" params={{ id } as never} underline="always">
                    {t('documentKind.delegation-order')}
                  </Anchor>
                </Table.Th>
                <Table.Td>{person}</Table.Td>
                <Table.Td>{format.day(fromOn)}</Table.Td>
                <Table.Td>
                  <StatusChip kind="document" state={status} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </CardTable>
      )}
    </Section>
  );
}
