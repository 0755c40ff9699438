import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';

/** Pay over attainment. Heights are pictures of amounts; the table below has them. */
export function PayCurve({ levels }: { levels: readonly { attainment: string; pay: string }[] }) {
  const { t } = useTranslation('schemes');
  const format = useFormat();
  return (
    <div role="img" aria-label={t('curveSays')}>
      <LineChart
        h={220}
        data={levels.map(({ attainment, pay }) => ({
          attainment: format.percentage(attainment),
          [t('pay')]: Number(pay),
        }))}
        dataKey="attainment"
        series={[{ name: t('pay'), color: 'indigo.6' }]}
        withTooltip={false}
        valueFormatter={(value) => format.number(value.toFixed(0))}
        yAxisProps={{ width: 72 }}
        lineProps={{ isAnimationActive: false }}
      />
    </div>
  );
}
