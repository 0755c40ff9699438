import { useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { VisuallyHidden } from '@mantine/core';
import classes from './editor-grid.module.css';
import type { GridCell } from './grid-cell.js';

interface Props {
  label: string;
  cell: GridCell;
  /** Row and column, by which the keys find it. */
  at: string;
  onEdit: (typed: string) => void;
  onPaste: (event: ClipboardEvent) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** One cell: what is typed counts when it is left, Escape takes it back. */
export function GridInput({ label, cell, at, onEdit, onPaste, onKeyDown }: Props) {
  const [typing, setTyping] = useState<{ from: string; text: string } | undefined>();
  const description = useId();
  const says = [cell.problem, cell.mark, cell.sign?.word, cell.beside?.word].filter(Boolean).join('. ');
  const resting = cell.sign ? `${cell.sign.glyph} ${cell.shown}` : cell.shown;
  const untouched = { from: cell.text, text: cell.text };
  const commit = () => {
    // What was pasted or filled down meanwhile is not typed over with what stood there before.
    if (typing && typing.text !== typing.from) onEdit(typing.text);
  };
  return (
    <>
      <input
        className={classes['input']}
        aria-label={label}
        aria-invalid={cell.problem === undefined ? undefined : true}
        aria-describedby={says === '' ? undefined : description}
        readOnly={cell.isReadOnly !== false}
        data-at={at}
        data-shown={cell.text}
        value={typing ? (typing.text === typing.from ? cell.text : typing.text) : resting}
        onMouseDown={(event) => {
          // The mouse would put its caret into what is selected: the first press takes the cell, as a key does.
          if (event.currentTarget === document.activeElement) return;
          event.preventDefault();
          event.currentTarget.focus();
        }}
        onFocus={(event) => {
          // Before the next key: typed while it is not selected yet, a number would be appended to the one that stands there.
          if (cell.isReadOnly === false) flushSync(() => setTyping(untouched));
          event.currentTarget.select();
        }}
        onChange={(event) => setTyping({ from: cell.text, text: event.currentTarget.value })}
        onBlur={() => {
          commit();
          setTyping(undefined);
        }}
        onPaste={onPaste}
        onKeyDown={(event) => {
          const input = event.currentTarget;
          // In the last row Enter leads nowhere, and counts all the same.
          if (typing && (event.key === 'Enter' || event.key === 'Escape'))
            flushSync(() => {
              if (event.key === 'Enter') commit();
              setTyping(untouched);
            });
          onKeyDown(event);
          // Whoever stays in the cell types over it again.
          if (['Escape', 'Enter'].includes(event.key) && input === document.activeElement) input.select();
        }}
      />
      {says !== '' && <VisuallyHidden id={description}>{says}</VisuallyHidden>}
    </>
  );
}
