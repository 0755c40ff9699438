import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePrimaryAct } from '../keys/use-physical-keys.js';

export interface WizardPage {
  id: string;
  /** The one question that the page asks. */
  title: string;
  content: ReactNode;
  /** Why it does not go on yet; undefined where it can. */
  missing?: string | undefined;
}

interface Props {
  pages: readonly WizardPage[];
  /** What the button of the last page says, and does. */
  finish: string;
  isFinishing: boolean;
  onFinish: () => void;
}

/** One question a page: back above, on at the left; what is missing is said when somebody wants to go on. */
export function Wizard({ pages, finish, isFinishing, onFinish }: Props) {
  const { t } = useTranslation();
  const [at, go] = useState(0);
  const [isMissingShown, showMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at > 0) heading.current?.focus();
  }, [at]);
  const page = pages[at];
  const isLast = at === pages.length - 1;
  const goOn = () => {
    if (page?.missing !== undefined) return showMissing(true);
    showMissing(false);
    if (isLast) onFinish();
    else go(at + 1);
  };
  usePrimaryAct(() => !isFinishing && goOn());
  if (!page) return null;
  return (
    <Paper withBorder p="md" maw={900}>
      <Stack>
        <Group justify="space-between">
          {at === 0 ? (
            <span />
          ) : (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                showMissing(false);
                go(at - 1);
              }}
            >
              {t('wizard.back')}
            </Button>
          )}
          <Text size="sm" c="dimmed">
            {t('wizard.page', { page: at + 1, pages: pages.length })}
          </Text>
        </Group>
        <Title order={2} size="h4" ref={heading} tabIndex={-1}>
          {page.title}
        </Title>
        {page.content}
        {isMissingShown && page.missing !== undefined && (
          <Text c="red" size="sm" role="alert">
            {page.missing}
          </Text>
        )}
        <Group>
          <Button onClick={goOn} loading={isFinishing} aria-keyshortcuts="Control+Enter">
            {isLast ? finish : t('wizard.on')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
