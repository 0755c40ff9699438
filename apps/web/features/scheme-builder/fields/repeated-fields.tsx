import type { ReactNode } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from './field-group.js';
import { useForm, type Path } from './form-context.js';

interface Props {
  label: string;
  path: Path;
  /** Whether nothing can be added now. */
  isFull: boolean;
  add: () => void;
  children: ReactNode;
}

/** Several of one kind under what they are, with the way to another. */
export function RepeatedFields({ label, path, isFull, add, children }: Props) {
  const { t } = useTranslation('scheme-builder');
  const { errorAt } = useForm();
  const error = errorAt(path);
  return (
    <FieldGroup label={label}>
      <Stack gap="xs">
        {children}
        {error !== undefined && (
          <Text size="sm" c="error">
            {error}
          </Text>
        )}
        <Button
          variant="default"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          disabled={isFull}
          aria-label={t('addTo', { what: label })}
          onClick={add}
        >
          {t('add')}
        </Button>
      </Stack>
    </FieldGroup>
  );
}

interface EntryProps {
  /** What is read out of it where it is removed. */
  name: string;
  remove: () => void;
  /** What stands before its field. */
  before?: ReactNode;
  children: ReactNode;
}

/** One of them, which can be removed. */
export function RepeatedEntry({ name, remove, before, children }: EntryProps) {
  const { t } = useTranslation('scheme-builder');
  return (
    <Group align="flex-end" gap="xs">
      {before}
      <div style={{ flex: '1 1 200px', minWidth: 0 }}>{children}</div>
      <Button variant="subtle" size="compact-sm" mb={6} aria-label={t('removeOf', { name })} onClick={remove}>
        ✕
      </Button>
    </Group>
  );
}
