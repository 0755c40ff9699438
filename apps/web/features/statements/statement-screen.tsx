import { lazy, Suspense } from 'react';
import { Button, Grid, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isAdviceToMakers } from '#compensation/explanation/advice-to-makers.js';
import { Loading } from '../../shared/components/loading.js';
import { MoneyText } from '../../shared/components/money-text.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { subtractAmounts } from '../../shared/format/money.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useSignedIn } from '../../shared/session/session.js';
import { keyOfLine } from '../../shared/statements/key-of-line.js';
import { useMonthBefore } from './api/use-month-before.js';
import { useStatement, type Statement } from './api/use-statement.js';
import { CorrectionsNote } from './components/corrections-note.js';
import { LineExplained } from './components/line-explained.js';
import { LinesTable } from './components/lines-table.js';
import { PayBars } from './components/pay-bars.js';
import { StepsTree } from './components/steps-tree.js';
import { Verification } from './components/verification.js';

const PayWaterfall = lazy(() =>
  import('./components/pay-waterfall.js').then(({ PayWaterfall }) => ({ default: PayWaterfall })),
);
const views = ['chart', 'table', 'steps'] as const;
type View = (typeof views)[number];

/** How much somebody earned in a month, and exactly why. */
export function StatementScreen() {
  const { id } = useParams({ from: '/frame/statements/$id' });
  const { data, isPending, isError, error, refetch } = useStatement(id);
  if (isPending) return <Loading />;
  if (isError) return <ScreenError error={error} retry={() => void refetch()} />;
  return <StatementShown statement={data} />;
}

function StatementShown({ statement }: { statement: Statement }) {
  const { t } = useTranslation('statements');
  const format = useFormat();
  const language = useLanguage();
  const { id: reader } = useSignedIn();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/statements/$id' });
  const before = useMonthBefore(statement);
  const verify = useMutation({
    mutationFn: async () => (await import('./api/verify-in-browser.js')).verifyInBrowser(statement.id),
  });
  const view: View = views.find((known) => known === search.view) ?? 'chart';
  const line = statement.lines.find((known) => keyOfLine(known) === search.line);
  const show = (changed: { line?: string; view?: string }) =>
    void navigate({
      to: '/statements/$id',
      params: { id: statement.id },
      search: { ...search, ...changed },
      replace: true,
      resetScroll: false,
    });
  const choose = (key: string) => show({ line: key });
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const noted = statement.warnings.filter((warning) => !isAdviceToMakers(warning));
  const mayQuestion = reader === statement.personId && statement.postedAt !== null;
  const { month, person, total, currency, postedAt, runStatus } = statement;
  return (
    <>
      <TitleLine
        title={t('titleOf', { month: format.month(month), person })}
        facts={
          <>
            <StatusChip kind="run" state={runStatus} />
            <MoneyText amount={total} currency={currency} fw={700} fz="lg" />
            {before && (
              <Text size="sm" c="dimmed">
                <MoneyText amount={subtractAmounts(total, before.total)} isSigned />{' '}
                {t('against', { month: format.monthCompared(before.month) })}
              </Text>
            )}
          </>
        }
        acts={
          <>
            <Button variant="default" onClick={() => verify.mutate()} loading={verify.isPending}>
              {t('verify.act')}
            </Button>
            {postedAt !== null && (
              <Button
                variant="default"
                component="a"
                href={`/api/statements/${statement.id}/pdf?language=${language}`}
                target="_blank"
              >
                PDF
              </Button>
            )}
            <Button variant="default" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
        below={
          statement.runPurpose !== null
            ? t('offCycle', { purpose: t(`purpose.${statement.runPurpose}`) })
            : postedAt === null
              ? t('notFinal')
              : t('posted', { at: format.instant(postedAt) })
        }
      />
      <Stack gap="md">
        <Verification
          result={verify.data}
          error={verify.error}
          engineVersion={statement.engineVersion}
          retry={() => verify.mutate()}
        />
        <SegmentedControl
          className="not-printed"
          aria-label={t('view.label')}
          style={{ alignSelf: 'start' }}
          value={view}
          onChange={(chosen) => show({ view: chosen })}
          data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: line || view === 'steps' ? 7 : 12 }}>
            {view === 'steps' ? (
              <StepsTree trace={statement.trace} />
            ) : (
              <Stack gap="md">
                {view === 'chart' && statement.lines.length > 0 && isPhone && (
                  <PayBars
                    lines={statement.lines}
                    label={t('chartSays', {
                      count: statement.lines.length,
                      total: `${format.number(total)} ${format.currency(currency)}`,
                    })}
                    choose={choose}
                  />
                )}
                {view === 'chart' && statement.lines.length > 0 && !isPhone && (
                  <Suspense fallback={<Skeleton h={280} />}>
                    <PayWaterfall
                      lines={statement.lines}
                      total={total}
                      totalLabel={t('total')}
                      label={t('chartSays', {
                        count: statement.lines.length,
                        total: `${format.number(total)} ${format.currency(currency)}`,
                      })}
                      choose={choose}
                    />
                  </Suspense>
                )}
                <LinesTable statement={statement} chosen={search.line} choose={choose} />
              </Stack>
            )}
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: line || view === 'steps' ? 5 : 12 }}>
            {line ? (
              <LineExplained key={keyOfLine(line)} statement={statement} line={line} mayQuestion={mayQuestion} />
            ) : (
              <Text c="dimmed" size="sm">
                {t(mayQuestion ? 'chooseOrQuestion' : 'chooseLine')}
              </Text>
            )}
          </Grid.Col>
        </Grid>
        <CorrectionsNote statement={statement} />
        {noted.length > 0 && (
          <Stack gap={2}>
            <Text size="sm" fw={600}>
              {t('noted')}
            </Text>
            {noted.map(({ component, code, message }) => (
              <Text key={`${component} ${code} ${message}`} size="sm">
                {message}
              </Text>
            ))}
          </Stack>
        )}
        {statement.counted.map(({ code, name, value, how, facts }) => (
          <Text key={code} size="sm">
            {t('countedFrom', { name, value: format.number(value), how, count: facts })}
          </Text>
        ))}
      </Stack>
    </>
  );
}
