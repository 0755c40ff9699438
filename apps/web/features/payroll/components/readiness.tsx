import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../shared/components/section.js';
import type { components } from '../../../shared/api/api-types.js';
import { MissingWords } from './missing-words.js';

interface Props {
  readiness: components['schemas']['ReadinessPage'];
}

/** Who cannot be paid yet, why, and who owes what is missing. */
export function Readiness({ readiness: { count, items, reasons } }: Props) {
  const { t } = useTranslation('payroll');
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
          <Table.Tbody>
            {items.map(({ personId, name, missing }) => (
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
        </Table>
      )}
    </Section>
  );
}
