import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem, NoAnswer } from '../../shared/api/problem.js';
import { queryClient } from '../../shared/api/query-client.js';
import { useSaveOnLeaving } from '../../shared/drafts/use-save-on-leaving.js';
import { readDetailOfYear, saveActualsOfYear, type DetailOfYear } from './api/actuals-of-year.js';
import { toActuals, toCells, type Asked, type Cells } from './model/actual-fields.js';
import { mergeCells, type Merged } from './model/merge-cells.js';

const pause = 1_000;
const untilNextAttempt = 5_000;

/** The results of a year while they are entered: saved a second after the last change, over what others have saved. */
export function useResultsOfYear(cycleId: string, detail: DetailOfYear, asked: readonly Asked[], canEdit: boolean) {
  const base = useRef(baseOf(detail));
  const [cells, setCells] = useState<Cells>(base.current.cells);
  const [version, setVersion] = useState(detail.latestVersion);
  const [both, setBoth] = useState<Merged['both']>([]);
  const [error, setError] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<Date>();
  const [attempt, setAttempt] = useState(0);
  const isUnsaved = JSON.stringify(toActuals(cells, asked)) !== JSON.stringify(toActuals(base.current.cells, asked));

  const save = useCallback(
    async (isLeaving = false) => {
      setSaving(true);
      setError(undefined);
      try {
        const saved = await saveActualsOfYear(
          cycleId,
          {
            basedOn: base.current.version,
            people: toActuals(cells, asked),
          },
          isLeaving,
        );
        base.current = { ...base.current, version: saved.version, cells };
        setVersion(saved.version);
        setSavedAt(new Date());
        await queryClient.invalidateQueries({ queryKey: ['actuals-of-year', cycleId] });
      } catch (refusal) {
        if (isProblem(refusal) && refusal.code === 'saved-meanwhile') {
          const theirs = baseOf(await readDetailOfYear(cycleId));
          const merged = mergeCells(base.current.cells, cells, theirs.cells);
          base.current = theirs;
          setBoth(merged.both);
          setCells(merged.cells);
        } else if (refusal instanceof NoAnswer) setTimeout(() => setAttempt((count) => count + 1), untilNextAttempt);
        else setError(refusal);
      } finally {
        setSaving(false);
      }
    },
    [asked, cells, cycleId],
  );

  const isDue = canEdit && isUnsaved && !isSaving && both.length === 0;
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
    // A refused save is attempted again after the next change.
  }, [isDue, save, attempt]);
  useSaveOnLeaving(isDue, () => void save(true));

  return {
    cells,
    version,
    both,
    error,
    isSaving,
    isUnsaved,
    savedAt,
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
