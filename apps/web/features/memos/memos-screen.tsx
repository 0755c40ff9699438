import { useMemo } from 'react';
import { Anchor, Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthFilter } from '../../shared/components/month-filter.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { useMemos, type Listed } from './api/use-memos.js';

/** What has changed a month while it ran, and what corrects it afterwards: revisions, memos on weights, fines, adjustments, write-offs, reopenings. */
export function MemosScreen() {
  const { t } = useTranslation('memos');
  const format = useFormat();
  const navigate = useNavigate();
  const me = useSignedIn();
  const { month } = useSearch({ from: '/frame/memos' });
  const { items, isPending, error, refetch } = useMemos(month);
  const columns = useMemo<DataColumn<Listed>[]>(
    () => [
      {
        id: 'kind',
        label: t('what'),
        value: ({ kind }) => t(`documentKind.${kind}`),
        cell: ({ id, kind }) => (
          <Anchor component={Link} to="/documents/$id" params={{ id } as never} underline="always">
            {t(`documentKind.${kind}`)}
          </Anchor>
        ),
      },
      { id: 'person', label: t('person'), value: ({ person }) => person },
      {
        id: 'month',
        label: t('month.choose'),
        value: ({ month: of }) => of,
        cell: (row) => format.monthAlone(row.month),
      },
      { id: 'department', label: t('department'), value: ({ department }) => department },
      {
        id: 'status',
        label: t('stateOf'),
        value: ({ status }) => t(`state.document.${status}`),
        cell: ({ status }) => <StatusChip kind="document" state={status} />,
      },
    ],
    [t, format],
  );
  if (isPending) return <Loading />;
  if (error) return <ScreenError error={error} retry={refetch} />;
  const isHead = holds(me, 'head-of-department');
  const isAccounting = holds(me, 'accounting');
  return (
    <>
      <TitleLine
        title={t('title')}
        acts={
          <>
            <MonthFilter
              month={month}
              onChange={(chosen) =>
                void navigate({ to: '/memos', search: chosen === undefined ? {} : { month: chosen } })
              }
            />
            {isHead && (
              <>
                <Button component={Link} to="/memos/revision">
                  {t('revise')}
                </Button>
                <Button component={Link} to="/memos/weights" variant="default">
                  {t('weights')}
                </Button>
                <Button component={Link} to="/memos/fine" variant="default">
                  {t('fine')}
                </Button>
              </>
            )}
            {(isHead || isAccounting) && (
              <Button component={Link} to="/adjustments/new" variant="default">
                {t('adjust')}
              </Button>
            )}
            {isAccounting && (
              <Button component={Link} to="/write-offs/new" variant="default">
                {t('writeOff')}
              </Button>
            )}
          </>
        }
      />
      {items.length === 0 ? (
        <EmptyNote title={t('none')} says={t(isHead ? 'noneHead' : 'noneSays')} />
      ) : (
        <DataTable view="memos" label={t('title')} rows={items} columns={columns} rowKey={({ id }) => id} />
      )}
    </>
  );
}
