import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useFormat } from '../format/use-format.js';

interface Props {
  levels: readonly { attainment: string; pay: string }[];
  /** What the line is of. */
  name: string;
  /** What is read out: what it shows, and where the amounts stand. */
  says: string;
}

/** Pay over attainment. Heights are pictures of amounts; a table beside it has them. */
export function PayCurve({ levels, name, says }: Props) {
  const format = useFormat();
  return (
    <div role="img" aria-label={says}>
      <LineChart
        h={220}
        data={levels.map(({ attainment, pay }) => ({
          attainment: format.percentage(attainment),
          [name]: Number(pay),
        }))}
        dataKey="attainment"
        series={[{ name, color: 'indigo.6' }]}
        // A jump stays a jump: a rounded line would show pay that no attainment has.
        curveType="linear"
        withTooltip={false}
        valueFormatter={(value) => format.number(value.toFixed(0))}
        yAxisProps={{ width: 72 }}
        lineProps={{ isAnimationActive: false }}
      />
    </div>
  );
}
