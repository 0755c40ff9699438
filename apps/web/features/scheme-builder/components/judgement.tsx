import { lazy, Suspense } from 'react';
import { List, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SchemeDescription } from '#compensation/description/describe-scheme.js';
import { Loading } from '../../../shared/components/loading.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Path } from '../fields/form-context.js';
import type { Judged, PayAt } from '../model/judge-scheme.js';
import { Problems } from './problems.js';

const PayCurve = lazy(() =>
  import('../../../shared/charts/pay-curve.js').then((chart) => ({ default: chart.PayCurve })),
);
interface Props {
  judged: Judged;
  /** Leads to a field. */
  goTo: (path: Path) => void;
}

/** What the engine says of the scheme while it is written: what it pays, in words, and what is missing. */
export function Judgement({ judged, goTo }: Props) {
  const { t } = useTranslation('scheme-builder');
  const { problems, refusals, examples, curve, isExample, description } = judged;
  const missing = [...problems, ...refusals.filter(({ code }) => code !== 'example-differs')];
  const differing = examples.flatMap(({ name, differences }) => differences.map((each) => ({ name, ...each })));
  return (
    <Stack>
      <Section title={t('curve')}>
        {curve === undefined ? (
          <Text size="sm" c="dimmed">
            {t('noCurve')}
          </Text>
        ) : (
          <Curve curve={curve} isExample={isExample} />
        )}
      </Section>
      {missing.length > 0 && (
        <Section title={t('missing', { count: missing.length })}>
          <Problems problems={missing} goTo={goTo} />
        </Section>
      )}
      {differing.length > 0 && (
        <Section title={t('differing')}>
          {differing.map(({ name, line, expected, actual }) => (
            <Text key={`${name} ${line?.component ?? ''} ${line?.code ?? ''} ${expected}`} size="sm">
              {name}
              {': '}
              {t('difference', {
                what: line === undefined ? t('total') : `${line.component}, ${line.code}`,
                expected,
                actual,
              })}
            </Text>
          ))}
        </Section>
      )}
      {description && <InWords description={description} />}
    </Stack>
  );
}

function InWords({ description }: { description: SchemeDescription }) {
  const { t } = useTranslation('scheme-builder');
  return (
    <Section title={t('inWords')}>
      {description.sections.map(({ heading, sentences }) => (
        <div key={heading}>
          <Text size="sm" fw={600}>
            {heading}
          </Text>
          <List size="sm">
            {sentences.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </div>
      ))}
    </Section>
  );
}

/** What a month pays over attainment: the picture, and the table that it is drawn from. */
function Curve({ curve, isExample }: { curve: readonly PayAt[]; isExample: boolean }) {
  const { t } = useTranslation('scheme-builder');
  const format = useFormat();
  const says = t(isExample ? 'curveSays' : 'curveAssumes');
  return (
    <>
      <Suspense fallback={<Loading rows={3} />}>
        <PayCurve levels={curve} name={t('pay')} says={says} />
      </Suspense>
      <Text size="xs" c="dimmed">
        {says}
      </Text>
      <details>
        <summary>{t('asTable')}</summary>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('attainment')}</Table.Th>
              <Table.Th ta="right">{t('pay')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {curve.map(({ attainment, pay }) => (
              <Table.Tr key={attainment}>
                <Table.Th scope="row" fw={400}>
                  {format.percentage(attainment)}
                </Table.Th>
                <Table.Td ta="right">
                  <MoneyText isRound amount={pay} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </>
  );
}
