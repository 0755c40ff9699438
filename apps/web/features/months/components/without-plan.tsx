import { List, Paper, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Who owes a plan of the month and has none. */
export function WithoutPlan({ people }: { people: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('months');
  if (people.length === 0) return null;
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" mb="xs">
        {t('withoutPlan', { count: people.length })}
      </Title>
      <List size="sm">
        {people.map(({ id, name }) => (
          <List.Item key={id}>{name}</List.Item>
        ))}
      </List>
    </Paper>
  );
}
