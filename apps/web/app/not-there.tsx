import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** An address that leads nowhere. */
export function NotThere() {
  const { t } = useTranslation();
  return (
    <Stack p="xl" maw={640}>
      <Title order={1} size="h2">
        {t('notThere.title')}
      </Title>
      <Text>{t('notThere.says')}</Text>
      <Anchor component={Link} to="/">
        {t('notThere.home')}
      </Anchor>
    </Stack>
  );
}
