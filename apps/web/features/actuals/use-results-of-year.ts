import { useCallback, useRef, useState } from 'react';
import { queryClient } from '../../shared/api/query-client.js';
import { useSavedWhileTyped } from '../../shared/drafts/use-saved-while-typed.js';
import { readDetailOfYear, saveActualsOfYear, type DetailOfYear } from './api/actuals-of-year.js';
import { toActuals, toCells, type Asked, type Cells } from './model/actual-fields.js';
import { mergeCells, type Merged } from './model/merge-cells.js';

/** The results of a year while they are entered: saved a second after the last change, over what others have saved. */
export function useResultsOfYear(cycleId: string, detail: DetailOfYear, asked: readonly Asked[], canEdit: boolean) {
  const base = useRef(baseOf(detail));
  const [cells, setCells] = useState<Cells>(base.current.cells);
  const [version, setVersion] = useState(detail.latestVersion);
  const [both, setBoth] = useState<Merged['both']>([]);
  const isUnsaved = JSON.stringify(toActuals(cells, asked)) !== JSON.stringify(toActuals(base.current.cells, asked));

  const write = useCallback(
    async (isLeaving: boolean) => {
      const body = { basedOn: base.current.version, people: toActuals(cells, asked) };
      const saved = await saveActualsOfYear(cycleId, body, isLeaving);
      base.current = { ...base.current, version: saved.version, cells };
      setVersion(saved.version);
      await queryClient.invalidateQueries({ queryKey: ['actuals-of-year', cycleId] });
    },
    [asked, cells, cycleId],
  );
  const merge = useCallback(async () => {
    const theirs = baseOf(await readDetailOfYear(cycleId));
    const merged = mergeCells(base.current.cells, cells, theirs.cells);
    base.current = theirs;
    setBoth(merged.both);
    setCells(merged.cells);
  }, [cells, cycleId]);
  const saving = useSavedWhileTyped({ isDue: canEdit && isUnsaved && both.length === 0, write, merge });

  return {
    cells,
    version,
    both,
    isUnsaved,
    ...saving,
    edit: (changes: Cells) => setCells((before) => ({ ...before, ...changes })),
    settle: (key: string, text: string) => {
      setCells((before) => ({ ...before, [key]: text }));
      setBoth((before) => before.filter((each) => each.key !== key));
    },
  };
}

function baseOf({ version, latestVersion }: DetailOfYear) {
  return { version: latestVersion, cells: toCells(version?.content.people ?? {}) };
}
