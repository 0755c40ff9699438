import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { isSameView, searchOf, viewOf, type TableView, type ViewSearch } from './table-view.js';

/** So long somebody has to rest before what they typed stands in the address. */
const rest = 300;

/** How a list is looked at: in the address where the list has a name there, so that a link shows the same. */
export function useTableView(place: string | undefined): [TableView, (changes: Partial<TableView>) => void] {
  const navigate = useNavigate();
  const search: ViewSearch = useSearch({ strict: false });
  const isInAddress = place !== undefined;
  const [view, setView] = useState(() => viewOf(isInAddress ? search : {}));
  const written = useRef<ViewSearch>(search);
  useEffect(() => {
    if (!isInAddress || isSameView(search, written.current)) return;
    // Somebody went back, or chose a view that they keep.
    written.current = search;
    setView(viewOf(search));
  }, [isInAddress, search]);
  useEffect(() => {
    const said = searchOf(view) as ViewSearch;
    if (!isInAddress || isSameView(said, written.current)) return undefined;
    const timer = setTimeout(() => {
      written.current = said;
      void navigate({ to: '.', search: ((before: object) => ({ ...before, ...said })) as never, replace: true });
    }, rest);
    return () => clearTimeout(timer);
  }, [isInAddress, view, navigate]);
  return [view, (changes) => setView((before) => ({ ...before, ...changes }))];
}
