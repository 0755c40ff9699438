import { Fragment, useMemo, useState } from 'react';
import { Anchor, Button, Drawer, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DeadlineChip } from '../../shared/components/deadline-chip.js';
import { MoneyText } from '../../shared/components/money-text.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { Section } from '../../shared/components/section.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useSavedWords } from '../../shared/drafts/use-saved-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import { EditorGrid, type GridEdit } from '../../shared/grid/editor-grid.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import { MonthTabs } from '../../shared/months/month-tabs.js';
import { useSignedIn } from '../../shared/session/session.js';
import { columnsOfActuals, readTypedActual, toGridRow, useGridReader, type ActualColumn } from './actuals-grid.js';
import type { ActualsOfMonth } from './api/actuals-of-month.js';
import { usePaySoFar } from './api/use-pay-so-far.js';
import { ActualConflicts } from './components/actual-conflicts.js';
import { ActualsOfPerson } from './components/actuals-of-person.js';
import { PeopleCards } from './components/people-cards.js';
import { SubmitActuals } from './components/submit-actuals.js';
import { keyOf, type Asked } from './model/actual-fields.js';
import { countFilled } from './model/count-filled.js';
import { useActuals } from './use-actuals.js';

interface Props {
  departmentId: string;
  actuals: ActualsOfMonth;
  readAgain: () => void;
}

/** The grid of what a month came to, by person and indicator, with what it pays so far. */
export function ActualsEditor({ departmentId, actuals, readAgain }: Props) {
  const { t } = useTranslation('actuals');
  const reader = useGridReader();
  const format = useFormat();
  const saved = useSavedWords();
  const me = useSignedIn();
  const { cycle, deadline, detail, people } = actuals;
  const isOpen = detail.documentId === null || detail.status === 'drafting' || detail.status === 'returned';
  const canEdit = isOpen && cycle.closedAt === null && me.headedDepartmentIds.includes(departmentId);
  const asked = useMemo(
    (): Asked[] =>
      people.flatMap(({ personId, indicators }) => indicators.map((indicator) => ({ personId, indicator }))),
    [people],
  );
  const entered = useActuals(detail, asked, canEdit);
  const pay = usePaySoFar(departmentId, detail.month);
  const [openId, open] = useState<string>();
  const [isSubmitOpen, openSubmit] = useState(false);
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const columns = useMemo(() => columnsOfActuals(people, t), [people, t]);
  const filled = countFilled(entered.cells, asked);
  const toFillOf = (personId: string) => {
    const own = countFilled(
      entered.cells,
      asked.filter((each) => each.personId === personId),
    );
    return own.toFill - own.filled;
  };
  const opened = people.find(({ personId }) => personId === openId);
  const payOf = (personId: string) => pay.data?.items.find((item) => item.personId === personId);
  const soFarOf = (personId: string) =>
    pay.isPending ? <Skeleton height={12} width={64} ml="auto" /> : <MoneyText amount={payOf(personId)?.total} />;
  const isOver = format.today === undefined || format.today.slice(0, 7) > detail.month;
  const canSubmit = canEdit && isOver && entered.version > 0 && !entered.isUnsaved && entered.both.length === 0;
  usePrimaryAct(canSubmit && !isSubmitOpen ? () => openSubmit(true) : undefined);

  const editCells = (edits: readonly GridEdit[]) => {
    const changes: Record<string, string> = {};
    for (const { row, column, typed } of edits) {
      const at = columns.find(({ key }) => key === column);
      if (at === undefined) continue;
      const place = { personId: row, code: at.code };
      changes[keyOf({ ...place, field: at.field })] = readTypedActual(at.field, typed, reader.language, t);
      // A number takes the place of the reason why there was none.
      changes[keyOf({ ...place, field: 'missing' })] = '';
    }
    if (Object.keys(changes).length > 0) entered.edit(changes);
  };
  const nameOf = (personId: string) => people.find((each) => each.personId === personId)?.person ?? '';
  const cellContext = { ...reader, canEdit, cells: entered.cells };

  return (
    <>
      <TitleLine
        title={`${t('title')} · ${cycle.department} · ${format.month(detail.month)}`}
        facts={
          <>
            {detail.documentId !== null && <StatusChip kind="document" state={detail.status} />}
            <Text span size="sm">
              {t('filled', { count: filled.filled, total: filled.toFill })}
            </Text>
            {deadline && <DeadlineChip dueOn={deadline.dueOn} dueAt={deadline.dueAt} metAt={deadline.metAt} />}
          </>
        }
        acts={
          canEdit ? (
            <>
              {!isOver && <Text size="sm">{t('notOver', { month: format.month(detail.month) })}</Text>}
              <Text size="sm" c="dimmed" role="status">
                {entered.isSaving
                  ? t('saving')
                  : entered.savedAt && !entered.isUnsaved
                    ? saved(entered.savedAt)
                    : whyNotSubmitted(entered, t)}
              </Text>
              {entered.canUndo && (
                <Button variant="default" onClick={entered.undo}>
                  {t('undo')}
                </Button>
              )}
              <Anchor component={Link} to="/imports">
                {t('fromTable')}
              </Anchor>
              <Button disabled={!canSubmit} onClick={() => openSubmit(true)} aria-keyshortcuts="Control+Enter">
                {t('submit')}
              </Button>
            </>
          ) : (
            detail.documentId !== null && (
              <Anchor component={Link} to="/documents/$id" params={{ id: detail.documentId } as never}>
                {t('toDocument')}
              </Anchor>
            )
          )
        }
        {...(canEdit ? {} : { below: t(isOpen && cycle.closedAt === null ? 'readOnly' : 'readOnlyNow') })}
      />
      <MonthTabs department={departmentId} month={detail.month} />
      <Stack>
        <ProblemSummary error={entered.error} />
        <ActualConflicts
          both={entered.both}
          nameOf={(key) => nameOfPlace(key, nameOf, columns)}
          settle={entered.settle}
        />
        {isPhone ? (
          <PeopleCards people={people} soFarOf={soFarOf} cells={entered.cells} open={open} />
        ) : (
          <EditorGrid
            label={t('title')}
            rowsLabel={t('person')}
            columns={columns}
            tailHeads={[t('toFill'), t('paySoFar')]}
            rows={people.map((person) =>
              toGridRow(person, columns, cellContext, open, [
                toFillOf(person.personId) || '✓',
                <Fragment key="pay">{soFarOf(person.personId)}</Fragment>,
              ]),
            )}
            onEdit={editCells}
            onUndo={entered.undo}
          />
        )}
        {detail.withoutPlan.length > 0 && (
          <Section title={t('withoutPlan')} isFramed={false}>
            {detail.withoutPlan.map(({ id, name, reason }) => {
              const plan = actuals.plansOnTheirWay.get(id);
              return plan ? (
                <Group key={id} gap="xs">
                  <Anchor component={Link} to="/documents/$id" params={{ id: plan.id } as never}>
                    {t('planOf', { name })}
                  </Anchor>
                  <StatusChip kind="document" state={plan.status} />
                </Group>
              ) : canEdit ? (
                <TextInput
                  key={id}
                  label={name}
                  description={t('withoutPlanWhy')}
                  value={entered.reasons[id] ?? ''}
                  onChange={(event) => entered.giveReason(id, event.currentTarget.value)}
                />
              ) : (
                <Text key={id}>
                  {name}: {reason ?? t('noReasonYet')}
                </Text>
              );
            })}
          </Section>
        )}
      </Stack>
      <Drawer
        opened={opened !== undefined}
        onClose={() => open(undefined)}
        position="right"
        size="lg"
        title={opened && `${opened.person} · ${format.month(detail.month)}`}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {opened && (
          <ActualsOfPerson
            person={opened}
            month={detail.month}
            cells={entered.cells}
            canEdit={canEdit}
            edit={entered.edit}
            paid={payOf(opened.personId)}
            facts={detail.facts.filter(({ personId }) => personId === opened.personId)}
          />
        )}
      </Drawer>
      <SubmitActuals
        opened={isSubmitOpen}
        close={() => openSubmit(false)}
        cycleId={detail.cycleId}
        version={entered.version}
        missing={entered.missing}
        nameOf={nameOf}
        onSubmitted={readAgain}
      />
    </>
  );
}

/** Why nothing can be handed in yet, where that is not said elsewhere. */
function whyNotSubmitted({ version, isUnsaved, both }: ReturnType<typeof useActuals>, t: TFunction): string {
  if (both.length > 0) return t('submitAfterConflict');
  return version === 0 && !isUnsaved ? t('submitAfterFirst') : '';
}

function nameOfPlace(key: string, nameOf: (personId: string) => string, columns: readonly ActualColumn[]): string {
  const [personId = '', code, field] = key.split(' ');
  const column = columns.find((each) => each.code === code && each.field === field);
  return `${nameOf(personId)}, ${column?.spoken ?? code}`;
}
