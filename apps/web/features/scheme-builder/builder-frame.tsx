import type { ReactNode } from 'react';
import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#compensation/documents/problem.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import classes from './builder.module.css';
import { focusField } from './fields/focus-field.js';
import { FormContext, idOf, useFieldWords, type Path } from './fields/form-context.js';
import { SchemaField } from './fields/schema-field.js';
import type { JsonObject, JsonSchema } from './model/json-schema.js';
import { useProblemsOfFields } from './use-problems-of-fields.js';

interface Props {
  schema: JsonSchema;
  /** What is written, and what a request calls it. */
  document: JsonObject;
  calledInRequest: 'scheme' | 'definition';
  isNew: boolean;
  declareValue?: (write: (code: string) => void) => void;
  /** What keeps it from being saved. */
  problems: readonly Problem[];
  /** What else is told at the fields. */
  refusals: readonly Problem[];
  /** What is to be seen before a field of a path can be. */
  reveal?: (path: Path) => void;
  save: { isPending: boolean; error: unknown };
  send: () => void;
  children: ReactNode;
  besideLabel: string;
  /** What is said of it at this moment; it can lead to a field. */
  beside: (goTo: (path: Path) => void) => ReactNode;
}

/** What is written by its schema: its fields, what is wrong at each, and its saving; beside it what is said of it at this moment. */
export function BuilderFrame({
  schema,
  document,
  calledInRequest,
  isNew,
  declareValue,
  problems,
  refusals,
  reveal,
  save,
  send,
  children,
  besideLabel,
  beside,
}: Props) {
  const { t } = useTranslation('scheme-builder');
  const words = useFieldWords();
  const { errorAt, errorsOf, visit, tellAll } = useProblemsOfFields([...problems, ...refusals]);
  const goTo = (path: Path) => {
    tellAll();
    reveal?.(path);
    // What is told of a field is drawn first, and the part that it is in.
    requestAnimationFrame(() => focusField(path));
  };
  const sendOrLead = () => {
    const [first] = problems;
    if (first) goTo(first.path);
    else send();
  };
  usePrimaryAct(() => !save.isPending && sendOrLead());
  return (
    <FormContext value={{ root: schema, Field: SchemaField, document, errorAt, errorsOf, declareValue, isNew }}>
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
                id: idOf(path.split('.').slice(path.startsWith(`${calledInRequest}.`) ? 1 : 0)),
              })}
            />
            {children}
            <Group>
              <Button loading={save.isPending} onClick={sendOrLead} aria-keyshortcuts="Control+Enter">
                {t('save')}
              </Button>
              <Text size="sm" c="dimmed">
                {t(problems.length === 0 ? 'saveSays' : 'notYet')}
              </Text>
            </Group>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <div className={classes.beside} role="region" aria-label={besideLabel} tabIndex={0}>
            {beside(goTo)}
          </div>
        </Grid.Col>
      </Grid>
    </FormContext>
  );
}
