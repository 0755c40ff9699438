import { useState } from 'react';
import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { signIn } from '../../shared/session/session.js';

/** People of the demo companies, each a button: only where the API says that there are any. */
export function DemoPeople() {
  const { t } = useTranslation('sign-in');
  const { data } = api.useQuery('get', '/api/demo-company');
  const [error, setError] = useState<unknown>();
  const [chosen, choose] = useState<string>();
  if (!data || data.companies.length === 0) return null;
  const enter = async (login: string, password: string) => {
    choose(login);
    setError(undefined);
    try {
      await signIn(login, password);
    } catch (refusal) {
      setError(refusal);
    } finally {
      choose(undefined);
    }
  };
  return (
    <Paper withBorder p="lg">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('demo.says')}
        </Text>
        <ProblemSummary error={error} />
        {data.companies.map(({ name, password, people }) => (
          <Stack key={name} gap="sm">
            <Title order={2} size="h4">
              {t('demo.title', { name })}
            </Title>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
              {people.map((person) => (
                <Button
                  key={person.login}
                  variant="default"
                  h="auto"
                  py={6}
                  justify="flex-start"
                  loading={chosen === person.login}
                  onClick={() => void enter(person.login, password)}
                >
                  <Group gap={0} style={{ flexDirection: 'column', alignItems: 'flex-start' }}>
                    <Text span size="sm" fw={600}>
                      {person.name}
                    </Text>
                    <Text span size="xs" c="dimmed">
                      {[...person.roles.map((role) => t(`role.${role}`)), person.department ?? []].flat().join(', ')}
                    </Text>
                  </Group>
                </Button>
              ))}
            </SimpleGrid>
          </Stack>
        ))}
      </Stack>
    </Paper>
  );
}
