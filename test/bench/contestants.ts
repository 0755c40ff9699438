/** What is measured side by side. */
export const contestants = ['handWrittenLoop', 'engine', 'engineWithTrace'] as const;

type Contestant = (typeof contestants)[number];

/** Something of each of the three. */
export type Contestants<T> = Readonly<Record<Contestant, T>>;

/** Makes something of each, in the order in which they are measured. */
export function ofEach<T>(make: (contestant: Contestant) => T): Contestants<T> {
  return { handWrittenLoop: make('handWrittenLoop'), engine: make('engine'), engineWithTrace: make('engineWithTrace') };
}
