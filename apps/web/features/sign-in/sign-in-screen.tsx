import { Anchor, Container, Divider, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, languages } from '../../shared/language/languages.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { chooseLanguage } from '../../shared/language/words.js';
import { SignInForm } from '../../shared/session/sign-in-form.js';
import { DemoPeople } from './demo-people.js';

/** What Premia is, and signing in to it. */
export function SignInScreen() {
  const { t } = useTranslation('sign-in');
  const language = useLanguage();
  useEffect(() => {
    document.title = `${t('title')} · Premia`;
  }, [t]);
  return (
    <Container component="main" size="xs" py="xl">
      <Stack gap="lg">
        <Group justify="space-between" align="center">
          <Title order={1} size="h2">
            Premia
          </Title>
          <SegmentedControl
            size="xs"
            aria-label={t('language')}
            value={language}
            onChange={(code) => void (isLanguage(code) && chooseLanguage(code))}
            data={languages.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Group>
        <Text>{t('about')}</Text>
        <Paper withBorder p="lg">
          <SignInForm />
        </Paper>
        <DemoPeople />
        <Divider />
        <Group gap="md">
          <Anchor href="/api/docs" size="sm">
            {t('reference')}
          </Anchor>
          <Anchor href="/health/ready" size="sm">
            {t('readiness')}
          </Anchor>
        </Group>
      </Stack>
    </Container>
  );
}
