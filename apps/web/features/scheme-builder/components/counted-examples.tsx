import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#compensation/documents/problem.js';
import { Chip } from '../../../shared/components/chip.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { JsonObject } from '../model/json-schema.js';
import { ExampleList } from './example-list.js';

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
  return (
    <ExampleList
      title={t('counted.try')}
      says={t('counted.trySays')}
      document={definition}
      onChange={onChange}
      begun={{ deals: [], expected: '' }}
      resultOf={(example, at, write) => (
        <Result
          result={results[at]}
          isSaid={example['expected'] !== ''}
          isWrong={wrong.some(({ path }) => path[1] === at)}
          accept={(expected) => write({ ...example, expected })}
        />
      )}
    />
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
