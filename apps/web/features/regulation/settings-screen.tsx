import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { LedgerSection } from './components/ledger-section.js';
import { PayerSection } from './components/payer-section.js';
import { RouteSection } from './components/route-section.js';
import { RuleSection } from './components/rule-section.js';
import { RuleValues } from '../../shared/regulation/rule-values.js';
import { fieldsOf } from '../../shared/regulation/fields-of-rules.js';
import { ownRules, regulationRules } from '../../shared/regulation/rule-field.js';
import { asAsked, type Organisation } from '../../shared/regulation/rules.js';

/** How the company works: what an administrator says at once, and what accounting says of accounts. */
export function SettingsScreen() {
  const { t } = useTranslation('regulation');
  const me = useSignedIn();
  return (
    <>
      <TitleLine title={t('settings.title')} below={t('settings.says')} />
      <Stack maw={900}>
        {holds(me, 'accounting') && <OfAccounting />}
        {holds(me, 'administrator') && <OfAdministrator />}
      </Stack>
    </>
  );
}

/** With which accounts the company pays and books, and whether people are told of their statements. */
function OfAccounting() {
  const outputs = api.useQuery('get', '/api/organisation/payroll-outputs');
  if (outputs.isPending) return <Loading />;
  if (outputs.isError) return <ScreenError error={outputs.error} retry={() => void outputs.refetch()} />;
  const { payer, ledgerAccounts, tellsOfStatements } = outputs.data;
  return (
    <>
      <PayerSection payer={payer} />
      <LedgerSection accounts={ledgerAccounts} />
      <RuleSection name="statementNotices" rule={{ tellsOfStatements }} />
    </>
  );
}

function OfAdministrator() {
  const organisation = api.useQuery('get', '/api/organisation');
  const calendar = api.useQuery('get', '/api/organisation/calendar');
  if (organisation.isPending || calendar.isPending) return <Loading />;
  if (organisation.isError) return <ScreenError error={organisation.error} retry={() => void organisation.refetch()} />;
  if (calendar.isError) return <ScreenError error={calendar.error} retry={() => void calendar.refetch()} />;
  const rules = { ...asAsked(organisation.data), weekend: { weekend: calendar.data.weekend } };
  return (
    <>
      {ownRules.map((name) => (
        <RuleSection key={name} name={name} rule={rules[name]} />
      ))}
      <OfRegulation organisation={organisation.data} />
    </>
  );
}

/** The rules that people are paid by: said at once until somebody was paid by them, by a signed document from then on. */
function OfRegulation({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('regulation');
  const format = useFormat();
  const since = organisation.regulationInForceSince;
  const rules = asAsked(organisation);
  return (
    <>
      <Title order={2} size="h4" mt="md">
        {t('settings.regulation')}
      </Title>
      <Alert color={since === null ? 'blue' : 'orange'} variant="light">
        <Text size="sm" c="var(--mantine-color-text)">
          {since === null ? t('settings.notInForce') : t('settings.inForce', { month: format.month(since) })}{' '}
          {since !== null && (
            <Anchor component={Link} to="/regulation/change" underline="always">
              {t('change')}
            </Anchor>
          )}
        </Text>
      </Alert>
      {regulationRules.map((name) =>
        since === null ? (
          <RuleSection key={name} name={name} rule={rules[name]} />
        ) : (
          <Section key={name} title={t(`settings.${name}.title`)}>
            <RuleValues fields={fieldsOf[name]} rule={rules[name]} />
          </Section>
        ),
      )}
      {since === null && <RouteSection routes={organisation.routes} />}
    </>
  );
}
