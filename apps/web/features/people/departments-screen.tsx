import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { useDepartments, type Department } from './api/use-departments.js';
import { AddDepartment } from './components/add-department.js';
import { MoveDepartment } from './components/move-department.js';
import { Positions } from './components/positions.js';

/** The departments, each below the one that it belongs to, and the positions in them. */
export function DepartmentsScreen() {
  const { t } = useTranslation('people');
  const departments = useDepartments();
  const isAdministrator = holds(useSignedIn(), 'administrator');
  if (departments.isPending) return <Loading />;
  if (departments.isError) return <ScreenError error={departments.error} retry={() => void departments.refetch()} />;
  const { items } = departments.data;
  const ids = new Set(items.map(({ id }) => id));
  const tops = items.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  return (
    <>
      <TitleLine title={t('departments')} acts={isAdministrator && <AddDepartment all={items} />} />
      <Stack gap="lg">
        {items.length === 0 ? (
          <EmptyNote title={t('noDepartments')} />
        ) : (
          <Branch of={tops} all={items} moves={isAdministrator} />
        )}
        <Positions adds={isAdministrator} />
      </Stack>
    </>
  );
}

interface BranchProps {
  of: readonly Department[];
  all: readonly Department[];
  /** Whether they may put a department elsewhere. */
  moves: boolean;
}

function Branch({ of, all, moves }: BranchProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <List spacing="xs">
      {of.map((department) => {
        const below = all.filter(({ parentId }) => parentId === department.id);
        return (
          <List.Item key={department.id}>
            {department.name}{' '}
            <Text span size="sm" c="dimmed">
              {t('since', { day: format.day(department.beganOn) })}
            </Text>{' '}
            {moves && <MoveDepartment department={department} all={all} />}
            {below.length > 0 && <Branch of={below} all={all} moves={moves} />}
          </List.Item>
        );
      })}
    </List>
  );
}
