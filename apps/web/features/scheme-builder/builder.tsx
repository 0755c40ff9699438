import { useDeferredValue, useMemo, useState } from 'react';
import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useSaveScheme } from './api/save-scheme.js';
import { Components } from './components/components.js';
import { Judgement } from './components/judgement.js';
import { FormContext, idOf, useFieldWords } from './fields/form-context.js';
import { ObjectFields } from './fields/object-fields.js';
import { SchemaField } from './fields/schema-field.js';
import { judgeScheme } from './model/judge-scheme.js';
import { isList, isObject, type Json, type JsonObject, type JsonSchema } from './model/json-schema.js';

interface Props {
  schema: JsonSchema;
  begun: JsonObject;
  draft?: { id: string; version: number } | undefined;
}

/** Fields with a place of their own below the others. */
const apart = ['components', 'examples'] as const;

/** A scheme while it is built: its fields, and beside them what the engine says of it at this moment. */
export function Builder({ schema, begun, draft }: Props) {
  const { t } = useTranslation('scheme-builder');
  const navigate = useNavigate();
  const language = useLanguage();
  const words = useFieldWords();
  const [scheme, setScheme] = useState(begun);
  const save = useSaveScheme();
  // What is typed shows at once; what the engine says of it follows.
  const judgedOf = useDeferredValue(scheme);
  const judged = useMemo(() => judgeScheme(judgedOf, language), [judgedOf, language]);
  const form = useMemo(() => ({ root: schema, Field: SchemaField }), [schema]);
  const send = () =>
    save.mutate({ scheme, draft }, { onSuccess: (id) => void navigate({ to: '/documents/$id', params: { id } }) });
  usePrimaryAct(() => judged.isComplete && !save.isPending && send());
  const set = (field: (typeof apart)[number], value: readonly Json[]) => setScheme({ ...scheme, [field]: value });
  const components = isList(scheme['components']) ? scheme['components'].filter(isObject) : [];
  const examples = schema.properties?.['examples'];
  return (
    <FormContext value={form}>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack>
            <ProblemSummary
              error={save.error}
              fieldOf={(path) => ({
                label: path.split('.').map(words.name).join(', '),
                id: idOf(path.replace(/^scheme\./, '').split('.')),
              })}
            />
            <ObjectFields
              schema={schema}
              label={t('scheme')}
              path={[]}
              value={scheme}
              onChange={(value) => setScheme(isObject(value) ? value : scheme)}
              without={apart}
            />
            <Components schema={schema} components={components} onChange={(value) => set('components', value)} />
            {examples && (
              <SchemaField
                schema={examples}
                label={words.name('examples')}
                path={['examples']}
                value={scheme['examples'] ?? []}
                onChange={(value) => set('examples', isList(value) ? value : [])}
              />
            )}
            <Group>
              <Button
                disabled={!judged.isComplete}
                loading={save.isPending}
                onClick={send}
                aria-keyshortcuts="Control+Enter"
              >
                {t('save')}
              </Button>
              <Text size="sm" c="dimmed">
                {t(judged.isComplete ? 'saveSays' : 'notYet')}
              </Text>
            </Group>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Judgement judged={judged} />
        </Grid.Col>
      </Grid>
    </FormContext>
  );
}
