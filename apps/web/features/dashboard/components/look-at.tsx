import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';
import type { peopleToLookAt } from '../model/attainment-by-department.js';

interface Props {
  people: ReturnType<typeof peopleToLookAt>;
  month: string;
}

/** Who stays behind month after month, and whose good work earns no more than the least, with the figures that say so. */
export function LookAt({ people, month }: Props) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const currency = useCurrency();
  return (
    <Section title={t('lookAt')} gap="sm">
      {people.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('nobody')}
        </Text>
      ) : (
        <Table>
          <Table.Tbody>
            {people.map((each) => (
              <Table.Tr key={each.personId}>
                <Table.Th scope="row" fw={400}>
                  <OfPerson name={each.person} statementId={each.months.at(-1)?.statementId} />
                  <Text size="sm" c="dimmed">
                    {each.department}
                  </Text>
                </Table.Th>
                <Table.Td>
                  {each.isAtTail && (
                    <Text size="sm">
                      {t('atTail', { count: each.monthsAtTail })}:{' '}
                      {each.months
                        .map(({ month: of, attainment }) =>
                          [format.monthName(of), attainment === null ? '–' : format.percentage(attainment)].join(' '),
                        )
                        .join(', ')}
                    </Text>
                  )}
                  {each.isUnderpaid && (
                    <Text size="sm">
                      {t('earnsNoMore')}: <MoneyText amount={each.payForTarget} currency={currency} />{' '}
                      {t('againstLeast')} <MoneyText amount={each.payForLeast} currency={currency} />
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Anchor component={Link} to="/statements" search={{ month } as never} size="sm">
        {t('statementsOf', { month: format.month(month) })}
      </Anchor>
    </Section>
  );
}

function OfPerson({ name, statementId }: { name: string; statementId: string | undefined }) {
  if (statementId === undefined) return name;
  return (
    <Anchor component={Link} to="/statements/$id" params={{ id: statementId } as never} underline="always">
      {name}
    </Anchor>
  );
}
