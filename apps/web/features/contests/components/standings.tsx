import { Progress, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../../shared/api/client.js';
import { CardTable } from '../../../shared/components/card-table.js';
import { Loading } from '../../../shared/components/loading.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useSignedIn } from '../../../shared/session/session.js';

/** Who is ahead by the approved results of the months of a contest; nothing where only its words say how it is won. */
export function Standings({ contestId }: { contestId: string }) {
  const { t } = useTranslation('contests');
  const format = useFormat();
  const me = useSignedIn();
  const standings = api.useQuery('get', '/api/contests/{id}/standings', { params: { path: { id: contestId } } });
  if (standings.isPending) return <Loading rows={3} />;
  if (standings.isError) return <ScreenError error={standings.error} retry={() => void standings.refetch()} />;
  const { figure, months, participants, items } = standings.data;
  if (figure === null) return null;
  const title = t('standings.title', { figure: figure.name });
  if (items.length === 0)
    return (
      <Section title={title} gap={4}>
        <Text size="sm" c="dimmed">
          {t('standings.none')}
        </Text>
      </Section>
    );
  const best = items[0]?.value ?? '0';
  return (
    <Section title={title} isFramed={false}>
      <Text size="sm" c="dimmed">
        {t('standings.says', {
          months: months.map((month) => format.month(month)).join(', '),
          shown: items.length,
          count: participants,
        })}
      </Text>
      <CardTable
        heads={[
          { label: t('place') },
          { label: t('standings.who') },
          { label: [figure.name, format.unit(figure.unit)].filter(Boolean).join(', '), isNumber: true },
        ]}
      >
        <Table.Tbody>
          {items.map(({ personId, place, person, value }) => (
            <Table.Tr key={personId}>
              <Table.Td>{place}</Table.Td>
              <Table.Th scope="row" fw={personId === me.id ? 600 : 400}>
                {personId === me.id ? t('standings.you', { name: person }) : person}
                {/* A width is a picture of a share of the best; the figures stand beside it. */}
                <Progress value={shareOf(value, best)} size="sm" mt={4} aria-hidden="true" />
              </Table.Th>
              <Table.Td ta="right">{format.number(value)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </CardTable>
    </Section>
  );
}

function shareOf(value: string, best: string): number {
  return Number(best) <= 0 ? 0 : Math.max(0, (Number(value) * 100) / Number(best));
}
