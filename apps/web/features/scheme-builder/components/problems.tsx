import { Anchor, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#compensation/documents/problem.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import { idOf, useFieldWords, type Path } from '../fields/form-context.js';

/** Problems beyond these follow from the first, more often than not. */
const mostShown = 6;

interface Props {
  problems: readonly Problem[];
  /** Leads to a field. */
  goTo: (path: Path) => void;
}

/** What is wrong or missing, each a way to its field. */
export function Problems({ problems, goTo }: Props) {
  const { t } = useTranslation('scheme-builder');
  const words = useFieldWords();
  const place = (path: Path) =>
    path.map((step) => (typeof step === 'number' ? String(step + 1) : words.name(step))).join(', ');
  return (
    <>
      <List size="sm">
        {problems.slice(0, mostShown).map(({ path, message }) => (
          <List.Item key={`${path.join('.')} ${message}`}>
            <Anchor
              href={`#${idOf(path)}`}
              underline="always"
              onClick={(event) => {
                event.preventDefault();
                goTo(path);
              }}
            >
              {place(path) || t('scheme')}
            </Anchor>
            : <SentenceText message={message} />
          </List.Item>
        ))}
      </List>
      {problems.length > mostShown && (
        <Text size="sm" c="dimmed">
          {t('moreProblems', { count: problems.length - mostShown })}
        </Text>
      )}
    </>
  );
}
