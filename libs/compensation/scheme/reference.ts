/** What a part of a scheme speaks of by its code, and where it does: checked when the scheme is saved. */
export interface Reference {
  readonly to: 'value' | 'component' | 'condition' | 'line' | 'indicator';
  readonly code: string;
  readonly path: (string | number)[];
  /** Of an indicator, the component that it belongs to. */
  readonly of?: string;
}
