import type { ReactNode } from 'react';
import { Button, Fieldset, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  /** Whether nothing can be added now. */
  isFull: boolean;
  add: () => void;
  children: ReactNode;
}

/** Several of one kind under what they are, with the way to another. */
export function RepeatedFields({ label, isFull, add, children }: Props) {
  const { t } = useTranslation('scheme-builder');
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {children}
        <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'flex-start' }} disabled={isFull} onClick={add}>
          {t('addTo', { what: label })}
        </Button>
      </Stack>
    </Fieldset>
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
    <Group align="flex-start" wrap="nowrap" gap="xs">
      {before}
      <div style={{ flex: 1, minWidth: 0 }}>{children}</div>
      <Button variant="subtle" size="compact-sm" mt={22} aria-label={t('removeOf', { name })} onClick={remove}>
        ✕
      </Button>
    </Group>
  );
}
