import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useFormat } from '../../../shared/format/use-format.js';
import type { PaidMonth } from '../model/paid-by-month.js';

interface Props {
  months: readonly PaidMonth[];
  /** What is read out for the picture; the table below it has every figure. */
  says: string;
}

/** What was paid month by month. Heights are pictures of amounts, never amounts. */
export function MonthsPaid({ months, says }: Props) {
  const format = useFormat();
  return (
    <div role="img" aria-label={says}>
      <BarChart
        h={180}
        data={months.map(({ month, total }) => ({ month: format.monthAlone(month), pay: Number(total) }))}
        dataKey="month"
        series={[{ name: 'pay', color: 'indigo.6' }]}
        valueFormatter={(value) => format.number(value.toFixed(0))}
        withTooltip={false}
        maxBarWidth={48}
        accessibilityLayer={false}
        yAxisProps={{ width: 72 }}
        barProps={{ isAnimationActive: false }}
      />
    </div>
  );
}
