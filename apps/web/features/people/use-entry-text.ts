import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useDepartments } from './api/use-departments.js';
import { usePositions } from './api/use-positions.js';

type Content = components['schemas']['StaffEntryContent'];

/** What an entry of the staff says beside its kind and its days, in one line. */
export function useEntryText(): (content: Content) => string {
  const { t } = useTranslation('people');
  const format = useFormat();
  const departments = useDepartments();
  const positions = usePositions();
  return useMemo(() => {
    const departmentOf = new Map(departments.data?.items.map(({ id, name }) => [id, name]));
    const positionOf = new Map(positions.data?.items.map(({ code, name }) => [code, name]));
    return ({ departmentId, position, role, schemeCode, grade, salary, fullTimeShare, probationUntilOn }) =>
      [
        role ? t(`role.${role}`) : undefined,
        departmentId ? departmentOf.get(departmentId) : undefined,
        position ? (positionOf.get(position) ?? position) : undefined,
        schemeCode,
        grade ? t('entry.grade', { grade }) : undefined,
        salary ? format.number(salary) : undefined,
        fullTimeShare && !/^1(\.0*)?$/.test(fullTimeShare)
          ? t('entry.share', { share: format.share(fullTimeShare) })
          : undefined,
        probationUntilOn ? t('entry.probation', { day: format.day(probationUntilOn) }) : undefined,
      ]
        .filter(Boolean)
        .join(' · ');
  }, [t, format, departments.data, positions.data]);
}
