import '@mantine/charts/styles.css';
import { CompositeChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { payOfMonth } from '../model/pay-of-month.js';
import { percentOf } from '../model/ratios.js';

interface Props {
  months: readonly {
    month: string;
    people: number;
    pay: string;
    inReview: { people: number; pay: string } | null;
    revenue: string | null;
  }[];
  currency: string | undefined;
}

/** Pay as bars, and as a line what percent of revenue it is. Heights are pictures; the table behind has the amounts. */
export function MonthsChart({ months, currency }: Props) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const short = new Intl.DateTimeFormat(useLanguage(), { month: 'short', timeZone: 'UTC' });
  const names = { paid: t('paid'), review: t('inReview'), percent: t('perHundred') };
  const data = months.map((each) => {
    const known = payOfMonth(each);
    const percent = known && percentOf(known.pay, each.revenue);
    return {
      month: short.format(new Date(`${each.month}-15T12:00:00Z`)),
      [names.paid]: known && !known.isInReview ? Number(known.pay) : null,
      [names.review]: known?.isInReview ? Number(known.pay) : null,
      [names.percent]: percent === undefined ? null : Number(percent),
    };
  });
  const isReviewed = months.some(({ inReview }) => inReview !== null);
  return (
    <div role="img" aria-label={t('trendSays')}>
      <CompositeChart
        h={260}
        data={data}
        dataKey="month"
        series={[
          { name: names.paid, color: 'indigo.6', type: 'bar' },
          ...(isReviewed ? [{ name: names.review, color: 'indigo.3', type: 'bar' as const }] : []),
          { name: names.percent, color: 'teal.6', type: 'line', yAxisId: 'right' },
        ]}
        withRightYAxis
        withLegend
        withTooltip={false}
        valueFormatter={(value) => format.number(value.toFixed(0))}
        xAxisProps={{ interval: 0, tick: { fontSize: 11, fill: 'currentColor', transform: 'translate(0, 10)' } }}
        yAxisProps={{ width: currency === undefined ? 72 : 92 }}
        {...(currency === undefined ? {} : { yAxisLabel: currency })}
        rightYAxisProps={{ width: 48, tickFormatter: (value: number) => format.percentage(String(value)) }}
        // A month has one bar, of the one colour or the other.
        barProps={() => ({ stackId: 'pay', isAnimationActive: false, maxBarSize: 32 })}
        lineProps={{ isAnimationActive: false }}
      />
    </div>
  );
}
