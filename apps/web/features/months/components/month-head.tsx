import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { MonthPicker } from '../../../shared/components/month-picker.js';
import { StatusChip } from '../../../shared/components/status-chip.js';
import { TitleLine } from '../../../shared/components/title-line.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { MonthTabs } from '../../../shared/months/month-tabs.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';
import { useCycle } from '../api/use-cycle.js';
import type { Cycle } from '../api/use-cycles.js';
import { peopleOfMonth } from '../model/people-of-month.js';

interface Props {
  cycle: Cycle;
  /** Which of its screens it is. */
  part?: '' | '/pay' | '/history';
}

/** What month of which department it is, how far it has come, how many people it is about and what their plans are worth. */
export function MonthHead({ cycle, part = '' }: Props) {
  const { t } = useTranslation('months');
  const format = useFormat();
  const navigate = useNavigate();
  const { departmentId: department, month, closedAt } = cycle;
  const go = (chosen: string) => void navigate({ to: `/monthly-cycles/${department}/${chosen}${part}` as never });
  return (
    <>
      <TitleLine
        title={`${cycle.department} · ${format.month(month)}`}
        facts={
          <>
            <StatusChip kind="stage" state={cycle.stage} />
            <People cycleId={cycle.id} />
          </>
        }
        acts={<MonthPicker month={month} onChange={go} />}
        {...(closedAt === null ? {} : { below: t('closed', { at: format.instant(closedAt) }) })}
      />
      <MonthTabs department={department} month={month} />
    </>
  );
}

/** How many people and plans there are, for whoever sees them all, and what the plans come to. */
function People({ cycleId }: { cycleId: string }) {
  const { t } = useTranslation('months');
  const currency = useCurrency();
  const { data } = useCycle(cycleId);
  if (!data?.isWhollySeen) return null;
  const { people, plans } = peopleOfMonth(data);
  return (
    <Text size="sm">
      {t('people', { count: people })}, {t('plans', { count: plans })}
      {data.worth !== null && (
        <>
          {' · '}
          <MoneyText amount={data.worth.amount} currency={currency} fw={600} />
          {data.worth.most !== null && (
            <>
              , {t('atMost')} <MoneyText amount={data.worth.most} currency={currency} fw={600} />
            </>
          )}
          {data.worth.isUnlimited && `, ${t('noMost')}`}
        </>
      )}
    </Text>
  );
}
