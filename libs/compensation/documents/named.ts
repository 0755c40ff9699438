/** What has a code for machines and a name for people, some with a unit: an indicator, a criterion, a kind of event. */
export interface Named {
  readonly code: string;
  readonly name: string;
  readonly unit?: string | undefined;
}
