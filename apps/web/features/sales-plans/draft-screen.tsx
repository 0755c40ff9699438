import { useState } from 'react';
import { Group, Select } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { addMonths } from '../../shared/format/dates.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useOwnDepartments } from '../../shared/organisation/use-own-departments.js';
import { SalesPlanForm } from './components/sales-plan-form.js';

/** Drafts what a department is to sell in a month, before its month opens. */
export function NewSalesPlanScreen() {
  const { t } = useTranslation('sales-plans');
  const { today } = useFormat();
  const departments = useOwnDepartments();
  const [chosen, choose] = useState<string | null>(null);
  const [picked, pick] = useState<string>();
  if (today === undefined) return <Loading />;
  const month = picked ?? addMonths(today.slice(0, 7), 1);
  const departmentId = chosen ?? departments[0]?.id;
  return (
    <>
      <TitleLine
        title={t('newTitle')}
        below={t('newSays')}
        acts={
          <Group gap="xs" align="flex-end">
            {departments.length > 1 && (
              <Select
                aria-label={t('department')}
                allowDeselect={false}
                value={departmentId ?? null}
                onChange={choose}
                data={departments.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <MonthPicker month={month} onChange={pick} />
          </Group>
        }
      />
      {departmentId === undefined ? (
        <EmptyNote title={t('noDepartment')} says={t('noneSays')} />
      ) : (
        <SalesPlanForm key={`${departmentId} ${month}`} departmentId={departmentId} month={month} />
      )}
    </>
  );
}

/** Goes on with a draft, or with one that came back. */
export function SalesPlanDraftScreen() {
  const { t } = useTranslation('sales-plans');
  const format = useFormat();
  const { id } = useParams({ from: '/frame/sales-plans/$id/draft' });
  const plan = api.useQuery(
    'get',
    '/api/sales-plans/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <ScreenError error={plan.error} retry={() => void plan.refetch()} />;
  const { department, departmentId, month, latestVersion, version } = plan.data;
  return (
    <>
      <TitleLine title={t('titleOf', { department, month: format.month(month) })} below={t('newSays')} />
      <SalesPlanForm
        departmentId={departmentId}
        month={month}
        draft={{ id, version: latestVersion, content: version.content }}
      />
    </>
  );
}
