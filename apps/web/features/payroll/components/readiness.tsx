import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../shared/api/client.js';
import type { components } from '../../../shared/api/api-types.js';
import { Section } from '../../../shared/components/section.js';
import { unreadyByDepartment } from '../model/unready-by-department.js';
import { MissingWords } from './missing-words.js';

interface Props {
  month: string;
  readiness: components['schemas']['ReadinessPage'];
}

/** Who cannot be paid yet, department by department: why, and who owes what is missing. */
export function Readiness({ month, readiness: { count, items, reasons } }: Props) {
  const { t } = useTranslation('payroll');
  const known = api.useQuery('get', '/api/departments', { params: { query: { limit: 200 } } });
  return (
    <Section title={t(count === 0 ? 'allReady' : 'notReady', { count })}>
      {count > 0 && (
        <Text size="sm" c="dimmed">
          {Object.entries(reasons)
            .filter(([, people]) => people > 0)
            .map(([what, people]) => `${t(`missing.${what}`, { what: '' }).replace(/[\s:]+$/, '')}: ${people}`)
            .join(' · ')}
        </Text>
      )}
      {items.length > 0 && (
        <Table>
          {unreadyByDepartment(items).map(({ departmentId, people }) => (
            <Table.Tbody key={departmentId ?? ''}>
              <Table.Tr>
                <Table.Th scope="rowgroup" colSpan={2}>
                  {departmentId === null ? (
                    t('ofNoDepartment')
                  ) : (
                    <Anchor
                      component={Link}
                      to="/monthly-cycles/$department/$month"
                      params={{ department: departmentId, month } as never}
                      size="sm"
                      fw={600}
                    >
                      {known.data?.items.find(({ id }) => id === departmentId)?.name ?? '…'}
                    </Anchor>
                  )}
                  {`: ${people.length}`}
                </Table.Th>
              </Table.Tr>
              {people.map(({ personId, name, missing }) => (
                <Table.Tr key={personId}>
                  <Table.Th scope="row" fw={400}>
                    {name}
                  </Table.Th>
                  <Table.Td>
                    <MissingWords missing={missing} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          ))}
        </Table>
      )}
      {items.length < count && (
        <Text size="sm" c="dimmed">
          {t('firstOfUnready', { shown: items.length, count })}
        </Text>
      )}
    </Section>
  );
}
