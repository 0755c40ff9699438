import { useDeferredValue, useMemo, useState } from 'react';
import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { Section } from '../../shared/components/section.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useSaveScheme } from './api/save-scheme.js';
import classes from './builder.module.css';
import { Components } from './components/components.js';
import { Examples } from './components/examples.js';
import { Judgement } from './components/judgement.js';
import { Numbers } from './components/numbers.js';
import { focusField } from './fields/focus-field.js';
import { FormContext, idOf, useFieldWords, type Path } from './fields/form-context.js';
import { ObjectFields } from './fields/object-fields.js';
import { SchemaField } from './fields/schema-field.js';
import { withValue } from './model/component-starts.js';
import { judgeScheme } from './model/judge-scheme.js';
import { isObject, type JsonObject, type JsonSchema } from './model/json-schema.js';
import { useProblemsOfFields } from './use-problems-of-fields.js';

interface Props {
  schema: JsonSchema;
  begun: JsonObject;
  draft?: { id: string; version: number } | undefined;
  /** Whether nobody speaks of it by its code yet. */
  isNew?: boolean;
}

/** Fields with a place of their own below the others. */
const apart = ['components', 'values', 'conditions', 'lines', 'examples'] as const;

/** A scheme while it is built, asked in the order in which people think; beside it what the engine says of it at this moment. */
export function Builder({ schema, begun, draft, isNew = false }: Props) {
  const { t } = useTranslation('scheme-builder');
  const navigate = useNavigate();
  const language = useLanguage();
  const words = useFieldWords();
  const [scheme, setScheme] = useState(begun);
  const [open, setOpen] = useState<number>();
  const save = useSaveScheme();
  // What is typed shows at once; what the engine says of it follows.
  const judgedOf = useDeferredValue(scheme);
  const judged = useMemo(() => judgeScheme(judgedOf, language), [judgedOf, language]);
  const { errorAt, errorsOf, visit, tellAll } = useProblemsOfFields([...judged.problems, ...judged.refusals]);
  const declareValue = (write: (code: string) => void) => {
    const add = (to: JsonObject) => withValue(to, t('newValue'), String(to['currency'] ?? t('start.money')));
    write(add(scheme).code);
    setScheme((written) => add(written).scheme);
  };
  const form = { root: schema, Field: SchemaField, document: scheme, errorAt, errorsOf, declareValue, isNew };
  const goTo = (path: Path) => {
    tellAll();
    if (path[0] === 'components' && typeof path[1] === 'number') setOpen(path[1]);
    // The part is drawn first.
    requestAnimationFrame(() => focusField(path));
  };
  const send = () => {
    const [first] = judged.problems;
    if (first) goTo(first.path);
    else save.mutate({ scheme, draft }, { onSuccess: (id) => void navigate({ to: '/documents/$id', params: { id } }) });
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
                id: idOf(path.replace(/^scheme\./, '').split('.')),
              })}
            />
            <Section title={t('step.who')}>
              <Text size="sm" c="dimmed">
                {t('whoSays')}
              </Text>
              <ObjectFields
                schema={schema}
                label={t('scheme')}
                path={[]}
                value={scheme}
                onChange={(value) => setScheme(isObject(value) ? value : scheme)}
                without={apart}
                isBare
              />
            </Section>
            <Components scheme={scheme} onChange={setScheme} open={open} setOpen={setOpen} />
            <Numbers scheme={scheme} onChange={setScheme} />
            <Examples scheme={scheme} onChange={setScheme} judged={judged} />
            <Group>
              <Button loading={save.isPending} onClick={send} aria-keyshortcuts="Control+Enter">
                {t('save')}
              </Button>
              <Text size="sm" c="dimmed">
                {t(judged.problems.length === 0 ? 'saveSays' : 'notYet')}
              </Text>
            </Group>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <div className={classes.beside} role="region" aria-label={t('besides')} tabIndex={0}>
            <Judgement judged={judged} goTo={goTo} />
          </div>
        </Grid.Col>
      </Grid>
    </FormContext>
  );
}
