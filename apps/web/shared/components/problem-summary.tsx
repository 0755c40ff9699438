import { useEffect, useRef } from 'react';
import { Alert, Anchor, Code, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem, NoAnswer } from '../api/problem.js';
import { RefusalText } from '../refusals/refusal-text.js';

interface Props {
  /** What a request was refused for, or the problems of a form. */
  error: unknown;
  /** What a path of the API is called on this screen, and the id of its field; paths without one are told as they are. */
  fieldOf?: (path: string) => { label: string; id?: string } | undefined;
}

/** What stood against it, in one place: it takes the focus, and leads to each field. */
export function ProblemSummary({ error, fieldOf }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!error) return undefined;
    box.current?.focus();
    const title = document.title;
    document.title = `${t('error.inTitle')}: ${title}`;
    return () => {
      document.title = title;
    };
  }, [error, t]);
  if (!error) return null;
  const problems = isProblem(error) ? (error.problems ?? []) : [];
  return (
    <Alert ref={box} tabIndex={-1} color="red" variant="light" role="alert" title={t('error.summary')}>
      <Text c="var(--mantine-color-text)">
        {isProblem(error) ? (
          <RefusalText code={error.code} message={error.detail} />
        ) : (
          t(error instanceof NoAnswer ? 'error.noAnswerSays' : 'error.says')
        )}
      </Text>
      {problems.length > 0 && (
        <List mt="xs">
          {problems.map(({ path, message }) => {
            const field = fieldOf?.(path);
            const says = `${field?.label ?? path}: ${message}`;
            return (
              <List.Item key={`${path} ${message}`}>
                {field?.id === undefined ? says : <Anchor href={`#${field.id}`}>{says}</Anchor>}
              </List.Item>
            );
          })}
        </List>
      )}
      {isProblem(error) && error.requestId !== undefined && error.status >= 500 && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('requestId')} <Code>{error.requestId.slice(0, 8)}</Code>
        </Text>
      )}
    </Alert>
  );
}
