import { Anchor, List } from '@mantine/core';
import type { FieldProblem } from '../api/problem.js';
import { SentenceText } from '../refusals/sentence-text.js';
import { useFieldNames } from '../refusals/use-field-names.js';

export interface NamedField {
  label?: string;
  id?: string;
}

interface Props {
  problems: readonly FieldProblem[];
  fieldOf?: ((path: string) => NamedField | undefined) | undefined;
}

/** What is wrong, field by field: each by its name on the screen, or by that which all screens share. */
export function ProblemList({ problems, fieldOf }: Props) {
  const nameOf = useFieldNames();
  return (
    <List mt="xs">
      {problems.map(({ path, message }) => {
        const field = fieldOf?.(path);
        const says = (
          <>
            {field?.label || nameOf(path)}: <SentenceText message={message} />
          </>
        );
        return (
          <List.Item key={`${path} ${message}`}>
            {field?.id === undefined ? says : <Anchor href={`#${field.id}`}>{says}</Anchor>}
          </List.Item>
        );
      })}
    </List>
  );
}
