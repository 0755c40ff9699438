import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CardTable } from '../../../shared/components/card-table.js';
import { Loading } from '../../../shared/components/loading.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { StatusChip } from '../../../shared/components/status-chip.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useOrdersOf } from '../api/use-orders-of.js';

interface Props {
  personId: string;
  ordersSalary: boolean;
  ordersAssignment: boolean;
}

/** The orders that say where somebody works and for which salary: drafted here, signed as documents. */
export function Orders({ personId, ordersSalary, ordersAssignment }: Props) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { items, isPending, error, refetch } = useOrdersOf(personId);
  if (isPending) return <Loading />;
  if (error) return <ScreenError error={error} retry={refetch} />;
  return (
    <Section
      title={t('orders.title')}
      gap="sm"
      beside={
        <Group gap="xs">
          {ordersAssignment && (
            <Button
              component={Link}
              to="/people/$id/assignment-order"
              params={{ id: personId } as never}
              variant="default"
            >
              {t('orders.assignment')}
            </Button>
          )}
          {ordersSalary && (
            <Button component={Link} to="/people/$id/salary-order" params={{ id: personId } as never} variant="default">
              {t('orders.salary')}
            </Button>
          )}
        </Group>
      }
    >
      {items.length === 0 ? (
        <Text c="dimmed">{t('orders.none')}</Text>
      ) : (
        <CardTable
          heads={[{ label: t('orders.order') }, { label: t('changes.fromOn') }, { label: t('changes.state') }]}
        >
          <Table.Tbody>
            {items.map(({ id, kind, fromOn, status }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}>
                  <Anchor component={Link} to="/documents/$id" params={{ id } as never} underline="always">
                    {t(`documentKind.${kind}`)}
                  </Anchor>
                </Table.Th>
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
