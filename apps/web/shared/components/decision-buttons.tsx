import { Button, Text } from '@mantine/core';
import type { Problem } from '../api/problem.js';
import { RefusalText } from '../refusals/refusal-text.js';

interface Props<Decision extends string> {
  /** What may be decided here by this person. */
  decisions: readonly Decision[];
  wordOf: (decision: Decision) => string;
  decide: (decision: Decision) => void;
  isPending: boolean;
  error: Problem | null;
}

/** What a person can do about a proposal: a button for each decision, and why one was refused. */
export function DecisionButtons<Decision extends string>({
  decisions,
  wordOf,
  decide,
  isPending,
  error,
}: Props<Decision>) {
  return (
    <>
      {decisions.map((decision) => (
        <Button
          key={decision}
          size="xs"
          variant={decision === 'confirm' ? 'filled' : 'default'}
          loading={isPending}
          onClick={() => decide(decision)}
        >
          {wordOf(decision)}
        </Button>
      ))}
      {error && (
        <Text size="xs" c="red" role="alert">
          <RefusalText code={error.code} message={error.detail} />
        </Text>
      )}
    </>
  );
}
