import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useFormat } from '../../../shared/format/use-format.js';
import { keyOfLine } from '../../../shared/statements/key-of-line.js';
import type { StatementLine } from '../api/use-statement.js';

interface Props {
  lines: readonly StatementLine[];
  total: string;
  totalLabel: string;
  /** What is read out for the picture; the table behind it has every figure. */
  label: string;
  choose: (key: string) => void;
}

/** How the lines add up to the total, bar after bar. Heights are pictures of amounts, never amounts. */
export function PayWaterfall({ lines, total, totalLabel, label, choose }: Props) {
  const format = useFormat();
  // The chart writes into the rows that it is given, so they are its own.
  const rows = [
    ...lines.map((line) => ({
      key: keyOfLine(line),
      name: line.label,
      pay: Number(line.amount),
      color: line.amount.startsWith('-') ? 'red.6' : 'indigo.6',
    })),
    { key: '', name: totalLabel, pay: Number(total), color: 'teal.6', standalone: true },
  ];
  // So many letters have room below a bar: fewer the more bars there are.
  const most = Math.max(8, Math.floor(120 / rows.length));
  return (
    <div role="img" aria-label={label}>
      <BarChart
        h={280}
        type="waterfall"
        data={rows}
        dataKey="name"
        series={[{ name: 'pay', color: 'indigo.6' }]}
        valueFormatter={(value) => format.number(value.toFixed(0))}
        withTooltip={false}
        maxBarWidth={72}
        accessibilityLayer={false}
        yAxisProps={{ width: 64 }}
        xAxisProps={{
          interval: 0,
          tickFormatter: (name: string) => (name.length > most ? `${name.slice(0, most - 1)}…` : name),
        }}
        barProps={{
          isAnimationActive: false,
          cursor: 'pointer',
          onClick: (bar) => {
            const { key } = (bar.payload ?? {}) as { key?: string };
            if (key) choose(key);
          },
        }}
      />
    </div>
  );
}
