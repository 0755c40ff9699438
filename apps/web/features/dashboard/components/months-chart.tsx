import '@mantine/charts/styles.css';
import { CompositeChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';

interface Props {
  months: readonly { month: string; pay: string; revenue: string | null }[];
}

/** Pay as bars and revenue as a line, each on an axis of its own. Heights are pictures; the table behind has the amounts. */
export function MonthsChart({ months }: Props) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const axis = (value: number) => format.number(value.toFixed(0));
  return (
    <div role="img" aria-label={t('trendSays')}>
      <CompositeChart
        h={240}
        data={months.map(({ month, pay, revenue }) => ({
          month: format.monthName(month),
          [t('pay')]: Number(pay),
          [t('revenue')]: revenue === null ? null : Number(revenue),
        }))}
        dataKey="month"
        series={[
          { name: t('pay'), color: 'indigo.6', type: 'bar' },
          { name: t('revenue'), color: 'teal.6', type: 'line', yAxisId: 'right' },
        ]}
        withRightYAxis
        withLegend
        withTooltip={false}
        valueFormatter={axis}
        yAxisProps={{ width: 72 }}
        rightYAxisProps={{ width: 72 }}
        barProps={{ isAnimationActive: false, maxBarSize: 32 }}
        lineProps={{ isAnimationActive: false }}
      />
    </div>
  );
}
