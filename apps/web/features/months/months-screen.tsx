import { Anchor, Table, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../shared/clock/clock.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { dayOf } from '../../shared/format/dates.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useCycles } from './api/use-cycles.js';

/** The departments' months: how far each has come. */
export function MonthsScreen() {
  const { t } = useTranslation('months');
  const format = useFormat();
  const navigate = useNavigate();
  const clock = useClock();
  const search = useSearch({ from: '/frame/months' });
  const latest = useCycles(undefined);
  const present = clock && dayOf(clock.now, clock.timeZone).slice(0, 7);
  const month = search.month ?? latest.data?.items[0]?.month ?? present;
  const cycles = useCycles(month);
  if (cycles.isError) return <ScreenError error={cycles.error} retry={() => void cycles.refetch()} />;
  if (cycles.isPending || month === undefined) return <Loading />;
  const items = cycles.data.items.filter((cycle) => cycle.month === month);
  return (
    <>
      <TitleLine
        title={t('title')}
        acts={
          <MonthPicker
            month={month}
            onChange={(chosen) => void navigate({ to: '/months', search: { month: chosen } })}
          />
        }
      />
      {items.length === 0 ? (
        <EmptyNote title={t('notOpen', { month: format.monthAlone(month) })} says={t('opensBy')} />
      ) : (
        <Table.ScrollContainer minWidth={320}>
          <Table highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('department')}</Table.Th>
                <Table.Th>{t('stage')}</Table.Th>
                <Table.Th ta="right">{t('missed')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((cycle) => (
                <Table.Tr key={cycle.id}>
                  <Table.Td>
                    <Anchor
                      component={Link}
                      to="/monthly-cycles/$department/$month"
                      params={{ department: cycle.departmentId, month: cycle.month } as never}
                    >
                      {cycle.department}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <StatusChip kind="stage" state={cycle.stage} />
                  </Table.Td>
                  <Table.Td ta="right">
                    <Text span c={cycle.missedDeadlines > 0 ? 'red' : undefined}>
                      {cycle.missedDeadlines}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  );
}
