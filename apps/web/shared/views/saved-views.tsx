import { useState } from 'react';
import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { ProblemSummary } from '../components/problem-summary.js';

/** Views of a list that somebody keeps under a name: chosen, saved as it is now, forgotten. */
export function SavedViews({ place }: { place: string }) {
  const { t } = useTranslation();
  const { history } = useRouter();
  const [isOpen, open] = useState(false);
  const [name, setName] = useState('');
  const kept = api.useQuery('get', '/api/saved-views', {}, { enabled: isOpen });
  const options = { onSuccess: () => queryClient.invalidateQueries({ queryKey: ['get', '/api/saved-views'] }) };
  const save = api.useMutation('put', '/api/saved-views', options);
  const remove = api.useMutation('post', '/api/saved-views/removal', options);
  const views = kept.data?.views.filter((view) => view.place === place) ?? [];
  const choose = (address: string) => {
    history.push(`${location.pathname}${address === '' ? '' : `?${address}`}`);
    open(false);
  };
  const keep = () => {
    const address = location.search.replace(/^\?/, '');
    save.mutate(
      { params: { header: ownKey }, body: { place, name: name.trim(), address } },
      { onSuccess: () => setName('') },
    );
  };
  return (
    <Popover opened={isOpen} onChange={open} position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" onClick={() => open(!isOpen)}>
          {t('views.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views.title')} maw={320}>
        <Stack gap="xs">
          <ProblemSummary error={save.error ?? remove.error} />
          {views.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('views.none')}
            </Text>
          )}
          {views.map((view) => (
            <Group key={view.name} justify="space-between" wrap="nowrap" gap="xs">
              <Button variant="subtle" size="compact-sm" onClick={() => choose(view.address)}>
                {view.name}
              </Button>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('views.remove', { name: view.name })}
                onClick={() => remove.mutate({ params: { header: ownKey }, body: { place, name: view.name } })}
              >
                ✕
              </Button>
            </Group>
          ))}
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') keep();
            }}
          >
            <Group align="flex-end" gap="xs" wrap="nowrap">
              <TextInput
                size="xs"
                label={t('views.saveAs')}
                maxLength={60}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" size="xs" disabled={name.trim() === ''} loading={save.isPending}>
                {t('save')}
              </Button>
            </Group>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
