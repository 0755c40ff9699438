import { useState } from 'react';
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
import { Pays } from './components/pays.js';
import { versionsInForce } from './model/versions.js';

/** A scheme in words, with its examples and what it pays at each attainment; another version beside it. */
export function SchemeScreen() {
  const { t } = useTranslation('schemes');
  const format = useFormat();
  const { id } = useParams({ from: '/frame/schemes/$id' });
  const [other, choose] = useState<string | null>();
  const isHead = holds(useSignedIn(), 'head-of-department');
  const scheme = api.useQuery('get', '/api/pay-schemes/{id}', { params: { path: { id } } });
  const all = api.useQuery('get', '/api/pay-schemes', { params: { query: { limit: 200 } } });
  if (scheme.isPending) return <Loading />;
  if (scheme.isError) return <ScreenError error={scheme.error} retry={() => void scheme.refetch()} />;
  const { name, code, schemeVersion, status, effectiveFrom } = scheme.data;
  const inForce = versionsInForce(all.data?.items ?? [], format.today ?? '').get(code);
  // What is not in force yet is read beside what it is to replace, until somebody chooses otherwise.
  const beside = other === undefined ? (inForce && inForce.id !== id ? inForce.id : null) : other;
  const others = (all.data?.items ?? []).filter((each) => each.id !== id);
  const shown = beside === null ? [id] : [id, beside];
  const titleOf = (of: string) => {
    const found = all.data?.items.find((each) => each.id === of);
    return found && t('titleOf', { name: found.name, version: found.schemeVersion });
  };
  return (
    <>
      <TitleLine
        title={t('titleOf', { name, version: schemeVersion })}
        facts={<StatusChip kind="document" state={status} />}
        below={t(inForce?.id === id ? 'inForceSince' : 'fromDay', { day: format.day(effectiveFrom) })}
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
        {others.length > 0 && (
          <Select
            label={t('beside')}
            placeholder={t('besideNone')}
            maw={420}
            clearable
            searchable
            value={beside}
            onChange={choose}
            data={others.map((each) => ({
              value: each.id,
              label: [
                t('titleOf', { name: each.name, version: each.schemeVersion }),
                ...(versionsInForce(all.data?.items ?? [], format.today ?? '').get(each.code)?.id === each.id
                  ? [t('inForce')]
                  : []),
              ].join(' · '),
            }))}
          />
        )}
        <SimpleGrid cols={{ base: 1, md: shown.length }}>
          {shown.map((each) => (
            <Stack key={each} gap="xs">
              {shown.length > 1 && <Text fw={600}>{titleOf(each)}</Text>}
              <Pays id={each} />
            </Stack>
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
