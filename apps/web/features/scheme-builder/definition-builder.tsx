import { useDeferredValue, useMemo, useState } from 'react';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../shared/components/section.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useSaveDefinition } from './api/save-definition.js';
import { BuilderFrame } from './builder-frame.js';
import { CountedExamples } from './components/counted-examples.js';
import { Problems } from './components/problems.js';
import { ObjectFields } from './fields/object-fields.js';
import { judgeDefinition } from './model/judge-definition.js';
import { isObject, type JsonObject, type JsonSchema } from './model/json-schema.js';

interface Props {
  schema: JsonSchema;
  begun: JsonObject;
  draft?: { id: string; version: number } | undefined;
  /** Whether no scheme speaks of it by its code yet. */
  isNew?: boolean;
}

/** How a number of the month is counted, while it is written; beside it what that is in words, and what is missing. */
export function DefinitionBuilder({ schema, begun, draft, isNew = false }: Props) {
  const { t } = useTranslation('scheme-builder');
  const language = useLanguage();
  const [written, write] = useState(begun);
  const save = useSaveDefinition();
  const judgedOf = useDeferredValue(written);
  const { problems, wrong, inWords, results } = useMemo(
    () => judgeDefinition(judgedOf, language),
    [judgedOf, language],
  );
  const missing = [...problems, ...wrong];
  return (
    <BuilderFrame
      schema={schema}
      document={written}
      calledInRequest="definition"
      isNew={isNew}
      problems={problems}
      refusals={wrong}
      save={save}
      send={() => save.mutate({ definition: written, draft })}
      besideLabel={t('inWords')}
      beside={(goTo) => (
        <Stack>
          <Section title={t('inWords')}>
            <Text size="sm" c={inWords === undefined ? 'dimmed' : undefined}>
              {inWords ?? t('counted.notYet')}
            </Text>
          </Section>
          {missing.length > 0 && (
            <Section title={t('missing', { count: missing.length })}>
              <Problems problems={missing} goTo={goTo} />
            </Section>
          )}
        </Stack>
      )}
    >
      <Section title={t('counted.what')}>
        <ObjectFields
          schema={schema}
          label={t('counted.number')}
          path={[]}
          value={written}
          onChange={(value) => write(isObject(value) ? value : written)}
          without={['examples']}
          isBare
        />
      </Section>
      <CountedExamples definition={written} onChange={write} results={results} wrong={wrong} />
    </BuilderFrame>
  );
}
