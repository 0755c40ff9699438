import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem, NoAnswer } from '../../shared/api/problem.js';
import { queryClient } from '../../shared/api/query-client.js';
import { useSaveOnLeaving } from '../../shared/drafts/use-save-on-leaving.js';
import { readDetail, saveActuals, type ActualsDetail } from './api/actuals-of-month.js';
import { toActuals, toCells, type Asked, type Cells } from './model/actual-fields.js';
import { mergeCells, type Merged } from './model/merge-cells.js';
import { withOthers } from './model/with-others.js';

const pause = 1_000;
const untilNextAttempt = 5_000;
const mostUndo = 50;

interface State {
  cells: Cells;
  reasons: Readonly<Record<string, string>>;
  undo: readonly Cells[];
}

/** The actuals of a month while they are entered: saved a second after the last change, over what others have saved. */
export function useActuals(detail: ActualsDetail, asked: readonly Asked[], canEdit: boolean) {
  const base = useRef(baseOf(detail));
  const [{ cells, reasons, undo }, setState] = useState<State>(() => ({ ...base.current, undo: [] }));
  const [missing, setMissing] = useState(detail.missing);
  const [version, setVersion] = useState(detail.latestVersion);
  const [both, setBoth] = useState<Merged['both']>([]);
  const [error, setError] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<Date>();
  const [attempt, setAttempt] = useState(0);
  const isUnsaved =
    JSON.stringify(toActuals(cells, asked)) !== JSON.stringify(toActuals(base.current.cells, asked)) ||
    JSON.stringify(reasons) !== JSON.stringify(base.current.reasons);

  const save = useCallback(
    async (isLeaving = false) => {
      setSaving(true);
      setError(undefined);
      try {
        const saved = await saveActuals(
          detail.cycleId,
          {
            basedOn: base.current.version,
            people: withOthers(base.current.people, toActuals(cells, asked), asked),
            forComparison: base.current.forComparison,
            withoutPlan: Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason.trim() !== '')),
          },
          isLeaving,
        );
        base.current = { ...base.current, version: saved.version, cells, reasons };
        setVersion(saved.version);
        setMissing(saved.missing);
        setSavedAt(new Date());
        await queryClient.invalidateQueries({ queryKey: ['get', '/api/pay-so-far'] });
      } catch (refusal) {
        if (isProblem(refusal) && refusal.code === 'saved-meanwhile') {
          const theirs = baseOf(await readDetail(detail.cycleId));
          const merged = mergeCells(base.current.cells, cells, theirs.cells);
          base.current = theirs;
          setBoth(merged.both);
          setState((before) => ({ ...before, cells: merged.cells }));
        } else if (refusal instanceof NoAnswer) setTimeout(() => setAttempt((count) => count + 1), untilNextAttempt);
        else setError(refusal);
      } finally {
        setSaving(false);
      }
    },
    [asked, cells, reasons, detail.cycleId],
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
    reasons,
    missing,
    version,
    both,
    error,
    isSaving,
    isUnsaved,
    savedAt,
    canUndo: undo.length > 0,
    edit: (changes: Cells) =>
      setState((before) => ({
        ...before,
        cells: { ...before.cells, ...changes },
        undo: [...before.undo, before.cells].slice(-mostUndo),
      })),
    undo: () =>
      setState((before) => ({ ...before, cells: before.undo.at(-1) ?? before.cells, undo: before.undo.slice(0, -1) })),
    giveReason: (personId: string, reason: string) =>
      setState((before) => ({ ...before, reasons: { ...before.reasons, [personId]: reason } })),
    settle: (key: string, text: string) => {
      setState((before) => ({ ...before, cells: { ...before.cells, [key]: text } }));
      setBoth((before) => before.filter((each) => each.key !== key));
    },
  };
}

function baseOf({ version, latestVersion, withoutPlan }: ActualsDetail) {
  const people = version?.content.people ?? {};
  const reasons: Record<string, string> = {};
  for (const { id, reason } of withoutPlan) if (reason !== null) reasons[id] = reason;
  return {
    version: latestVersion,
    people,
    forComparison: version?.content.forComparison,
    cells: toCells(people),
    reasons,
  };
}
