import { useMemo, useState } from 'react';
import { Alert, Box, Group, Paper, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DocumentReview } from '../../shared/review/document-review.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useDecisions } from '../../shared/decisions/decisions.js';
import { useFormat } from '../../shared/format/use-format.js';
import { usePhysicalKeys } from '../../shared/keys/use-physical-keys.js';
import { matches } from '../../shared/language/latin-letters.js';
import { useTableView } from '../../shared/views/use-table-view.js';
import { useWaiting, type Waiting } from './api/use-waiting.js';
import { arrivalsOf, seenOf, type Seen } from './arrivals.js';
import { EmptyInbox } from './components/empty-inbox.js';
import { ListActs } from './components/list-acts.js';
import { OwnActs } from './components/own-acts.js';
import { PlaceInList } from './components/place-in-list.js';
import { SignTogether } from './components/sign-together.js';
import { Sums } from './components/sums.js';
import { WaitingList } from './components/waiting-list.js';
import { byDueDay } from './order.js';
import { wordsOfWaiting } from './words-of-waiting.js';

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
      {items.length === 0 ? (
        <EmptyInbox />
      ) : (
        <Split items={items} isUpToDate={waiting.isFetchedAfterMount || !waiting.isFetching} />
      )}
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

interface SplitProps {
  items: readonly Waiting[];
  /** Whether it was read since the screen was opened: what was known before is no list that anybody reads. */
  isUpToDate: boolean;
}

/** The list, and the document in focus; on a phone the document is a page of its own. What comes meanwhile moves neither. */
function Split({ items, isUpToDate }: SplitProps) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const { open } = useSearch({ from: '/frame/inbox' });
  const navigate = useNavigate();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [{ filter }, look] = useTableView('inbox');
  const [seen, see] = useState<Seen>();
  if (seen === undefined && isUpToDate) see(seenOf(items));
  const { shown, arrived, replaced } = useMemo(() => arrivalsOf(items, seen ?? seenOf(items)), [items, seen]);
  const sought = useMemo(
    () =>
      shown.filter((item) => {
        const { what, below } = wordsOfWaiting(item, t, format);
        return matches(`${what} ${below}`, filter);
      }),
    [shown, filter, t, format],
  );
  const days = useMemo(() => byDueDay(sought), [sought]);
  const inOrder = useMemo(() => days.flatMap(({ items: ofDay }) => ofDay), [days]);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [lastChosen, setLastChosen] = useState<string>();
  const focused = inOrder.find(({ documentId }) => documentId === open) ?? inOrder[0];
  const place = focused ? inOrder.indexOf(focused) : -1;
  const focus = (item: Waiting | undefined) =>
    item && void navigate({ to: '/inbox', search: (before) => ({ ...before, open: item.documentId }), replace: true });
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
  // What was chosen is what was seen: another version of it is chosen anew.
  const chosenItems = inOrder.filter(({ documentId }) => chosen.has(documentId) && !replaced.has(documentId));
  const seeAgain = ({ documentId, version }: Waiting) => see(new Map(seen).set(documentId, version));
  return (
    <Group align="flex-start" gap="md" wrap="nowrap">
      <Stack gap="sm" style={{ flex: '1 1 0', minWidth: 0 }}>
        <ListActs
          shown={inOrder}
          filter={filter}
          onFilter={(typed) => look({ filter: typed })}
          onChooseAll={() => choose(new Set(inOrder.map(({ documentId }) => documentId)))}
          arrived={arrived.length}
          onShowArrived={() => see(seenOf(items))}
        />
        {inOrder.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('noneFound', { filter })}
          </Text>
        )}
        <WaitingList
          days={days}
          focused={focused?.documentId}
          chosen={chosen}
          replaced={replaced}
          toggle={toggle}
          focus={focus}
          isWide={isWide ?? true}
        />
        <SignTogether items={chosenItems} clear={() => choose(new Set())} />
      </Stack>
      {isWide && focused && (
        <Paper withBorder p="md" style={{ flex: '1.1 1 0', minWidth: 0, position: 'sticky', top: 68 }}>
          <PlaceInList place={place} count={inOrder.length} go={(to) => focus(inOrder[to])} />
          <Box
            style={{ maxHeight: 'calc(100vh - 160px)', overflowY: 'auto' }}
            tabIndex={0}
            role="region"
            aria-label={t('pane')}
          >
            <DocumentReview
              key={focused.documentId}
              documentId={focused.documentId}
              waiting={focused}
              onReadAgain={() => seeAgain(focused)}
              onDecided={() => focus(inOrder[place + 1] ?? inOrder[place - 1])}
            />
          </Box>
        </Paper>
      )}
    </Group>
  );
}
