import { Anchor, Progress, SimpleGrid, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/api-types.js';
import { MoneyText } from '../components/money-text.js';
import { useFormat } from '../format/use-format.js';
import { useNameOfComponent } from './use-name-of-component.js';

interface Props {
  runId: string;
  totals: components['schemas']['RunTotalsView'];
}

interface Part {
  key: string;
  name: string;
  people: number;
  total: string;
}

/** What a register pays by department and by component, each with its share and where its people stand. */
export function PartsOfRegister({ runId, totals: { departments, components: parts, names, now } }: Props) {
  const { t } = useTranslation('review');
  const nameOf = useNameOfComponent(names);
  const ofDepartments = departments.map(({ departmentId, department, people, total }) => ({
    key: departmentId ?? '',
    name: department ?? t('register.noDepartment'),
    people,
    total,
  }));
  const ofComponents = parts.map(({ component, people, total }) => ({
    key: component,
    name: nameOf(component),
    people,
    total,
  }));
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
      <Parts runId={runId} title={t('register.byDepartment')} parts={ofDepartments} total={now.total} />
      <Parts runId={runId} title={t('register.byComponent')} parts={ofComponents} total={now.total} />
    </SimpleGrid>
  );
}

function Parts({ runId, title, parts, total }: { runId: string; title: string; parts: Part[]; total: string }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{title}</Table.Th>
          <Table.Th ta="right">{t('field.people')}</Table.Th>
          <Table.Th ta="right">{t('field.total')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {parts.map(({ key, name, people, total: amount }) => {
          const share = shareOf(amount, total);
          return (
            <Table.Tr key={key}>
              <Table.Th scope="row" fw={400}>
                <Anchor
                  component={Link}
                  to="/payroll-runs/$id"
                  params={{ id: runId } as never}
                  search={{ filter: name } as never}
                  size="sm"
                  underline="always"
                >
                  {name}
                </Anchor>
                <Progress value={share} size="xs" mt={4} aria-hidden="true" />
              </Table.Th>
              <Table.Td ta="right">{people}</Table.Td>
              <Table.Td ta="right">
                <MoneyText amount={amount} />
                {share > 0 && (
                  <Text size="xs" c="dimmed">
                    {format.percentage(`${share.toFixed(1)} %`)}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

/** For a bar and its label: a picture of amounts, not an amount. What takes away has none. */
function shareOf(amount: string, total: string): number {
  const whole = Number(total);
  return whole > 0 ? Math.max(0, (Number(amount) / whole) * 100) : 0;
}
