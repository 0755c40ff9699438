import { lazy, Suspense, useState } from 'react';
import { Button, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { LevelsTable } from './components/levels-table.js';

const PayCurve = lazy(() => import('../../shared/charts/pay-curve.js').then((chart) => ({ default: chart.PayCurve })));

/** A scheme in words, with its examples and what it pays at each attainment; another version beside it. */
export function SchemeScreen() {
  const { t } = useTranslation('schemes');
  const format = useFormat();
  const { id } = useParams({ from: '/frame/schemes/$id' });
  const [other, choose] = useState<string | null>(null);
  const isHead = holds(useSignedIn(), 'head-of-department');
  const scheme = api.useQuery('get', '/api/pay-schemes/{id}', { params: { path: { id } } });
  const all = api.useQuery('get', '/api/pay-schemes', { params: { query: { limit: 200 } } });
  if (scheme.isPending) return <Loading />;
  if (scheme.isError) return <ScreenError error={scheme.error} retry={() => void scheme.refetch()} />;
  const { name, code, schemeVersion, status, effectiveFrom } = scheme.data;
  const shown = other === null ? [id] : [id, other];
  return (
    <>
      <TitleLine
        title={t('titleOf', { name, version: schemeVersion })}
        facts={<StatusChip kind="document" state={status} />}
        below={`${code} · ${t('fromDay', { day: format.day(effectiveFrom) })}`}
        acts={
          <>
            <Button component={Link} to="/documents/$id" params={{ id } as never} variant="default">
              {t('document')}
            </Button>
            {isHead && status !== 'in-approval' && (
              <Button component={Link} to="/schemes/$id/draft" params={{ id } as never}>
                {t(status === 'signed' ? 'nextVersion' : 'change')}
              </Button>
            )}
          </>
        }
      />
      <Stack>
        <Select
          label={t('beside')}
          maw={420}
          clearable
          searchable
          value={other}
          onChange={choose}
          data={(all.data?.items ?? [])
            .filter((each) => each.id !== id)
            .map((each) => ({ value: each.id, label: t('titleOf', { name: each.name, version: each.schemeVersion }) }))}
        />
        <SimpleGrid cols={{ base: 1, md: shown.length }}>
          {shown.map((each) => (
            <Pays key={each} id={each} />
          ))}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, md: shown.length }}>
          {shown.map((each) => (
            <InWords key={each} id={each} />
          ))}
        </SimpleGrid>
      </Stack>
    </>
  );
}

function InWords({ id }: { id: string }) {
  const { t } = useTranslation('schemes');
  const language = useLanguage();
  const text = api.useQuery('get', '/api/pay-schemes/{id}/description', {
    params: { path: { id }, query: { language } },
    parseAs: 'text',
  });
  return (
    <Section title={t('inWords')}>
      {text.isPending && <Loading />}
      {text.isError && <ScreenError error={text.error} retry={() => void text.refetch()} />}
      {text.data !== undefined && (
        <Text component="pre" size="sm" ff="inherit" m={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text.data}
        </Text>
      )}
    </Section>
  );
}

function Pays({ id }: { id: string }) {
  const { t } = useTranslation('schemes');
  const pays = api.useQuery(
    'get',
    '/api/pay-schemes/{id}/pay-at-levels',
    { params: { path: { id } } },
    { retry: false },
  );
  return (
    <Section title={t('pays')}>
      {pays.isPending && <Loading rows={3} />}
      {pays.isError && <ScreenError error={pays.error} retry={() => void pays.refetch()} />}
      {pays.data &&
        (pays.data.totals.levels.length === 0 || pays.data.peopleInAll === 0 ? (
          <Text size="sm" c="dimmed">
            {t('nobodyOnIt')}
          </Text>
        ) : (
          <Stack>
            <Suspense fallback={<Loading rows={3} />}>
              <PayCurve levels={pays.data.totals.levels} name={t('pay')} says={t('curveSays')} />
            </Suspense>
            <LevelsTable pays={pays.data} />
          </Stack>
        ))}
    </Section>
  );
}
