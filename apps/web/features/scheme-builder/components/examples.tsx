import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../shared/components/chip.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { isObject, type JsonObject } from '../model/json-schema.js';
import type { Judged } from '../model/judge-scheme.js';
import { ExampleList } from './example-list.js';

interface Props {
  scheme: JsonObject;
  onChange: (scheme: JsonObject) => void;
  judged: Judged;
}

/** Months that the scheme is tried on: what they bring, what it must pay for them, and what it does pay. */
export function Examples({ scheme, onChange, judged }: Props) {
  const { t } = useTranslation('scheme-builder');
  return (
    <ExampleList
      title={t('step.try')}
      says={t('trySays')}
      document={scheme}
      onChange={onChange}
      begun={{ inputs: judged.month ?? {}, expected: { total: '' } }}
      resultOf={(example, at, write) => (
        <Paid
          total={judged.totals[at]}
          result={judged.examples[at]}
          accept={(total) =>
            write({ ...example, expected: { ...(isObject(example['expected']) && example['expected']), total } })
          }
        />
      )}
    />
  );
}

interface PaidProps {
  total: Judged['totals'][number];
  result: Judged['examples'][number] | undefined;
  accept: (total: string) => void;
}

/** What the scheme pays for an example, and whether that is what it must. */
function Paid({ total, result, accept }: PaidProps) {
  const { t } = useTranslation('scheme-builder');
  return (
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
        <Button variant="default" size="compact-sm" onClick={() => accept(total)}>
          {t('isRight')}
        </Button>
      )}
    </Group>
  );
}
