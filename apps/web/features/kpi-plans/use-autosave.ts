import { useEffect, useRef, useState, type Dispatch } from 'react';
import { NoAnswer } from '../../shared/api/problem.js';
import { heldBack } from '../../shared/session/held-back.js';
import { savePlan } from './api/save-plan.js';
import { checkPlan } from '../../shared/plans/check-plan.js';
import { isUnsaved, type PlanAct, type PlanRow } from './model/plan-rows.js';
import type { Terms } from '../../shared/plans/terms.js';

const pause = 1_000;
const untilNextAttempt = 5_000;

export interface Autosave {
  isSaving: boolean;
  savedAt: Date | undefined;
  /** What the API refused to save, by person. */
  refused: ReadonlyMap<string, unknown>;
}

/** Saves every plan that is complete a second after the last change; what is not complete stays on this page. */
export function useAutosave(
  rows: readonly PlanRow[],
  month: string,
  dispatch: Dispatch<PlanAct>,
  readAgain: () => void,
): Autosave {
  const underWay = useRef(new Set<string>());
  const refusedTerms = useRef(new Map<string, Terms>());
  const [state, setState] = useState<Autosave>({ isSaving: false, savedAt: undefined, refused: new Map() });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const due = rows.filter(
      (row) =>
        isUnsaved(row) &&
        row.theirs === undefined &&
        !underWay.current.has(row.personId) &&
        refusedTerms.current.get(row.personId) !== row.terms &&
        checkPlan(row.terms!).length === 0,
    );
    if (due.length === 0) return undefined;
    const timer = setTimeout(() => void saveAll(), pause);
    // The end of a session does not wait for the pause, and waits for the answers.
    const forget = heldBack.add(() => {
      clearTimeout(timer);
      return saveAll();
    });
    return () => {
      clearTimeout(timer);
      forget();
    };

    async function saveAll(): Promise<boolean> {
      setState((before) => ({ ...before, isSaving: true }));
      const saved = await Promise.all(due.map(save));
      setState((before) => ({ ...before, isSaving: underWay.current.size > 0 }));
      return saved.every(Boolean);
    }

    /** Whether it was saved. */
    async function save(row: PlanRow): Promise<boolean> {
      const { personId } = row;
      const terms = row.terms!;
      underWay.current.add(personId);
      try {
        const saved = await savePlan(row, month, terms);
        if (saved.as === 'saved') {
          dispatch({ type: 'saved', personId, planId: saved.planId, version: saved.version, terms });
          setState((before) => ({ ...before, savedAt: new Date(), refused: without(before.refused, personId) }));
        } else if (saved.as === 'conflict') dispatch({ type: 'conflict', personId, theirs: saved.theirs });
        else readAgain();
        return saved.as === 'saved';
      } catch (error) {
        if (error instanceof NoAnswer) setTimeout(() => setAttempt((count) => count + 1), untilNextAttempt);
        else {
          refusedTerms.current.set(personId, terms);
          setState((before) => ({ ...before, refused: new Map(before.refused).set(personId, error) }));
        }
        return false;
      } finally {
        underWay.current.delete(personId);
      }
    }
  }, [rows, month, dispatch, readAgain, attempt]);
  return state;
}

function without(refused: ReadonlyMap<string, unknown>, personId: string): ReadonlyMap<string, unknown> {
  const rest = new Map(refused);
  rest.delete(personId);
  return rest;
}
