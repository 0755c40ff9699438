import { useState } from 'react';
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../shared/api/client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { EditorGrid, type GridEdit } from '../../../shared/grid/editor-grid.js';
import { readTypedNumber } from '../../../shared/grid/typed-number.js';
import { usePrimaryAct } from '../../../shared/keys/use-physical-keys.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';
import { nameOfIndicator, useKnownIndicators } from '../../../shared/plans/use-known-indicators.js';
import { useSaveSalesPlan } from '../api/save-sales-plan.js';
import {
  cellKey,
  contentOf,
  emptyLine,
  isAmount,
  leftOpen,
  typedOf,
  type GivenCells,
  type SalesContent,
  type TypedLine,
} from '../model/typed-plan.js';
import { LineFields } from './line-fields.js';

interface Props {
  departmentId: string;
  month: string;
  draft?: { id: string; version: number; content: SalesContent };
}

/** Product lines with their targets, and a grid of who is given how much of each. */
export function SalesPlanForm({ departmentId, month, draft }: Props) {
  const { t } = useTranslation('sales-plans');
  const format = useFormat();
  const language = useLanguage();
  const currency = useCurrency();
  const navigate = useNavigate();
  const people = api.useQuery('get', '/api/people', {
    params: { query: { departmentId, isActive: 'true', limit: 200 } },
  });
  const [begun] = useState(() => (draft ? typedOf(draft.content) : { lines: [emptyLine], cells: {} }));
  const [lines, setLines] = useState<readonly TypedLine[]>(begun.lines);
  const [cells, setCells] = useState<GivenCells>(begun.cells);
  const [earlier, setEarlier] = useState<readonly GivenCells[]>([]);
  const [typedUnit, setUnit] = useState(draft?.content.unit);
  const indicators = useKnownIndicators();
  const save = useSaveSalesPlan();
  const unit = typedUnit ?? currency ?? '';
  const earners = (people.data?.items ?? []).filter(({ roles }) => roles.includes('sales-manager'));
  // Whoever was given something and has left the department stays in the grid: only so it can be taken back.
  const left = [...new Set((draft?.content.people ?? []).map(({ personId }) => personId))]
    .filter((id) => people.data && !earners.some((each) => each.id === id))
    .map((id) => ({ id, name: people.data?.items.find((each) => each.id === id)?.name ?? t('left') }));
  const rows = [...earners, ...left];
  const personIds = rows.map(({ id }) => id);
  const content = contentOf(lines, cells, personIds);
  const isWhole =
    people.data !== undefined &&
    unit.trim() !== '' &&
    content.targets.every(({ productLine, amount }) => productLine.trim() !== '' && isAmount(amount)) &&
    content.people.every(({ amount }) => isAmount(amount));
  const edit = (edits: readonly GridEdit[]) => {
    setEarlier([...earlier, cells]);
    setCells({
      ...cells,
      ...Object.fromEntries(
        edits.map(({ row, column, typed }) => [`${row} ${column}`, readTypedNumber(typed, language)]),
      ),
    });
  };
  const undo = () => {
    const last = earlier.at(-1);
    if (!last) return;
    setCells(last);
    setEarlier(earlier.slice(0, -1));
  };
  const send = () =>
    save.mutate(
      { departmentId, month, unit: unit.trim(), ...content, draft },
      { onSuccess: (id) => void navigate({ to: '/sales-plans/$id', params: { id } }) },
    );
  usePrimaryAct(() => isWhole && !save.isPending && send());
  const removeLine = (at: number) => {
    setLines(lines.filter((_, index) => index !== at));
    // What stood to the right of it moves with its product line.
    const kept = personIds.flatMap((personId) =>
      lines.flatMap((_, index) =>
        index === at
          ? []
          : [[cellKey(personId, index > at ? index - 1 : index), cells[cellKey(personId, index)] ?? ''] as const],
      ),
    );
    setCells(Object.fromEntries(kept));
    setEarlier([]);
  };
  return (
    <Stack>
      <ProblemSummary error={save.error} fieldOf={(path) => ({ label: labelOf(path) })} />
      <TextInput
        label={t('unit')}
        description={t('unitSays')}
        maw={260}
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value)}
      />
      <LineFields
        lines={lines}
        indicators={indicators}
        onChange={setLines}
        onRemove={removeLine}
        openOf={(at) => leftOpen(lines, cells, personIds, at)}
      />
      <Title order={2} size="h5">
        {t('whoGets')}
      </Title>
      {people.data && rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('nobodyEarns')}
        </Text>
      )}
      {rows.length > 0 && (
        <EditorGrid
          label={t('whoGets')}
          rowsLabel={t('person')}
          columns={lines.map(({ productLine, indicator }, at) => ({
            key: String(at),
            label: productLine || t('lineOf', { number: at + 1 }),
            note: nameOfIndicator(indicator, indicators),
            isWide: true,
          }))}
          rows={rows.map(({ id, name }) => ({
            key: id,
            name,
            head: name,
            cells: Object.fromEntries(
              lines.map((_, at) => {
                const text = cells[cellKey(id, at)] ?? '';
                const isFine = text === '' || isAmount(text);
                return [
                  String(at),
                  {
                    text,
                    shown: text !== '' && isFine ? format.number(text) : text,
                    isReadOnly: false,
                    problem: isFine ? undefined : t('noNumber'),
                  },
                ];
              }),
            ),
            tail: [],
          }))}
          tailHeads={[]}
          onEdit={edit}
          onUndo={undo}
        />
      )}
      <Group>
        <Button disabled={!isWhole} loading={save.isPending} onClick={send} aria-keyshortcuts="Control+Enter">
          {t('save')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('saveSays')}
        </Text>
      </Group>
    </Stack>
  );

  function labelOf(path: string): string {
    const [list, at] = path.split('.');
    if (list === 'targets') return content.targets[Number(at)]?.productLine || t('productLine');
    const given = list === 'people' ? content.people[Number(at)] : undefined;
    const person = rows.find(({ id }) => id === given?.personId)?.name;
    return [person, given?.productLine].filter(Boolean).join(', ') || t('unit');
  }
}
