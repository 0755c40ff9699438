import type { ReactNode } from 'react';
import { Table } from '@mantine/core';
import classes from './card-table.module.css';
import { namedColumns } from './named-columns.js';

interface Props {
  /** The names of the columns; a number stands at the right. */
  heads: readonly { label: string; isNumber?: boolean }[];
  /** The body, and the foot if there is one. */
  children: ReactNode;
}

/** A table of which nothing is cut off on a phone: there each row is a card, with every cell beside the name of its column. */
export function CardTable({ heads, children }: Props) {
  return (
    <Table className={classes.cards} style={namedColumns(heads.map(({ label }) => label))}>
      <Table.Thead>
        <Table.Tr>
          {heads.map(({ label, isNumber }) => (
            <Table.Th key={label} ta={isNumber ? 'right' : 'left'}>
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      {children}
    </Table>
  );
}
