import { useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
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
  const says = [cell.problem, cell.mark, cell.sign?.word].filter(Boolean).join('. ');
  const resting = cell.sign ? `${cell.sign.glyph} ${cell.shown}` : cell.shown;
  const commit = () => {
    // What was pasted or filled down meanwhile is not typed over with what stood there before.
    if (typing && typing.text !== typing.from) onEdit(typing.text);
    setTyping(undefined);
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
        onFocus={(event) => {
          const input = event.currentTarget;
          if (cell.isReadOnly === false) setTyping({ from: cell.text, text: cell.text });
          requestAnimationFrame(() => input.select());
        }}
        onChange={(event) => setTyping({ from: cell.text, text: event.currentTarget.value })}
        onBlur={commit}
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyping({ from: cell.text, text: cell.text });
          // In the last row Enter leads nowhere, and counts all the same.
          else if (event.key === 'Enter') commit();
          onKeyDown(event);
        }}
      />
      {says !== '' && <VisuallyHidden id={description}>{says}</VisuallyHidden>}
    </>
  );
}
