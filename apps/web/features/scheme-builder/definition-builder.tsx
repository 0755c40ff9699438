import { useDeferredValue, useMemo, useState } from 'react';
import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { Section } from '../../shared/components/section.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useSaveDefinition } from './api/save-definition.js';
import classes from './builder.module.css';
import { CountedExamples } from './components/counted-examples.js';
import { Problems } from './components/problems.js';
import { focusField } from './fields/focus-field.js';
import { FormContext, idOf, useFieldWords, type Path } from './fields/form-context.js';
import { ObjectFields } from './fields/object-fields.js';
import { SchemaField } from './fields/schema-field.js';
import { judgeDefinition } from './model/judge-definition.js';
import { isObject, type JsonObject, type JsonSchema } from './model/json-schema.js';
import { useProblemsOfFields } from './use-problems-of-fields.js';

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
  const words = useFieldWords();
  const [written, write] = useState(begun);
  const save = useSaveDefinition();
  const judgedOf = useDeferredValue(written);
  const { problems, wrong, inWords, results } = useMemo(
    () => judgeDefinition(judgedOf, language),
    [judgedOf, language],
  );
  const missing = [...problems, ...wrong];
  const { errorAt, errorsOf, visit, tellAll } = useProblemsOfFields(missing);
  const form = { root: schema, Field: SchemaField, document: written, errorAt, errorsOf, isNew };
  const goTo = (path: Path) => {
    tellAll();
    // What is told of a field is drawn first.
    requestAnimationFrame(() => focusField(path));
  };
  const send = () => {
    const [first] = problems;
    if (first) goTo(first.path);
    else save.mutate({ definition: written, draft });
  };
  usePrimaryAct(() => !save.isPending && send());
  return (
    <FormContext value={form}>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack onBlur={({ target }) => visit(target.id)}>
            <ProblemSummary
              error={save.error}
              fieldOf={(path) => ({
                label: path
                  .split('.')
                  .map((field) => words.name(field))
                  .join(', '),
                id: idOf(path.replace(/^definition\./, '').split('.')),
              })}
            />
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
            <Group>
              <Button loading={save.isPending} onClick={send} aria-keyshortcuts="Control+Enter">
                {t('save')}
              </Button>
              <Text size="sm" c="dimmed">
                {t(problems.length === 0 ? 'saveSays' : 'notYet')}
              </Text>
            </Group>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <div className={classes.beside} role="region" aria-label={t('inWords')} tabIndex={0}>
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
          </div>
        </Grid.Col>
      </Grid>
    </FormContext>
  );
}
