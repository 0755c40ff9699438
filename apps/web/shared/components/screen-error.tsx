import { Alert, Anchor, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem, NoAnswer } from '../api/problem.js';
import { RefusalText } from '../refusals/refusal-text.js';

/** Answers that asking again does not change. */
const lasting = [403, 404];

interface Props {
  error: unknown;
  retry?: (() => void) | undefined;
}

/** A part of a screen that could not be read or drawn: what happened, and the request by which it is found in the log. */
export function ScreenError({ error, retry }: Props) {
  const { t } = useTranslation();
  // What is not theirs to see, or not there, is so the next time as well.
  const isLasting = isProblem(error) && lasting.includes(error.status);
  return (
    <Alert color="red" variant="light" m="md" title={titleOf(error, t)} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text c="var(--mantine-color-text)">
          {isProblem(error) ? (
            <RefusalText code={error.code} message={error.detail} />
          ) : (
            t(error instanceof NoAnswer ? 'error.noAnswerSays' : 'error.says')
          )}
        </Text>
        <Group gap="sm">
          {isLasting && (
            <Anchor href="/" size="sm">
              {t('notThere.home')}
            </Anchor>
          )}
          {retry && !isLasting && (
            <Button variant="default" size="xs" onClick={retry}>
              {t('retry')}
            </Button>
          )}
          {isProblem(error) && error.requestId !== undefined && (
            <Text size="xs" c="dimmed">
              {t('requestId')} <Code>{error.requestId.slice(0, 8)}</Code>
            </Text>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}

type Translate = (key: string) => string;

function titleOf(error: unknown, t: Translate): string {
  if (error instanceof NoAnswer) return t('error.noAnswer');
  if (isProblem(error))
    return t(`error.status.${[401, 403, 404, 409, 422, 503].includes(error.status) ? error.status : 500}`);
  return t('error.status.500');
}
