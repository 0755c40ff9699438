import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CardTable } from '../../../shared/components/card-table.js';
import { Section } from '../../../shared/components/section.js';
import { useOneOfRoles } from '../../../shared/regulation/use-one-of-roles.js';
import type { Organisation, RoutedKind } from '../../../shared/regulation/rules.js';

/** Who submits each kind of document, and who signs it in which order. */
export function Routes({ rules }: { rules: Organisation }) {
  const { t } = useTranslation('regulation');
  const oneOf = useOneOfRoles();
  return (
    <Section title={t('routes')}>
      <CardTable heads={[{ label: t('document') }, { label: t('submits') }, { label: t('signs') }]}>
        <Table.Tbody>
          {(Object.keys(rules.routes) as RoutedKind[]).map((kind) => {
            const { submitters, steps } = rules.routes[kind];
            return (
              <Table.Tr key={kind}>
                <Table.Th scope="row" fw={400}>
                  {t(`documentKind.${kind}`)}
                </Table.Th>
                <Table.Td>{oneOf(submitters)}</Table.Td>
                <Table.Td>
                  {steps.map((step, index) => (
                    <Text key={step.name} size="sm">
                      {index + 1}. {oneOf(step.roles)}
                    </Text>
                  ))}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </CardTable>
    </Section>
  );
}
