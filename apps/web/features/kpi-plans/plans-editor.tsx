import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { Alert, Anchor, Button, Drawer, Group, Menu, Paper, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../shared/components/money-text.js';
import { ReturnedNote } from '../../shared/documents/returned-note.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { addMonths } from '../../shared/format/dates.js';
import { addAmounts } from '../../shared/format/money.js';
import { useSavedWords } from '../../shared/drafts/use-saved-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import { EditorGrid, type GridEdit } from '../../shared/grid/editor-grid.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { MonthTabs } from '../../shared/months/month-tabs.js';
import { SentenceText } from '../../shared/refusals/sentence-text.js';
import { useSignedIn } from '../../shared/session/session.js';
import { useTemplates, type Template } from '../../shared/plans/use-templates.js';
import { usePlansOnTheirWay } from './api/plans-on-their-way.js';
import { Handed, OnItsWay } from './components/on-its-way.js';
import { ConflictNote } from './components/conflict-note.js';
import { CopyDialog } from './components/copy-dialog.js';
import { PlanForm } from './components/plan-form.js';
import { SubmitDialog } from './components/submit-dialog.js';
import { typeInto } from '../../shared/plans/plan-cells.js';
import { toGridColumns, toGridRow, useGridReader } from './grid-rows.js';
import { keepUnsaved, readKept } from './kept-drafts.js';
import { libraryOf } from '../../shared/plans/indicator-library.js';
import { useFieldOfPlan } from './model/field-of-plan.js';
import { judge } from './model/judged-plan.js';
import { columnsOf } from '../../shared/plans/plan-columns.js';
import { isOpen, isUnsaved, reducePlans, type PlanRow } from './model/plan-rows.js';
import { withoutSharedWeights } from './model/shared-weights.js';
import type { Terms } from '../../shared/plans/terms.js';
import { useAutosave } from './use-autosave.js';

interface Props {
  departmentId: string;
  department: string;
  month: string;
  isClosed: boolean;
  loaded: readonly PlanRow[];
  readAgain: () => unknown;
  /** Whose plan is open from the beginning: whoever is led here came for it. */
  openFirst?: string | undefined;
}

/** The grid of a month's plans, with the form of one, what is copied into it, and how it is handed in. */
export function PlansEditor({ departmentId, department, month, isClosed, loaded, readAgain, openFirst }: Props) {
  const { t } = useTranslation('kpi-plans');
  const format = useFormat();
  const saved = useSavedWords();
  const language = useLanguage();
  const me = useSignedIn();
  const fieldOf = useFieldOfPlan();
  const canEdit = me.headedDepartmentIds.includes(departmentId) && !isClosed;
  const [{ rows, undo }, dispatch] = useReducer(reducePlans, { rows: loaded, undo: [] });
  const reader = useGridReader(rows.some(({ terms }) => terms && judge(terms, month).problems.length > 0));
  const [openId, open] = useState<string | undefined>(openFirst);
  const [dialog, setDialog] = useState<'submit' | { copy: 'last-month' | Template } | undefined>();
  const [isTried, setTried] = useState(false);
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const templates = useTemplates().data ?? [];
  const again = useCallback(() => void readAgain(), [readAgain]);
  const saving = useAutosave(canEdit ? rows : none, month, dispatch, again);

  useEffect(() => {
    dispatch({ type: 'loaded', rows: loaded });
    const kept = readKept(departmentId, month, loaded);
    if (kept.size > 0) dispatch({ type: 'edited', terms: kept });
  }, [loaded, departmentId, month]);
  useEffect(() => {
    if (canEdit) keepUnsaved(departmentId, month, rows);
  }, [canEdit, departmentId, month, rows]);

  const isWritten = canEdit && rows.some(isOpen);
  const allColumns = useMemo(() => columnsOf(rows.flatMap(({ terms, lastMonth }) => [terms, lastMonth])), [rows]);
  // Where nothing is written any more, what is the same for all stands in the head, so that the pay is in sight.
  const [columns, weights] = useMemo(
    () => (isWritten ? [allColumns, noWeights] : withoutSharedWeights(allColumns, rows)),
    [isWritten, allColumns, rows],
  );
  const edit = (personId: string, terms: Terms) => dispatch({ type: 'edited', terms: new Map([[personId, terms]]) });
  const editCells = (edits: readonly GridEdit[]) => {
    const changed = new Map<string, Terms>();
    for (const { row, column, typed } of edits) {
      const before = changed.get(row) ?? rows.find(({ personId }) => personId === row)?.terms;
      const at = columns.find(({ key }) => key === column);
      if (before && at) changed.set(row, typeInto(before, at, typed, language));
    }
    if (changed.size > 0) dispatch({ type: 'edited', terms: changed });
  };
  const writable = rows.filter(isOpen);
  const drafts = writable.filter((row) => row.terms !== undefined);
  const pays = rows.flatMap(({ terms }) => (terms ? [judge(terms, month).pay] : []));
  const total = addAmounts(pays.map((pay) => pay?.levels[2]?.pay ?? '0.00'));
  const opened = rows.find(({ personId }) => personId === openId);
  const canSubmit = canEdit && drafts.length > 0;
  const payHeads = [
    ...['60', '80', '100', '120'].map((level) => t('payAt', { level: `${level}\u00a0%` })),
    t('payMost'),
  ];
  const submit = () => {
    setTried(true);
    setDialog('submit');
  };
  usePrimaryAct(canSubmit && dialog === undefined ? submit : undefined);
  const onTheirWay = usePlansOnTheirWay(departmentId, month, rows);

  return (
    <>
      <TitleLine
        title={`${t('title')} · ${department} · ${format.month(month)}`}
        facts={
          pays.length > 0 && (
            <Text span size="sm">
              <MoneyText amount={total} fw={600} /> {t('atHundred')}
            </Text>
          )
        }
        acts={
          canEdit && (
            <>
              <Text size="sm" c="dimmed" role="status">
                {savedWords()}
              </Text>
              {undo.length > 0 && (
                <Button variant="default" onClick={() => dispatch({ type: 'undone' })}>
                  {t('undo')}
                </Button>
              )}
              {writable.some(({ lastMonth }) => lastMonth) && (
                <Button variant="default" onClick={() => setDialog({ copy: 'last-month' })}>
                  {t('copyAll', { month: format.monthName(addMonths(month, -1)) })}
                </Button>
              )}
              {writable.length > 0 && templates.length > 0 && (
                <Menu>
                  <Menu.Target>
                    <Button variant="default">{t('template')} ▾</Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {templates.map((template) => (
                      <Menu.Item key={template.name} onClick={() => setDialog({ copy: template })}>
                        {template.name}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              )}
              {drafts.length === 0 && !writable.some(({ lastMonth }) => lastMonth) && writable[0] !== undefined && (
                <Button onClick={() => open(writable[0]?.personId)}>{t('draftFirst')}</Button>
              )}
              {canSubmit && (
                <Button onClick={submit} aria-keyshortcuts="Control+Enter">
                  {t('submitCount', { count: drafts.length })}
                </Button>
              )}
            </>
          )
        }
        {...(canEdit && writable.length > 0
          ? drafts.length === 0
            ? { below: t('noneDrafted') }
            : { below: t('says') }
          : { below: isClosed ? t('readOnlyClosed') : <Handed rows={rows} acts={onTheirWay} canEdit={canEdit} /> })}
      />
      <MonthTabs department={departmentId} month={month} />
      <Stack>
        {rows
          .filter(({ theirs }) => theirs !== undefined)
          .map((row) => (
            <ConflictNote
              key={row.personId}
              row={row}
              settle={(take) => dispatch({ type: 'settled', personId: row.personId, take })}
            />
          ))}
        {[...saving.refused].map(([personId, error]) => (
          <ProblemSummary
            key={personId}
            error={error}
            fieldOf={(path) => fieldOf(path, rows.find((row) => row.personId === personId)?.terms?.indicators)}
          />
        ))}
        {isPhone ? (
          <Cards rows={rows} month={month} open={open} />
        ) : (
          <EditorGrid
            label={t('title')}
            rowsLabel={t('person')}
            columns={toGridColumns(columns, weights, reader)}
            tailHeads={[...(isWritten ? [t('weights')] : []), ...payHeads]}
            rows={rows.map((row) =>
              toGridRow({
                row,
                columns,
                month,
                lastMonthName: format.monthName(addMonths(month, -1)),
                canEdit,
                hasWeights: isWritten,
                refused: saving.refused.has(row.personId) ? t('notSaved') : undefined,
                open,
                ...reader,
              }),
            )}
            onEdit={editCells}
            onUndo={() => dispatch({ type: 'undone' })}
          />
        )}
        <Text size="sm" c="dimmed">
          {t('engineSays')}
        </Text>
      </Stack>
      <Drawer
        opened={opened !== undefined}
        onClose={() => open(undefined)}
        position="right"
        size="lg"
        title={opened && `${opened.person} · ${format.month(month)}`}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {opened && (
          <Stack>
            {opened.planId !== undefined && (
              <Group>
                {opened.status && <StatusChip kind="document" state={opened.status} />}
                <Anchor component={Link} to="/documents/$id" params={{ id: opened.planId } as never}>
                  {t('toDocument')}
                </Anchor>
              </Group>
            )}
            {opened.planId !== undefined && opened.status === 'returned' && (
              <Alert color="orange" variant="light">
                <ReturnedNote documentId={opened.planId} />
              </Alert>
            )}
            {opened.status === 'in-approval' && <OnItsWay acts={onTheirWay} planId={opened.planId} />}
            {canEdit && isOpen(opened) ? (
              <PlanForm
                key={opened.personId}
                isTried={isTried}
                terms={opened.terms}
                month={month}
                lastMonth={opened.lastMonth}
                library={libraryOf(rows.flatMap(({ terms, lastMonth }) => [terms, lastMonth]))}
                templates={templates}
                onChange={(terms) => edit(opened.personId, terms)}
              />
            ) : (
              <Alert color="blue" variant="light">
                <Text c="var(--mantine-color-text)">
                  {t(isClosed ? 'readOnlyClosed' : opened.status === 'in-approval' ? 'isOnItsWay' : 'notADraft')}
                </Text>
              </Alert>
            )}
            {canEdit && isOpen(opened) && opened.terms !== undefined && (
              <Group>
                <Button onClick={() => open(undefined)}>{t('done')}</Button>
                <Text size="sm" c="dimmed">
                  {t('savesItself')}
                </Text>
              </Group>
            )}
          </Stack>
        )}
      </Drawer>
      <SubmitDialog
        opened={dialog === 'submit'}
        close={() => setDialog(undefined)}
        rows={rows}
        month={month}
        onSubmitted={again}
      />
      {typeof dialog === 'object' && (
        <CopyDialog
          opened
          close={() => setDialog(undefined)}
          rows={rows}
          title={
            dialog.copy === 'last-month'
              ? t('copyAll', { month: format.monthName(addMonths(month, -1)) })
              : t('fromTemplate', { name: dialog.copy.name })
          }
          termsOf={({ lastMonth }) => (dialog.copy === 'last-month' ? lastMonth : (dialog.copy as Template).terms)}
          copy={(terms) => dispatch({ type: 'edited', terms })}
        />
      )}
    </>
  );

  function savedWords(): string {
    if (saving.isSaving) return t('saving');
    const unsaved = rows.filter(isUnsaved).length;
    if (unsaved > 0) return t('keptHere', { count: unsaved });
    return saving.savedAt && writable.length > 0 ? saved(saving.savedAt) : '';
  }
}

const none: readonly PlanRow[] = [];
const noWeights: ReadonlyMap<string, string> = new Map();

/** On a phone each plan is a card that opens its form. */
function Cards({ rows, month, open }: { rows: readonly PlanRow[]; month: string; open: (id: string) => void }) {
  const { t } = useTranslation('kpi-plans');
  return (
    <Stack gap="xs">
      {rows.map((row) => {
        const judged = row.terms && judge(row.terms, month);
        return (
          <Paper key={row.personId} withBorder p="sm">
            <Group justify="space-between">
              <Anchor component="button" type="button" ta="left" fw={600} onClick={() => open(row.personId)}>
                {row.person}
              </Anchor>
              {row.status && <StatusChip kind="document" state={row.status} />}
            </Group>
            {row.terms === undefined ? (
              <Text size="sm" c="dimmed">
                {t('noPlanYet')}
              </Text>
            ) : (
              <Text size="sm">
                <MoneyText amount={judged?.pay?.levels[2]?.pay} /> {t('atHundred')}
                {judged?.problems[0] && (
                  <Text span c="var(--mantine-color-error)">
                    {' '}
                    ✕ <SentenceText message={judged.problems[0].message} />
                  </Text>
                )}
              </Text>
            )}
          </Paper>
        );
      })}
    </Stack>
  );
}
