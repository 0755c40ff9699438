/** A draft that is gone on with: its document, and the version that was read. */
export interface Draft {
  id: string;
  version: number;
}
