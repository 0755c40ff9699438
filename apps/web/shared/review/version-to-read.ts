interface Versions {
  /** That which was on display when the document was opened, or asked for since; undefined before. */
  read: number | undefined;
  /** That which is on display. */
  shown: number | null;
  /** That which waits to be decided. */
  waiting: number;
}

/** The version that has to be read before anything is decided; undefined where it is the one that somebody has before them. */
export function versionToRead({ read, shown, waiting }: Versions): number | undefined {
  const isRead = shown === waiting && (read === undefined || read === waiting);
  return isRead ? undefined : Math.max(waiting, shown ?? 0);
}
