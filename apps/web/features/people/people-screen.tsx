import { useMemo, useState } from 'react';
import { Button, Modal, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { usePeople, type Person, type Which } from './api/use-people.js';
import { PersonLink } from './components/person-link.js';
import { HireForm } from './hire-form.js';

/** Everybody of the company: where they are, as what, since when. */
export function PeopleScreen() {
  const { t } = useTranslation('people');
  const format = useFormat();
  const viewer = useSignedIn();
  const [which, show] = useState<Which>('staff');
  const [isHiring, hire] = useState(false);
  const people = usePeople(which);
  const rows = useMemo(() => people.data?.pages.flatMap(({ items }) => items) ?? [], [people.data]);
  const columns = useMemo<DataColumn<Person>[]>(
    () => [
      {
        id: 'name',
        label: t('name'),
        value: ({ name }) => name,
        cell: ({ id, name }) => <PersonLink id={id} name={name} />,
      },
      { id: 'login', label: t('session.login'), value: ({ login }) => login },
      { id: 'department', label: t('department'), value: ({ department }) => department ?? '' },
      { id: 'roles', label: t('roles'), value: ({ roles }) => roles.map((role) => t(`role.${role}`)).join(', ') },
      {
        id: 'joinedOn',
        label: t('joinedOn'),
        value: ({ joinedOn }) => joinedOn ?? '',
        cell: ({ joinedOn }) => (joinedOn === null ? '–' : format.day(joinedOn)),
      },
      {
        id: 'leftOn',
        label: t('leftOn'),
        value: ({ leftOn }) => leftOn ?? '',
        cell: ({ leftOn }) => (leftOn === null ? '–' : format.day(leftOn)),
      },
    ],
    [t, format],
  );
  if (people.isPending) return <Loading />;
  if (people.isError && !people.data) return <ScreenError error={people.error} retry={() => void people.refetch()} />;
  return (
    <>
      <TitleLine
        title={t('title')}
        acts={
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('who')}
              value={which}
              onChange={(chosen) => show(chosen as Which)}
              data={[
                { value: 'staff', label: t('onStaff') },
                { value: 'left', label: t('left') },
                ...(holds(viewer, 'administrator', 'general-director')
                  ? [{ value: 'reset', label: t('resetUnconfirmed') }]
                  : []),
              ]}
            />
            {holds(viewer, 'administrator') && <Button onClick={() => hire(true)}>{t('hire')}</Button>}
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyNote title={t('nobody')} />
      ) : (
        <DataTable view="people" label={t('title')} rows={rows} columns={columns} rowKey={({ id }) => id} />
      )}
      {people.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={people.isFetchingNextPage}
          onClick={() => void people.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
      <Modal
        opened={isHiring}
        onClose={() => hire(false)}
        title={t('hire')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <HireForm />
      </Modal>
    </>
  );
}
