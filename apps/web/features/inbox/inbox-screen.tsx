import { useMemo, useState } from 'react';
import { Alert, Box, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DocumentReview } from '../../shared/review/document-review.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useDecisions } from '../../shared/decisions/decisions.js';
import { usePhysicalKeys } from '../../shared/keys/use-physical-keys.js';
import { useWaiting, type Waiting } from './api/use-waiting.js';
import { EmptyInbox } from './components/empty-inbox.js';
import { OwnActs } from './components/own-acts.js';
import { SignTogether } from './components/sign-together.js';
import { Sums } from './components/sums.js';
import { WaitingList } from './components/waiting-list.js';
import { byDueDay } from './order.js';

/** Whatever waits for a decision of the person, the soonest due first, with the document in focus beside it. */
export function InboxScreen() {
  const { t } = useTranslation('inbox');
  const waiting = useWaiting();
  const decided = useDecisions();
  const items = useMemo(() => {
    const underWay = new Set(
      decided
        .filter(({ state }) => state === 'waiting' || state === 'sending')
        .flatMap(({ decisions }) => decisions.map(({ documentId }) => documentId)),
    );
    return (waiting.data?.items ?? []).filter(({ documentId }) => !underWay.has(documentId));
  }, [waiting.data, decided]);
  if (waiting.isPending) return <Loading />;
  if (waiting.isError && !waiting.data)
    return <ScreenError error={waiting.error} retry={() => void waiting.refetch()} />;
  return (
    <>
      <TitleLine title={t('title')} facts={items.length > 0 ? <Worth items={items} /> : undefined} />
      {waiting.data.nextCursor !== null && (
        <Alert color="blue" variant="light" mb="sm">
          {t('more', { count: waiting.data.items.length })}
        </Alert>
      )}
      <OwnActs />
      {items.length === 0 ? <EmptyInbox /> : <Split items={items} />}
    </>
  );
}

/** How many there are, and what each kind of money of them comes to. */
function Worth({ items }: { items: readonly Waiting[] }) {
  const { t } = useTranslation('inbox');
  return (
    <Text span>
      {t('count', { count: items.length })}
      <Sums items={items} />
    </Text>
  );
}

/** The list, and the document in focus; on a phone the document is a page of its own. */
function Split({ items }: { items: readonly Waiting[] }) {
  const { t } = useTranslation('inbox');
  const { open } = useSearch({ from: '/frame/inbox' });
  const navigate = useNavigate();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const days = useMemo(() => byDueDay(items), [items]);
  const inOrder = useMemo(() => days.flatMap(({ items: ofDay }) => ofDay), [days]);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [lastChosen, setLastChosen] = useState<string>();
  const focused = inOrder.find(({ documentId }) => documentId === open) ?? inOrder[0];
  const place = focused ? inOrder.indexOf(focused) : -1;
  const focus = (item: Waiting | undefined) =>
    item && void navigate({ to: '/inbox', search: { open: item.documentId }, replace: true });
  const toggle = (documentId: string, isRange = false) => {
    const next = new Set(chosen);
    const [from, to] = [
      inOrder.findIndex((each) => each.documentId === lastChosen),
      inOrder.findIndex((each) => each.documentId === documentId),
    ];
    if (isRange && from >= 0)
      for (const each of inOrder.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(each.documentId);
    else if (next.has(documentId)) next.delete(documentId);
    else next.add(documentId);
    choose(next);
    setLastChosen(documentId);
  };
  usePhysicalKeys({
    KeyJ: () => focus(inOrder[place + 1]),
    KeyK: () => focus(inOrder[place - 1]),
    KeyX: () => focused && toggle(focused.documentId),
    'Shift+KeyX': () => focused && toggle(focused.documentId, true),
    Enter: () => focused && void navigate({ to: '/documents/$id', params: { id: focused.documentId } }),
  });
  const chosenItems = inOrder.filter(({ documentId }) => chosen.has(documentId));
  return (
    <Group align="flex-start" gap="md" wrap="nowrap">
      <Stack gap="sm" style={{ flex: '1 1 0', minWidth: 0 }}>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={() => choose(new Set(inOrder.map(({ documentId }) => documentId)))}
          >
            {t('chooseAll')}
          </Button>
        </Group>
        <WaitingList
          days={days}
          focused={focused?.documentId}
          chosen={chosen}
          toggle={toggle}
          focus={focus}
          isWide={isWide ?? true}
        />
        <SignTogether items={chosenItems} clear={() => choose(new Set())} />
      </Stack>
      {isWide && focused && (
        <Paper withBorder p="md" style={{ flex: '1.1 1 0', minWidth: 0, position: 'sticky', top: 68 }}>
          <Box
            style={{ maxHeight: 'calc(100vh - 120px)', overflowY: 'auto' }}
            tabIndex={0}
            role="region"
            aria-label={t('pane')}
          >
            <DocumentReview
              key={focused.documentId}
              documentId={focused.documentId}
              waiting={focused}
              onDecided={() => focus(inOrder[place + 1] ?? inOrder[place - 1])}
            />
          </Box>
        </Paper>
      )}
    </Group>
  );
}
