import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/api-types.js';
import { api } from '../api/client.js';
import { Loading } from '../components/loading.js';
import { ScreenError } from '../components/screen-error.js';
import { useFormat } from '../format/use-format.js';
import { WasNow } from '../plans/was-now.js';
import { changedFields } from '../regulation/changed-fields.js';
import { fieldsOf } from '../regulation/fields-of-rules.js';
import { regulationRules, type RuleName } from '../regulation/rule-field.js';
import { RuleValue } from '../regulation/rule-values.js';
import { asAsked, type Routes as AllRoutes } from '../regulation/rules.js';
import { useOneOfRoles } from '../regulation/use-one-of-roles.js';
import { withCapital } from '../format/with-capital.js';

type Content = components['schemas']['ChangeDraftBody'];
type Organisation = components['schemas']['OrganisationView'];

/** What a change of the regulation changes, rule by rule in words: as each holds now, and as it would. */
export function RegulationChanges({
  content,
}: {
  content: Pick<Content, 'fromOn' | 'reason' | 'openMonths' | 'rules'>;
}) {
  const { t } = useTranslation('regulation');
  const format = useFormat();
  const organisation = api.useQuery('get', '/api/organisation');
  if (organisation.isPending) return <Loading rows={4} />;
  if (organisation.isError) return <ScreenError error={organisation.error} retry={() => void organisation.refetch()} />;
  const present = organisation.data;
  const [was, now] = [asAsked(present), asAsked({ ...present, ...content.rules } as Organisation)];
  const named = regulationRules.filter((name) => isNamed(name, content.rules));
  return (
    <Paper withBorder p="sm">
      <Stack gap="sm">
        <Title order={3} size="h5">
          {t('reviewed.title', { day: format.day(content.fromOn) })}
        </Title>
        <Text size="sm">{content.reason}</Text>
        <Text size="sm" c="dimmed">
          {t(`reviewed.openMonths.${content.openMonths ?? 'keep'}`)}
        </Text>
        {named.map((name) => (
          <div key={name}>
            <Text fw={600} size="sm">
              {t(`settings.${name}.title`)}
            </Text>
            <Table>
              <Table.Tbody>
                {changedFields(was[name as keyof typeof was], now[name as keyof typeof now], fieldsOf[name]).map(
                  ({ field, before, after }) => (
                    <Table.Tr key={field.path.join('.')}>
                      <Table.Th scope="row" fw={400}>
                        {withCapital(t(`field.${field.word}`))}
                      </Table.Th>
                      <Table.Td ta="right">
                        <WasNow
                          was={before && <RuleValue field={field} value={before.value} />}
                          now={<RuleValue field={field} value={after} />}
                        />
                      </Table.Td>
                    </Table.Tr>
                  ),
                )}
              </Table.Tbody>
            </Table>
          </div>
        ))}
        {content.rules.routes !== undefined && <Routes was={present.routes} now={content.rules.routes} />}
      </Stack>
    </Paper>
  );
}

/** Two limits are told by names of their own where all others are the rule itself. */
function isNamed(name: RuleName, rules: Content['rules']): boolean {
  return name === 'planLimits' ? rules.mostIndicators !== undefined : name in rules;
}

function Routes({ was, now }: { was: AllRoutes; now: Partial<AllRoutes> }) {
  const { t } = useTranslation('regulation');
  const oneOf = useOneOfRoles();
  const stepsOf = (route: AllRoutes[keyof AllRoutes] | undefined) =>
    (route?.steps ?? []).map((step, index) => `${index + 1}. ${oneOf(step.roles)}`).join(' · ');
  return (
    <div>
      <Text fw={600} size="sm">
        {t('routes')}
      </Text>
      <Table>
        <Table.Tbody>
          {(Object.keys(now) as (keyof typeof was)[]).map((kind) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row" fw={400}>
                {t(`documentKind.${kind}`)}
              </Table.Th>
              <Table.Td>
                <WasNow was={stepsOf(was[kind])} now={stepsOf(now[kind])} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
