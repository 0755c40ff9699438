/** How somebody looks at a list: what they seek in it, in which order, without which columns. */
export interface TableView {
  filter: string;
  sorting: readonly { id: string; desc: boolean }[];
  hidden: readonly string[];
}

/** The same in an address. */
export interface ViewSearch {
  filter?: string;
  order?: string;
  hide?: string;
}

/** What an address says of a list; what it does not say is as it comes. */
export function viewOf({ filter = '', order = '', hide = '' }: ViewSearch): TableView {
  const desc = order.startsWith('-');
  const id = desc ? order.slice(1) : order;
  return {
    filter,
    sorting: id === '' ? [] : [{ id, desc }],
    hidden: hide === '' ? [] : hide.split(' '),
  };
}

/** What of an address a view is; every name is there, so that what was said before is unsaid. */
export function searchOf({ filter, sorting, hidden }: TableView): Record<keyof ViewSearch, string | undefined> {
  const [sorted] = sorting;
  return {
    filter: filter === '' ? undefined : filter,
    order: sorted === undefined ? undefined : `${sorted.desc ? '-' : ''}${sorted.id}`,
    hide: hidden.length === 0 ? undefined : hidden.join(' '),
  };
}

/** Whether two addresses say the same of a list. */
export function isSameView(one: ViewSearch, other: ViewSearch): boolean {
  return one.filter === other.filter && one.order === other.order && one.hide === other.hide;
}

/** The next order when a heading is pressed: up, down, and as it came. */
export function sortedNext(sorting: TableView['sorting'], id: string): TableView['sorting'] {
  const sorted = sorting.find((each) => each.id === id);
  return sorted?.desc ? [] : [{ id, desc: sorted !== undefined }];
}
