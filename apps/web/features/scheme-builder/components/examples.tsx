import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../shared/components/chip.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { useForm } from '../fields/form-context.js';
import { ObjectFields } from '../fields/object-fields.js';
import { RepeatedEntry } from '../fields/repeated-fields.js';
import { listOf } from '../model/component-starts.js';
import { isObject, type JsonObject } from '../model/json-schema.js';
import type { Judged } from '../model/judge-scheme.js';

interface Props {
  scheme: JsonObject;
  onChange: (scheme: JsonObject) => void;
  judged: Judged;
}

/** Months that the scheme is tried on: what they bring, what it must pay for them, and what it does pay. */
export function Examples({ scheme, onChange, judged }: Props) {
  const { t } = useTranslation('scheme-builder');
  const { root } = useForm();
  const { items } = root.properties?.['examples'] ?? {};
  if (!items) return null;
  const examples = listOf(scheme, 'examples');
  const write = (at: number, changed: JsonObject) =>
    onChange({ ...scheme, examples: examples.map((each, index) => (index === at ? changed : each)) });
  const add = () => {
    const name = t('exampleName', { number: examples.length + 1 });
    const example = { name, inputs: judged.month ?? {}, expected: { total: '' } };
    onChange({ ...scheme, examples: [...examples, example] });
  };
  return (
    <Section title={t('step.try')}>
      <Text size="sm" c="dimmed">
        {t('trySays')}
      </Text>
      {examples.map((example, at) => {
        const name = typeof example['name'] === 'string' && example['name'] !== '' ? example['name'] : t('unnamed');
        const total = judged.totals[at];
        const expected = isObject(example['expected']) ? example['expected'] : {};
        const result = judged.examples[at];
        return (
          <RepeatedEntry
            key={at}
            name={name}
            remove={() => onChange({ ...scheme, examples: examples.filter((_, index) => index !== at) })}
          >
            <Stack gap="xs">
              <ObjectFields
                schema={items}
                label={name}
                path={['examples', at]}
                value={example}
                onChange={(value) => write(at, isObject(value) ? value : example)}
                isBare
              />
              <Group gap="xs">
                {result && <Chip tone={result.ok ? 'done' : 'failed'} word={t(result.ok ? 'passes' : 'differs')} />}
                {total === undefined ? (
                  <Text size="sm" c="dimmed">
                    {t('notCalculated')}
                  </Text>
                ) : (
                  <Text size="sm" component="span">
                    {t('gives')} <MoneyText amount={total} />
                  </Text>
                )}
                {total !== undefined && result?.ok !== true && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => write(at, { ...example, expected: { ...expected, total } })}
                  >
                    {t('isRight')}
                  </Button>
                )}
              </Group>
            </Stack>
          </RepeatedEntry>
        );
      })}
      <Button variant="default" size="compact-sm" style={{ alignSelf: 'flex-start' }} onClick={add}>
        {t('addExample')}
      </Button>
    </Section>
  );
}
