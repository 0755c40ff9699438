import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../shared/components/section.js';
import { useFieldWords, useForm } from '../fields/form-context.js';
import { codesIn, withCodes } from '../model/codes.js';
import { listOf } from '../model/component-starts.js';
import { blankOf, isList, type Json, type JsonObject } from '../model/json-schema.js';

interface Props {
  scheme: JsonObject;
  onChange: (scheme: JsonObject) => void;
}

const parts = ['values', 'conditions', 'lines'] as const;

/** What several components speak of: the numbers that a month brings, conditions, lines that they share. */
export function Numbers({ scheme, onChange }: Props) {
  const { t } = useTranslation('scheme-builder');
  const { root, Field } = useForm();
  const words = useFieldWords();
  const write = (field: string, value: Json) => {
    const { [field]: _, ...rest } = scheme;
    onChange(isList(value) && value.length === 0 ? rest : { ...scheme, [field]: value });
  };
  const had = parts.filter((field) => listOf(scheme, field).length > 0);
  return (
    <Section title={t('step.numbers')}>
      <Text size="sm" c="dimmed">
        {t('numbersSay')}
      </Text>
      {had.map((field) => (
        <Field
          key={field}
          schema={root.properties?.[field] ?? {}}
          label={words.name(field)}
          path={[field]}
          value={scheme[field]}
          onChange={(value) => write(field, value)}
        />
      ))}
      <Group gap="xs">
        {parts
          .filter((field) => !had.includes(field))
          .map((field) => (
            <Button
              key={field}
              variant="default"
              size="compact-sm"
              onClick={() => {
                const { items } = root.properties?.[field] ?? {};
                if (items) write(field, [withCodes(blankOf(items, root), field, codesIn(scheme))]);
              }}
            >
              + {words.name(field)}
            </Button>
          ))}
      </Group>
    </Section>
  );
}
