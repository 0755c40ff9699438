import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** The name of somebody, which leads to what they are. */
export function PersonLink({ id, name }: { id: string; name: string }) {
  return (
    <Anchor component={Link} to="/people/$id" params={{ id } as never} underline="always">
      {name}
    </Anchor>
  );
}
