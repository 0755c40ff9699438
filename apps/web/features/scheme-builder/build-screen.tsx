import { keepPreviousData } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useCurrency } from '../../shared/organisation/use-currency.js';
import { Builder } from './builder.js';
import { firstOfNextMonth } from './model/first-of-next-month.js';
import type { JsonObject, JsonSchema } from './model/json-schema.js';
import { withoutDefaults } from './model/without-defaults.js';

/** Builds a pay scheme from components. */
export function NewSchemeScreen() {
  const { t } = useTranslation('scheme-builder');
  const { today } = useFormat();
  const currency = useCurrency();
  const schema = useSchema();
  if (schema.isError) return <ScreenError error={schema.error} retry={() => void schema.refetch()} />;
  if (!schema.data || today === undefined || currency === undefined) return <Loading />;
  const begun: JsonObject = {
    format: 'pay-scheme/1',
    code: 'scheme',
    name: '',
    goal: '',
    version: 1,
    effectiveFrom: firstOfNextMonth(today),
    currency,
    components: [],
    examples: [],
  };
  return (
    <>
      <TitleLine title={t('newTitle')} below={t('says')} />
      <Builder schema={schema.data} begun={begun} isNew />
    </>
  );
}

/** Goes on with a draft, or begins the next version of a signed scheme. */
export function SchemeDraftScreen() {
  const { t } = useTranslation('scheme-builder');
  const { today } = useFormat();
  const { id } = useParams({ from: '/frame/schemes/$id/draft' });
  const schema = useSchema();
  const scheme = api.useQuery(
    'get',
    '/api/pay-schemes/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  const failed = [schema, scheme].find(({ isError }) => isError);
  if (failed) return <ScreenError error={failed.error} retry={() => void failed.refetch()} />;
  if (!schema.data || !scheme.data || today === undefined) return <Loading />;
  const { name, schemeVersion, status, latestVersion, version } = scheme.data;
  const content = withoutDefaults(version.content as JsonObject, schema.data, schema.data) as JsonObject;
  const isOpen = status === 'drafting' || status === 'returned';
  const next: JsonObject = { ...content, version: schemeVersion + 1, effectiveFrom: firstOfNextMonth(today) };
  return (
    <>
      <TitleLine
        title={t('titleOf', { name, version: isOpen ? schemeVersion : schemeVersion + 1 })}
        facts={<StatusChip kind="document" state={isOpen ? status : 'drafting'} />}
        below={t('says')}
      />
      <Builder
        key={id}
        schema={schema.data}
        begun={isOpen ? content : next}
        draft={isOpen ? { id, version: latestVersion } : undefined}
      />
    </>
  );
}

/** The JSON Schema that the API offers to editors, with its help in the language of the page. */
function useSchema() {
  const language = useLanguage();
  return api.useQuery(
    'get',
    '/api/pay-schemes/json-schema',
    { params: { query: { language } } },
    {
      staleTime: Number.POSITIVE_INFINITY,
      // What is typed stays while the help comes in another language.
      placeholderData: keepPreviousData,
      select: (schema): JsonSchema => schema as JsonSchema,
    },
  );
}
