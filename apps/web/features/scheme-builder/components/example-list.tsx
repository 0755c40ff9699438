import type { ReactNode } from 'react';
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../shared/components/section.js';
import { useForm } from '../fields/form-context.js';
import { ObjectFields } from '../fields/object-fields.js';
import { RepeatedEntry } from '../fields/repeated-fields.js';
import { listOf } from '../model/component-starts.js';
import { isObject, type JsonObject } from '../model/json-schema.js';

interface Props {
  title: string;
  says: string;
  /** What the examples are of, with its list of them. */
  document: JsonObject;
  onChange: (document: JsonObject) => void;
  /** What one begins with besides its name. */
  begun: JsonObject;
  /** What comes of an example at its place; what it writes becomes the example. */
  resultOf: (example: JsonObject, at: number, write: (changed: JsonObject) => void) => ReactNode;
}

/** Months by example: what each brings and should come to, with what does come of it below. */
export function ExampleList({ title, says, document, onChange, begun, resultOf }: Props) {
  const { t } = useTranslation('scheme-builder');
  const { root } = useForm();
  const { items } = root.properties?.['examples'] ?? {};
  if (!items) return null;
  const examples = listOf(document, 'examples');
  const write = (changed: JsonObject[]) => onChange({ ...document, examples: changed });
  return (
    <Section title={title}>
      <Text size="sm" c="dimmed">
        {says}
      </Text>
      {examples.map((example, at) => {
        const name = typeof example['name'] === 'string' && example['name'] !== '' ? example['name'] : t('unnamed');
        const change = (changed: JsonObject) => write(examples.with(at, changed));
        return (
          <RepeatedEntry key={at} name={name} remove={() => write(examples.filter((_, index) => index !== at))}>
            <Stack gap="xs">
              <ObjectFields
                schema={items}
                label={name}
                path={['examples', at]}
                value={example}
                onChange={(value) => change(isObject(value) ? value : example)}
                isBare
              />
              {resultOf(example, at, change)}
            </Stack>
          </RepeatedEntry>
        );
      })}
      <Button
        variant="default"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => write([...examples, { name: t('exampleName', { number: examples.length + 1 }), ...begun }])}
      >
        {t('addExample')}
      </Button>
    </Section>
  );
}
