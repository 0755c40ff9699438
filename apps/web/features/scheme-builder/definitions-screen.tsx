import { useMemo } from 'react';
import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api } from '../../shared/api/client.js';
import { CardTable } from '../../shared/components/card-table.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { notCounted, readersOf } from './model/declared-values.js';

type Definition = components['schemas']['DefinitionsPage']['items'][number];
type Declared = components['schemas']['DeclaredValues']['items'][number];

/** The numbers of the month: how those are counted that facts tell, which schemes read each, and which are entered. */
export function DefinitionsScreen() {
  const { t } = useTranslation('scheme-builder');
  const me = useSignedIn();
  const definitions = api.useQuery('get', '/api/value-definitions', { params: { query: { limit: 200 } } });
  const declared = api.useQuery('get', '/api/value-definitions/declared-values');
  const failed = [definitions, declared].find(({ isError }) => isError);
  if (failed) return <ScreenError error={failed.error} retry={() => void failed.refetch()} />;
  if (!definitions.data || !declared.data) return <Loading />;
  const isHead = holds(me, 'head-of-department');
  return (
    <>
      <TitleLine
        title={t('counted.title')}
        below={t('counted.titleSays')}
        acts={
          isHead && (
            <Button component={Link} to="/value-definitions/new">
              {t('counted.define')}
            </Button>
          )
        }
      />
      <Stack>
        <Section title={t('counted.ofFacts')}>
          {definitions.data.items.length === 0 ? (
            <EmptyNote title={t('counted.none')} says={t('counted.noneSays')} />
          ) : (
            <Definitions definitions={definitions.data.items} declared={declared.data.items} isHead={isHead} />
          )}
        </Section>
        <Entered values={notCounted(declared.data.items, definitions.data.items)} isHead={isHead} />
      </Stack>
    </>
  );
}

interface DefinitionsProps {
  definitions: readonly Definition[];
  declared: readonly Declared[];
  isHead: boolean;
}

function Definitions({ definitions, declared, isHead }: DefinitionsProps) {
  const { t } = useTranslation('scheme-builder');
  const format = useFormat();
  const columns = useMemo<DataColumn<Definition>[]>(
    () => [
      {
        id: 'name',
        label: t('counted.number'),
        value: ({ name }) => name,
        cell: ({ id, name }) => (
          <Anchor component={Link} to="/documents/$id" params={{ id } as never} underline="always">
            {name}
          </Anchor>
        ),
      },
      { id: 'unit', label: t('name.unit'), value: ({ unit }) => format.unit(unit) },
      {
        id: 'month',
        label: t('counted.since'),
        value: ({ month }) => month,
        cell: ({ month }) => format.month(month),
      },
      {
        id: 'readBy',
        label: t('counted.readBy'),
        value: ({ code }) => namesOf(readersOf(code, declared)),
        cell: ({ code }) => <Schemes schemes={readersOf(code, declared)} />,
      },
      {
        id: 'status',
        label: t('counted.state'),
        value: ({ status }) => t(`state.document.${status}`),
        cell: ({ status }) => <StatusChip kind="document" state={status} />,
      },
      {
        id: 'acts',
        label: t('counted.acts'),
        value: () => '',
        cell: ({ id, name, status }) => isHead && <Act id={id} name={name} status={status} />,
      },
    ],
    [t, format, declared, isHead],
  );
  return (
    <DataTable
      view="value-definitions"
      label={t('counted.ofFacts')}
      rows={definitions}
      columns={columns}
      rowKey={({ id }) => id}
    />
  );
}

/** What follows a signed definition, or the draft as it is. */
function Act({ id, name, status }: Pick<Definition, 'id' | 'name' | 'status'>) {
  const { t } = useTranslation('scheme-builder');
  if (status !== 'signed' && status !== 'drafting' && status !== 'returned') return null;
  const word = t(status === 'signed' ? 'counted.next' : 'counted.change');
  return (
    <Anchor
      component={Link}
      to="/value-definitions/$id/draft"
      params={{ id } as never}
      underline="always"
      aria-label={`${word}: ${name}`}
    >
      {word}
    </Anchor>
  );
}

/** The numbers that people enter or bring as tables every month. */
function Entered({ values, isHead }: { values: readonly Declared[]; isHead: boolean }) {
  const { t } = useTranslation('scheme-builder');
  const format = useFormat();
  if (values.length === 0) return null;
  return (
    <Section title={t('counted.entered')}>
      <Text size="sm" c="dimmed">
        {t('counted.enteredSays')}
      </Text>
      <CardTable heads={[{ label: t('counted.number') }, { label: t('counted.readBy') }, { label: t('counted.acts') }]}>
        <Table.Tbody>
          {values.map(({ code, name, unit, schemes }) => (
            <Table.Tr key={code}>
              <Table.Td>
                {name}, {format.unit(unit)}
              </Table.Td>
              <Table.Td>
                <Schemes schemes={schemes} />
              </Table.Td>
              <Table.Td>
                {isHead && (
                  <Anchor
                    component={Link}
                    to={'/value-definitions/new' as never}
                    search={{ code, name, unit } as never}
                    underline="always"
                    aria-label={`${t('counted.count')}: ${name}`}
                  >
                    {t('counted.count')}
                  </Anchor>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </CardTable>
    </Section>
  );
}

function Schemes({ schemes }: { schemes: Declared['schemes'] }) {
  const { t } = useTranslation('scheme-builder');
  if (schemes.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('counted.nobodyReads')}
      </Text>
    );
  return (
    <Group gap="xs">
      {schemes.map(({ id, name }) => (
        <Anchor key={id} component={Link} to="/schemes/$id" params={{ id } as never} underline="always" size="sm">
          {name}
        </Anchor>
      ))}
    </Group>
  );
}

function namesOf(schemes: Declared['schemes']): string {
  return schemes.map(({ name }) => name).join(', ');
}
