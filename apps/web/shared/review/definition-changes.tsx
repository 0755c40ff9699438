import { Anchor, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { describeHow } from '#facts/counted/describe-how.js';
import type { ValueDefinition } from '#facts/counted/value-definition.js';
import { api } from '../api/client.js';
import { Loading } from '../components/loading.js';
import { ScreenError } from '../components/screen-error.js';
import { useFormat } from '../format/use-format.js';
import { useLanguage } from '../language/use-language.js';

/** How a number of the month is counted, in words, what its examples come to, and which schemes pay by it. */
export function DefinitionChanges({ documentId }: { documentId: string }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const language = useLanguage();
  const definition = api.useQuery('get', '/api/value-definitions/{id}', { params: { path: { id: documentId } } });
  if (definition.isError) return <ScreenError error={definition.error} retry={() => void definition.refetch()} />;
  if (definition.isPending) return <Loading rows={4} />;
  const content = definition.data.version.content as unknown as ValueDefinition;
  const unit = format.unit(content.unit);
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Title order={3} size="h5">
          {content.name}, {unit}
        </Title>
        <Text size="sm">
          {t('definition.how', { month: format.month(content.from.slice(0, 7)), how: describeHow(content, language) })}
        </Text>
        <Readers code={content.code} />
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('definition.example')}</Table.Th>
              <Table.Th>{t('definition.brings')}</Table.Th>
              <Table.Th ta="right">{t('definition.comesTo')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {content.examples.map(({ name, deals, activities, expected }) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>
                  {t('definition.deals', { count: deals.length })},{' '}
                  {t('definition.activities', { count: activities.length })}
                </Table.Td>
                <Table.Td ta="right">{expected === null ? '–' : format.number(expected)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Paper>
  );
}

/** The schemes that pay by it. */
function Readers({ code }: { code: string }) {
  const { t } = useTranslation('review');
  const { data } = api.useQuery('get', '/api/value-definitions/declared-values');
  if (!data) return null;
  const schemes = data.items.find((each) => each.code === code)?.schemes ?? [];
  return (
    <Text size="sm" c="dimmed">
      {t(schemes.length === 0 ? 'definition.nobodyReads' : 'definition.readBy')}{' '}
      {schemes.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Anchor component={Link} to="/schemes/$id" params={{ id } as never} underline="always">
            {name}
          </Anchor>
        </span>
      ))}
    </Text>
  );
}
