import { useCallback, useRef, useState } from 'react';
import { queryClient } from '../../shared/api/query-client.js';
import { useSavedWhileTyped } from '../../shared/drafts/use-saved-while-typed.js';
import { readDetail, saveActuals, type ActualsDetail } from './api/actuals-of-month.js';
import { toActuals, toCells, type Asked, type Cells } from './model/actual-fields.js';
import { mergeCells, type Merged } from './model/merge-cells.js';
import { withOthers } from './model/with-others.js';

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
  const isUnsaved =
    JSON.stringify(toActuals(cells, asked)) !== JSON.stringify(toActuals(base.current.cells, asked)) ||
    JSON.stringify(reasons) !== JSON.stringify(base.current.reasons);

  const write = useCallback(
    async (isLeaving: boolean) => {
      const body = {
        basedOn: base.current.version,
        people: withOthers(base.current.people, toActuals(cells, asked), asked),
        forComparison: base.current.forComparison,
        withoutPlan: Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason.trim() !== '')),
      };
      const saved = await saveActuals(detail.cycleId, body, isLeaving);
      base.current = { ...base.current, version: saved.version, cells, reasons };
      setVersion(saved.version);
      setMissing(saved.missing);
      await queryClient.invalidateQueries({ queryKey: ['get', '/api/pay-so-far'] });
    },
    [asked, cells, reasons, detail.cycleId],
  );
  const merge = useCallback(async () => {
    const theirs = baseOf(await readDetail(detail.cycleId));
    const merged = mergeCells(base.current.cells, cells, theirs.cells);
    base.current = theirs;
    setBoth(merged.both);
    setState((before) => ({ ...before, cells: merged.cells }));
  }, [cells, detail.cycleId]);
  const saving = useSavedWhileTyped({ isDue: canEdit && isUnsaved && both.length === 0, write, merge });

  return {
    cells,
    reasons,
    missing,
    version,
    both,
    isUnsaved,
    ...saving,
    canUndo: canEdit && undo.length > 0,
    edit: (changes: Cells) =>
      setState((before) => ({
        ...before,
        cells: { ...before.cells, ...changes },
        undo: [...before.undo, before.cells].slice(-mostUndo),
      })),
    // What was submitted is what stands there.
    undo: () =>
      canEdit &&
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
