import { useDeferredValue, useMemo, useState } from 'react';
import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../../shared/components/section.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useSaveScheme } from './api/save-scheme.js';
import { BuilderFrame } from './builder-frame.js';
import { Components } from './components/components.js';
import { Examples } from './components/examples.js';
import { Judgement } from './components/judgement.js';
import { Numbers } from './components/numbers.js';
import { ObjectFields } from './fields/object-fields.js';
import { withValue } from './model/component-starts.js';
import { judgeScheme } from './model/judge-scheme.js';
import { isObject, type JsonObject, type JsonSchema } from './model/json-schema.js';

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
  const [scheme, setScheme] = useState(begun);
  const [open, setOpen] = useState<number>();
  const save = useSaveScheme();
  // What is typed shows at once; what the engine says of it follows.
  const judgedOf = useDeferredValue(scheme);
  const judged = useMemo(() => judgeScheme(judgedOf, language), [judgedOf, language]);
  const declareValue = (write: (code: string) => void) => {
    const add = (to: JsonObject) => withValue(to, t('newValue'), String(to['currency'] ?? t('start.money')));
    write(add(scheme).code);
    setScheme((written) => add(written).scheme);
  };
  return (
    <BuilderFrame
      schema={schema}
      document={scheme}
      calledInRequest="scheme"
      isNew={isNew}
      declareValue={declareValue}
      problems={judged.problems}
      refusals={judged.refusals}
      reveal={([part, at]) => part === 'components' && typeof at === 'number' && setOpen(at)}
      save={save}
      send={() =>
        save.mutate({ scheme, draft }, { onSuccess: (id) => void navigate({ to: '/documents/$id', params: { id } }) })
      }
      besideLabel={t('besides')}
      beside={(goTo) => <Judgement judged={judged} goTo={goTo} />}
    >
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
    </BuilderFrame>
  );
}
