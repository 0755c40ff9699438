import { Anchor, List, Skeleton, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { isOverdue } from '../../../shared/acts/overdue.js';
import { placeOf, type Act } from '../../../shared/acts/place-of-act.js';
import { CardTable } from '../../../shared/components/card-table.js';
import { Chip } from '../../../shared/components/chip.js';
import { StatusChip } from '../../../shared/components/status-chip.js';
import { waitsOfDepartments, type WaitsOfDepartment } from '../model/waits-of-departments.js';

type Cycle = components['schemas']['CyclesPage']['items'][number];

interface Props {
  cycles: readonly Cycle[];
  month: string;
  /** Absent until they are known. */
  acts: readonly Act[] | undefined;
  now: Date | undefined;
}

/** The departments of a month by name: how far each has come, what its payroll still needs and with whom that lies. */
export function DepartmentsOfMonth({ cycles, month, acts, now }: Props) {
  const { t } = useTranslation('months');
  const waits = acts && now && waitsOfDepartments(acts, now);
  const ofCompany = waits?.get(null);
  return (
    <CardTable
      heads={[{ label: t('department') }, { label: t('stage') }, { label: t('overdue') }, { label: t('stops') }]}
    >
      <Table.Tbody>
        {cycles
          .toSorted((one, other) => one.department.localeCompare(other.department))
          .map(({ id, departmentId, department, stage, isWhollySeen }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Anchor
                  component={Link}
                  to="/monthly-cycles/$department/$month"
                  params={{ department: departmentId, month } as never}
                >
                  {department}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <StatusChip kind="stage" state={stage} />
              </Table.Td>
              <Waits
                waits={waits && (waits.get(departmentId) ?? (isWhollySeen ? nothing : 'not-seen'))}
                isWhollySeen={isWhollySeen}
                to={`/monthly-cycles/${departmentId}/${month}`}
                now={now}
              />
            </Table.Tr>
          ))}
        {ofCompany && (
          <Table.Tr>
            <Table.Td>{t('ofNoDepartment')}</Table.Td>
            <Table.Td />
            <Waits waits={ofCompany} isWhollySeen to={`/payroll-runs?month=${month}`} now={now} />
          </Table.Tr>
        )}
      </Table.Tbody>
    </CardTable>
  );
}

const nothing: WaitsOfDepartment = { overdue: 0, stopping: [] };

interface WaitsProps {
  /** Where the reader sees nothing of a department, that nothing waits there is not said. */
  waits: WaitsOfDepartment | 'not-seen' | undefined;
  isWhollySeen: boolean;
  to: string;
  now: Date | undefined;
}

/** How much is overdue, which leads to where it is listed, and each thing that stops the payroll. */
function Waits({ waits, isWhollySeen, to, now }: WaitsProps) {
  const { t } = useTranslation('months');
  if (!waits || !now)
    return (
      <>
        <Table.Td>
          <Skeleton height={14} width={40} />
        </Table.Td>
        <Table.Td>
          <Skeleton height={14} width={160} />
        </Table.Td>
      </>
    );
  if (waits === 'not-seen')
    return (
      <>
        <Table.Td>–</Table.Td>
        <Table.Td>
          <Text size="sm" c="dimmed">
            {t('ownAlone')}
          </Text>
        </Table.Td>
      </>
    );
  return (
    <>
      <Table.Td>
        {waits.overdue === 0 ? (
          '0'
        ) : (
          <Anchor component={Link} to={to as never} aria-label={t('overdueOf', { count: waits.overdue })}>
            <Chip tone="failed" word={String(waits.overdue)} />
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>
        {waits.stopping.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t(isWhollySeen ? 'stopsNothing' : 'ownAlone')}
          </Text>
        ) : (
          <List size="sm" listStyleType="none">
            {waits.stopping.map((act) => (
              <List.Item key={`${act.name} ${act.on.id} ${act.about?.personId ?? ''}`}>
                <Stops act={act} isLate={isOverdue(act, now)} />
              </List.Item>
            ))}
          </List>
        )}
      </Table.Td>
    </>
  );
}

function Stops({ act, isLate }: { act: Act; isLate: boolean }) {
  const { t } = useTranslation('months');
  const place = placeOf(act, false);
  const what = [
    act.documentKind === null ? t(`act.${act.name}.on`) : t(`documentKind.${act.documentKind}`),
    act.about?.name,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      {isLate && (
        <Text span size="sm" c="var(--mantine-color-error)">
          {t('late')}:{' '}
        </Text>
      )}
      {place ? (
        <Anchor component={Link} to={place.to} search={place.search as never}>
          {what}
        </Anchor>
      ) : (
        what
      )}
      <Text span size="sm" c="dimmed">
        {' · '}
        {t('act.with', { names: act.waitsFor.map(({ name }) => name).join(', ') })}
      </Text>
    </>
  );
}
