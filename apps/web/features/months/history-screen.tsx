import { Table } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CardTable } from '../../shared/components/card-table.js';
import { Chip } from '../../shared/components/chip.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { useFormat } from '../../shared/format/use-format.js';
import type { Tone } from '../../shared/theme/tokens.js';
import { useCycle } from './api/use-cycle.js';
import type { Cycle } from './api/use-cycles.js';
import { MonthHead } from './components/month-head.js';
import { OfMonth } from './components/of-month.js';
import { historyOfMonth, type Happening } from './model/history-of-month.js';

const tones: Readonly<Record<Happening['what'], Tone>> = {
  opened: 'moving',
  met: 'done',
  missed: 'failed',
  'done-late': 'soon',
  posted: 'done',
};

/** What has happened in a department's month, the latest first. */
export function MonthHistoryScreen() {
  const { department, month } = useParams({ from: '/frame/monthly-cycles/$department/$month/history' });
  return (
    <OfMonth department={department} month={month}>
      {(cycle) => (
        <>
          <MonthHead cycle={cycle} part="/history" />
          <History of={cycle} />
        </>
      )}
    </OfMonth>
  );
}

function History({ of }: { of: Cycle }) {
  const { t } = useTranslation('months');
  const format = useFormat();
  const cycle = useCycle(of.id);
  if (cycle.isError) return <ScreenError error={cycle.error} retry={() => void cycle.refetch()} />;
  const happened = cycle.data === undefined ? [] : historyOfMonth(cycle.data);
  return (
    <CardTable heads={[{ label: t('history.at') }, { label: t('history.what') }, { label: t('state') }]}>
      <Table.Tbody>
        {happened.map((each) => (
          <Table.Tr key={`${each.at} ${each.what} ${'kind' in each ? each.kind : ''}`}>
            <Table.Td>{format.instant(each.at)}</Table.Td>
            <Table.Td>
              {'kind' in each
                ? t('history.due', { what: t(`deadlineName.${each.kind}`), day: format.day(each.dueOn) })
                : t(each.what === 'opened' ? (each.byHand ? 'history.byHand' : 'history.byItself') : 'history.payroll')}
            </Table.Td>
            <Table.Td>
              <Chip tone={tones[each.what]} word={t(`history.${each.what}`)} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </CardTable>
  );
}
