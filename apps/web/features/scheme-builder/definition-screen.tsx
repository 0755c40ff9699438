import { useMemo } from 'react';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { makeDefinitionJsonSchema } from '#facts/counted/definition-json-schema.js';
import { api } from '../../shared/api/client.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { DefinitionBuilder } from './definition-builder.js';
import { firstOfNextMonth } from './model/first-of-next-month.js';
import { blankOf, isObject, type JsonObject, type JsonSchema } from './model/json-schema.js';
import { withoutDefaults } from './model/without-defaults.js';

/** Says how a number of the month is counted from facts; of one that schemes read already, by its code. */
export function NewDefinitionScreen() {
  const { t } = useTranslation('scheme-builder');
  const { today } = useFormat();
  const { code, name = '', unit = '' } = useSearch({ from: '/frame/value-definitions/new' });
  const schema = useDefinitionSchema();
  if (today === undefined) return <Loading />;
  const blank = blankOf(schema, schema);
  const begun: JsonObject = {
    ...(isObject(blank) ? blank : {}),
    code: code ?? 'value',
    name,
    unit,
    from: firstOfNextMonth(today),
    scope: 'person',
  };
  return (
    <>
      <TitleLine title={t('counted.newTitle')} below={t('counted.says')} />
      <DefinitionBuilder schema={schema} begun={begun} isNew={code === undefined} />
    </>
  );
}

/** Goes on with a draft, or begins what follows a signed definition from a later month on. */
export function DefinitionDraftScreen() {
  const { t } = useTranslation('scheme-builder');
  const { today } = useFormat();
  const { id } = useParams({ from: '/frame/value-definitions/$id/draft' });
  const schema = useDefinitionSchema();
  const definition = api.useQuery(
    'get',
    '/api/value-definitions/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  if (definition.isError) return <ScreenError error={definition.error} retry={() => void definition.refetch()} />;
  if (!definition.data || today === undefined) return <Loading />;
  const { name, status, latestVersion, version } = definition.data;
  const content = withoutDefaults(version.content as unknown as JsonObject, schema, schema) as JsonObject;
  const isOpen = status === 'drafting' || status === 'returned';
  return (
    <>
      <TitleLine
        title={name}
        facts={<StatusChip kind="document" state={isOpen ? status : 'drafting'} />}
        below={t('counted.says')}
      />
      <DefinitionBuilder
        key={id}
        schema={schema}
        begun={isOpen ? content : { ...content, from: firstOfNextMonth(today) }}
        draft={isOpen ? { id, version: latestVersion } : undefined}
      />
    </>
  );
}

/** The schema from which the form is made; by its name the form knows in which order to ask. */
function useDefinitionSchema(): JsonSchema {
  return useMemo(() => ({ ...(makeDefinitionJsonSchema() as JsonSchema), definition: 'value-definition' }), []);
}
