import { Table, UnstyledButton } from '@mantine/core';

interface Props {
  name: string;
  label: string;
  /** By what the list is ordered: a name, with a minus in front from the greatest down. */
  sort: string;
  onSort: (sort: string) => void;
  align?: 'left' | 'right';
}

/** The heading of a column by which a list is ordered: a press orders by it, another one the other way round. */
export function SortHeading({ name, label, sort, onSort, align = 'left' }: Props) {
  const direction = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none';
  return (
    <Table.Th aria-sort={direction} ta={align}>
      <UnstyledButton
        fw={700}
        fz="sm"
        onClick={() => onSort(direction === 'descending' || direction === 'none' ? name : `-${name}`)}
      >
        {label} <span aria-hidden="true">{{ ascending: '▴', descending: '▾', none: '' }[direction]}</span>
      </UnstyledButton>
    </Table.Th>
  );
}
