import { Anchor, Table, Tabs, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { StatusChip } from '../../../shared/components/status-chip.js';
import { NotSeen } from '../../../shared/months/not-seen.js';

type Cycle = components['schemas']['CycleDetail'];

/** What every month has comes before what changes it. */
const first: readonly string[] = ['kpi-plan', 'task-plan', 'actuals'];
const placeOf = (kind: string): number => (first.indexOf(kind) + first.length + 1) % (first.length + 1);

/** The documents of a month by their kinds: how many are signed, and where each stands. */
export function CycleDocuments({ documents, isWhollySeen }: Pick<Cycle, 'documents' | 'isWhollySeen'>) {
  const { t } = useTranslation('months');
  const kinds = [...new Set(documents.map(({ kind }) => kind))].toSorted((one, other) => placeOf(one) - placeOf(other));
  if (kinds.length === 0 && !isWhollySeen) return <NotSeen />;
  if (kinds.length === 0) return <Text c="dimmed">{t('noDocuments')}</Text>;
  return (
    <Tabs defaultValue={kinds[0] ?? null} keepMounted={false}>
      <Tabs.List>
        {kinds.map((kind) => {
          const ofKind = documents.filter((document) => document.kind === kind);
          const signed = ofKind.filter(({ status }) => status === 'signed').length;
          return (
            <Tabs.Tab key={kind} value={kind}>
              {t('ofWhich', { kind: t(`documentKind.${kind}`), signed, count: ofKind.length })}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      {kinds.map((kind) => (
        <Tabs.Panel key={kind} value={kind} pt="xs">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('what')}</Table.Th>
                <Table.Th>{t('state')}</Table.Th>
                <Table.Th ta="right">{t('version')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {documents
                .filter((document) => document.kind === kind)
                .map((document) => (
                  <Table.Tr key={document.id}>
                    <Table.Td>
                      <Anchor component={Link} to="/documents/$id" params={{ id: document.id } as never}>
                        {document.person ?? t(`documentKind.${document.kind}`)}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>
                      <StatusChip kind="document" state={document.status} />
                    </Table.Td>
                    <Table.Td ta="right">{document.version}</Table.Td>
                  </Table.Tr>
                ))}
            </Table.Tbody>
          </Table>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
