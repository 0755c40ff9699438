import { lazy, Suspense, useEffect, useRef } from 'react';
import { Alert, Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem, NoAnswer } from '../api/problem.js';
import { RefusalText } from '../refusals/refusal-text.js';
import type { NamedField } from './problem-list.js';

/** Loaded when a field is refused first. */
const ProblemList = lazy(() => import('./problem-list.js').then((list) => ({ default: list.ProblemList })));

interface Props {
  /** What a request was refused for, or the problems of a form. */
  error: unknown;
  /** What a path of the API is called on this screen, and the id of its field; others have the name that all screens share. */
  fieldOf?: (path: string) => NamedField | undefined;
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
  // What the whole was refused for is not said a second time of the field that it stands in.
  const problems = isProblem(error) ? (error.problems ?? []).filter(({ message }) => message !== error.detail) : [];
  return (
    <Alert ref={box} tabIndex={-1} color="red" variant="light" role="alert" title={t('error.summary')}>
      <Text c="var(--mantine-color-text)">
        {isProblem(error) ? (
          <RefusalText
            code={error.code}
            message={error.detail}
            isToldElsewhere={error.code === 'invalid' && problems.length > 0}
          />
        ) : (
          t(error instanceof NoAnswer ? 'error.noAnswerSays' : 'error.says')
        )}
      </Text>
      {problems.length > 0 && (
        <Suspense>
          <ProblemList problems={problems} fieldOf={fieldOf} />
        </Suspense>
      )}
      {isProblem(error) && error.requestId !== undefined && error.status >= 500 && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('requestId')} <Code>{error.requestId.slice(0, 8)}</Code>
        </Text>
      )}
    </Alert>
  );
}
