import { lazy, Suspense } from 'react';
import { Anchor, List, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#compensation/documents/problem.js';
import { Chip } from '../../../shared/components/chip.js';
import { Loading } from '../../../shared/components/loading.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import { idOf, useFieldWords } from '../fields/form-context.js';
import type { Judged, PayAt } from '../model/judge-scheme.js';

const PayCurve = lazy(() =>
  import('../../../shared/charts/pay-curve.js').then((chart) => ({ default: chart.PayCurve })),
);
/** Problems beyond these follow from the first, more often than not. */
const mostShown = 12;

/** What the engine says of the scheme: what is missing, whether its examples come out, what it pays, and it in words. */
export function Judgement({ judged }: { judged: Judged }) {
  const { t } = useTranslation('scheme-builder');
  if (!judged.isComplete)
    return (
      <Section title={t('missing', { count: judged.problems.length })}>
        <Problems problems={judged.problems} />
      </Section>
    );
  const { refusals, examples, curve, description } = judged;
  const unsaid = refusals.filter(({ code }) => code !== 'example-differs');
  return (
    <Stack>
      {unsaid.length > 0 && (
        <Section title={t('missing', { count: unsaid.length })}>
          <Problems problems={unsaid} />
        </Section>
      )}
      <Section title={t('examples')}>
        {examples.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('noExamples')}
          </Text>
        )}
        {examples.map(({ name, ok, differences }) => (
          <div key={name}>
            <Text size="sm" component="div">
              <Chip tone={ok ? 'done' : 'failed'} word={t(ok ? 'passes' : 'differs')} /> {name}
            </Text>
            {differences.map(({ line, expected, actual }) => (
              <Text key={`${line?.component ?? ''} ${line?.code ?? ''} ${expected}`} size="sm" c="dimmed">
                {t('difference', {
                  what: line === undefined ? t('total') : `${line.component}, ${line.code}`,
                  expected,
                  actual,
                })}
              </Text>
            ))}
          </div>
        ))}
      </Section>
      {curve && <Curve curve={curve} />}
      <Section title={t('inWords')}>
        <Text fw={600}>{description.title}</Text>
        {description.facts.map(({ label, value }) => (
          <Text key={label} size="sm">
            {label}: {value}
          </Text>
        ))}
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
    </Stack>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation('scheme-builder');
  const words = useFieldWords();
  const place = (path: Problem['path']) =>
    path.map((step) => (typeof step === 'number' ? String(step + 1) : words.name(step))).join(', ');
  return (
    <>
      <List size="sm">
        {problems.slice(0, mostShown).map(({ path, message }) => (
          <List.Item key={`${path.join('.')} ${message}`}>
            <Anchor href={`#${idOf(path)}`} underline="always">
              {place(path) || t('scheme')}
            </Anchor>
            : <SentenceText message={message} />
          </List.Item>
        ))}
      </List>
      {problems.length > mostShown && (
        <Text size="sm" c="dimmed">
          {t('moreProblems', { count: problems.length - mostShown })}
        </Text>
      )}
    </>
  );
}

/** What the month of the first example pays over attainment: the picture, and the table that it is drawn from. */
function Curve({ curve }: { curve: readonly PayAt[] }) {
  const { t } = useTranslation('scheme-builder');
  const format = useFormat();
  return (
    <Section title={t('curve')}>
      <Suspense fallback={<Loading rows={3} />}>
        <PayCurve levels={curve} name={t('pay')} says={t('curveSays')} />
      </Suspense>
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
                  <MoneyText amount={pay} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </Section>
  );
}
