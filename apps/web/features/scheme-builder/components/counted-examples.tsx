import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#compensation/documents/problem.js';
import { Chip } from '../../../shared/components/chip.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useForm } from '../fields/form-context.js';
import { ObjectFields } from '../fields/object-fields.js';
import { RepeatedEntry } from '../fields/repeated-fields.js';
import { listOf } from '../model/component-starts.js';
import { isObject, type JsonObject } from '../model/json-schema.js';

interface Props {
  definition: JsonObject;
  onChange: (definition: JsonObject) => void;
  /** What each comes to, by its place. */
  results: readonly (string | null | undefined)[];
  /** Those that come to something else. */
  wrong: readonly Problem[];
}

/** Months by example: what facts they bring, what they come to, and what they should. */
export function CountedExamples({ definition, onChange, results, wrong }: Props) {
  const { t } = useTranslation('scheme-builder');
  const { root } = useForm();
  const { items } = root.properties?.['examples'] ?? {};
  if (!items) return null;
  const examples = listOf(definition, 'examples');
  const write = (at: number, changed: JsonObject) =>
    onChange({ ...definition, examples: examples.map((each, index) => (index === at ? changed : each)) });
  const add = () => {
    const name = t('exampleName', { number: examples.length + 1 });
    onChange({ ...definition, examples: [...examples, { name, deals: [], expected: '' }] });
  };
  return (
    <Section title={t('counted.try')}>
      <Text size="sm" c="dimmed">
        {t('counted.trySays')}
      </Text>
      {examples.map((example, at) => {
        const name = typeof example['name'] === 'string' && example['name'] !== '' ? example['name'] : t('unnamed');
        return (
          <RepeatedEntry
            key={at}
            name={name}
            remove={() => onChange({ ...definition, examples: examples.filter((_, index) => index !== at) })}
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
              <Result
                result={results[at]}
                isSaid={example['expected'] !== ''}
                isWrong={wrong.some(({ path }) => path[1] === at)}
                accept={(expected) => write(at, { ...example, expected })}
              />
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

interface ResultProps {
  result: string | null | undefined;
  /** Whether it is said what it should come to. */
  isSaid: boolean;
  isWrong: boolean;
  accept: (result: string | null) => void;
}

/** What an example comes to, and whether that is what it should. */
function Result({ result, isSaid, isWrong, accept }: ResultProps) {
  const { t } = useTranslation('scheme-builder');
  const format = useFormat();
  if (result === undefined)
    return (
      <Text size="sm" c="dimmed">
        {t('counted.notCounted')}
      </Text>
    );
  return (
    <Group gap="xs">
      {isSaid && <Chip tone={isWrong ? 'failed' : 'done'} word={t(isWrong ? 'differs' : 'passes')} />}
      <Text size="sm" component="span">
        {result === null ? t('counted.nothing') : t('counted.comesTo', { value: format.number(result) })}
      </Text>
      {(!isSaid || isWrong) && (
        <Button variant="default" size="compact-sm" onClick={() => accept(result)}>
          {t('isRight')}
        </Button>
      )}
    </Group>
  );
}
