import { useState } from 'react';
import { Anchor, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { Loading } from '../../../shared/components/loading.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { StatusChip } from '../../../shared/components/status-chip.js';
import { useReadDraft } from '../../../shared/documents/use-read-draft.js';
import { useSignedIn } from '../../../shared/session/session.js';

type List = components['schemas']['LoyaltyListDetail'];
type Award = List['version']['content']['people'][number]['award'];

const awards: readonly Award[] = ['none', 'award', 'larger-award'];

interface Props {
  year: number;
  departmentId: string;
}

/** The list of a department's year: drafted by its head as it is proposed, and decided otherwise with a reason. */
export function ListOfYear({ year, departmentId }: Props) {
  const { t } = useTranslation('year');
  const readDraft = useReadDraft();
  const isTheirs = useSignedIn().headedDepartmentIds.includes(departmentId);
  const [isOpen, open] = useState(false);
  const lists = api.useQuery(
    'get',
    '/api/loyalty-lists',
    { params: { query: { year, departmentId, limit: 1 } } },
    { retry: false },
  );
  const draft = api.useMutation('post', '/api/loyalty-lists', readDraft);
  if (!lists.data) return null;
  const [list] = lists.data.items;
  if (list === undefined)
    return isTheirs ? (
      <>
        <ProblemSummary error={draft.error} />
        <Group>
          <Button
            loading={draft.isPending}
            onClick={() => draft.mutate({ params: { header: ownKey }, body: { departmentId, year } })}
          >
            {t('draftList')}
          </Button>
        </Group>
      </>
    ) : null;
  const isDraft = list.status === 'drafting' || list.status === 'returned';
  return (
    <Group gap="sm">
      <Anchor component={Link} to="/documents/$id" params={{ id: list.id } as never} underline="always">
        {t('listOfYear')}
      </Anchor>
      <StatusChip kind="document" state={list.status} />
      {isTheirs && isDraft && (
        <Button variant="default" size="xs" onClick={() => open(true)}>
          {t('decideOtherwise')}
        </Button>
      )}
      <Modal opened={isOpen} onClose={() => open(false)} size="lg" title={t('decideOtherwise')}>
        <Decisions id={list.id} />
      </Modal>
    </Group>
  );
}

function Decisions({ id }: { id: string }) {
  const list = api.useQuery(
    'get',
    '/api/loyalty-lists/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  return list.data ? <DecisionsForm list={list.data} /> : <Loading rows={3} />;
}

function DecisionsForm({ list }: { list: List }) {
  const { t } = useTranslation('year');
  const [decided, decide] = useState(
    () =>
      new Map(
        list.version.content.people.map(({ personId, award, because = '' }) => [personId, { award, because }] as const),
      ),
  );
  const save = api.useMutation('put', '/api/loyalty-lists/{id}/draft', useReadDraft());
  const nameOf = (personId: string) => list.people.find(({ id }) => id === personId)?.name ?? '';
  const send = () =>
    save.mutate({
      params: { path: { id: list.id }, header: ownKey },
      body: {
        basedOn: list.latestVersion,
        decisions: list.version.content.people.flatMap(({ personId, proposed }) => {
          const own = decided.get(personId);
          return own === undefined || own.award === proposed
            ? []
            : [{ personId, award: own.award, because: own.because.trim() }];
        }),
      },
    });
  return (
    <Stack>
      <ProblemSummary error={save.error} />
      {list.version.content.people.map(({ personId, proposed }) => {
        const own = decided.get(personId) ?? { award: proposed, because: '' };
        const change = (changed: Partial<typeof own>) =>
          decide((before) => new Map(before).set(personId, { ...own, ...changed }));
        return (
          <Group key={personId} align="flex-end" grow>
            <Select
              label={nameOf(personId)}
              description={t('proposedIs', { award: t(`award.${proposed}`) })}
              allowDeselect={false}
              value={own.award}
              data={awards.map((award) => ({ value: award, label: t(`award.${award}`) }))}
              onChange={(award) => award !== null && change({ award: award as Award })}
            />
            {own.award !== proposed && (
              <TextInput
                label={t('because')}
                value={own.because}
                onChange={(event) => change({ because: event.currentTarget.value })}
              />
            )}
          </Group>
        );
      })}
      <Group>
        <Button loading={save.isPending} onClick={send}>
          {t('saveList')}
        </Button>
      </Group>
    </Stack>
  );
}
