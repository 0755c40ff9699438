import type { ReactNode } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { ProblemSummary } from '../components/problem-summary.js';
import { TitleLine } from '../components/title-line.js';
import { usePrimaryAct } from '../keys/use-physical-keys.js';
import { ReturnedNote } from './returned-note.js';

interface Props {
  title: string;
  says: string;
  /** Of a draft that may have come back: who returned it and why stands above its fields. */
  draftId: string | undefined;
  error: unknown;
  isPending: boolean;
  /** Whether every field has been filled in. */
  isWhole: boolean;
  send: () => void;
  /** On the button, and beside it who signs. */
  check: string;
  signs: string;
  children: ReactNode;
}

/** An order while it is drafted: its fields, and the way to where it is read before it is sent. A field has the id `order-` with its path. */
export function OrderForm({ title, says, draftId, error, isPending, isWhole, send, check, signs, children }: Props) {
  usePrimaryAct(() => isWhole && !isPending && send());
  return (
    <>
      <TitleLine title={title} below={says} />
      <Stack maw={700}>
        <ProblemSummary error={error} fieldOf={(path) => ({ id: `order-${path}` })} />
        {draftId !== undefined && <ReturnedNote documentId={draftId} />}
        {children}
        <Group>
          <Button disabled={!isWhole} loading={isPending} onClick={send} aria-keyshortcuts="Control+Enter">
            {check}
          </Button>
          <Text size="sm" c="dimmed">
            {signs}
          </Text>
        </Group>
      </Stack>
    </>
  );
}
