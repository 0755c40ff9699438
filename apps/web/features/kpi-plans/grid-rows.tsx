import { Anchor, Box, Group, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/language/languages.js';
import { formatUnit } from '../../shared/format/number.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { MoneyText } from '../../shared/components/money-text.js';
import { ReturnedNote } from '../../shared/documents/returned-note.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import type { GridColumn, GridRow } from '../../shared/grid/editor-grid.js';
import type { GridCell } from '../../shared/grid/grid-cell.js';
import { problemOfColumn } from '../../shared/plans/check-plan.js';
import { useSentences, type Said } from '../../shared/refusals/use-sentences.js';
import { isWhole, sumOfWeights, toPercentage } from '../../shared/plans/sum-of-weights.js';
import { showColumn } from '../../shared/plans/plan-cells.js';
import { readColumn, type PlanColumn } from '../../shared/plans/plan-columns.js';
import { useNameOfWriter, type Writer } from './model/name-of-writer.js';
import { isOpen, type PlanRow } from './model/plan-rows.js';
import type { Terms } from '../../shared/plans/terms.js';
import { judge } from './model/judged-plan.js';

interface Reader {
  t: TFunction;
  language: Language;
  /** What the schema of a plan says, in that language. */
  say: (sentence: string) => Said;
  nameOfWriter: (writer: Writer) => string;
}

/** The words and the language in which the grid is written; the words of refusals where it has any. */
export function useGridReader(hasProblems: boolean): Reader {
  const { t } = useTranslation('kpi-plans');
  return { t, language: useLanguage(), say: useSentences(hasProblems), nameOfWriter: useNameOfWriter() };
}

/** The columns of the grid with their words. */
export function toGridColumns(
  columns: readonly PlanColumn[],
  weights: ReadonlyMap<string, string>,
  { t, language }: Pick<Reader, 't' | 'language'>,
): GridColumn[] {
  const shareOf = (code: string) => showColumn(weights.get(code)!, { key: code, part: 'weight' }, language);
  return columns.map(({ key, code, part, name, unit }) => {
    if (part === 'base') return { key, label: t('base'), isWide: true };
    const shown = unit === undefined ? undefined : formatUnit(unit, language);
    return {
      key,
      label: part === 'weight' ? t('weight') : name!,
      spoken: part === 'weight' ? t('weightOf', { name }) : name!,
      note: part === 'target' && weights.has(code!) ? `${shown} · ${shareOf(code!)}` : shown,
      isWide: part === 'target',
    };
  });
}

interface RowOf extends Reader {
  row: PlanRow;
  columns: readonly PlanColumn[];
  month: string;
  lastMonthName: string;
  canEdit: boolean;
  /** Whether it tells what the weights come to: where none can be wrong any more it does not. */
  hasWeights: boolean;
  refused: string | undefined;
  open: (personId: string) => void;
}

/** A plan as a row: its cells, what its weights come to and what it pays. */
export function toGridRow({
  row,
  columns,
  month,
  lastMonthName,
  canEdit,
  hasWeights,
  refused,
  open,
  t,
  language,
  say,
  nameOfWriter,
}: RowOf): GridRow {
  const { personId, person, terms, status, lastMonth } = row;
  const judged = terms && judge(terms, month);
  const isReadOnly = !canEdit || !isOpen(row);
  const cellOf = (column: PlanColumn): GridCell | undefined => {
    const text = terms && readColumn(terms, column);
    if (terms === undefined || text === undefined) return undefined;
    const problem = problemOfColumn(terms, judged!.problems, column);
    const theirs = row.theirs && readColumn(row.theirs.terms, column);
    return {
      text,
      shown: showColumn(text, column, language),
      isReadOnly,
      problem: problem && say(problem).text,
      mark:
        row.theirs && theirs !== text
          ? t('theirs', {
              name: nameOfWriter(row.theirs.by),
              value: theirs === undefined ? '–' : showColumn(theirs, column, language),
            })
          : undefined,
    };
  };
  return {
    key: personId,
    name: person,
    head: (
      <Group gap={6}>
        <Anchor component="button" type="button" ta="left" onClick={() => open(personId)}>
          {person}
        </Anchor>
        {status !== undefined && status !== 'drafting' && <StatusChip kind="document" state={status} />}
        {status === 'returned' && row.planId !== undefined && (
          <Box maw={220}>
            <ReturnedNote documentId={row.planId} lines={2} />
          </Box>
        )}
        {refused !== undefined && (
          <Text span size="xs" c="var(--mantine-color-error)">
            {t('notSaved')}
          </Text>
        )}
      </Group>
    ),
    cells: Object.fromEntries(columns.map((column) => [column.key, cellOf(column)])),
    tail: [
      ...(hasWeights ? [<Weights key="weights" terms={terms} />] : []),
      ...(judged?.pay?.levels ?? []).map(({ attainment, pay }) => <MoneyText isRound key={attainment} amount={pay} />),
      ...(judged?.pay === undefined || judged.pay.levels.length === 0 ? [null, null, null, null] : []),
      judged?.pay && <MoneyText isRound key="most" amount={judged.pay.mostPay} missing={t('noMost')} />,
    ],
    ghost: lastMonth && {
      name: lastMonthName,
      cells: Object.fromEntries(
        columns.map((column) => {
          const text = readColumn(lastMonth, column);
          return [column.key, text === undefined ? undefined : showColumn(text, column, language)];
        }),
      ),
      tail: [],
    },
  };
}

function Weights({ terms }: { terms: Terms | undefined }) {
  const sum = terms && sumOfWeights(terms.indicators.map(({ weight }) => weight));
  if (sum === undefined) return <Text span>–</Text>;
  const isRight = isWhole(sum);
  return (
    <Text span c={isRight ? undefined : 'var(--mantine-color-error)'} fw={isRight ? 400 : 600}>
      {isRight ? '✓' : '✕'} {toPercentage(sum)} %
    </Text>
  );
}
