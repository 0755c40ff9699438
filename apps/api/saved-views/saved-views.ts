import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import type { SignedInPerson } from '../http/signed-in.js';

export interface SavedView {
  place: string;
  name: string;
  address: string;
}

/** So many views of all lists together somebody finds their way in. */
const mostViews = 100;

/** The views that people keep of long lists; each sees their own. */
@Injectable()
export class SavedViews {
  constructor(private readonly dataSource: DataSource) {}

  async list(person: SignedInPerson): Promise<{ views: SavedView[] }> {
    return { views: await viewsOf(this.dataSource.manager, person) };
  }

  /** Keeps a view under its name; one of the same list and name is replaced. */
  save(
    person: SignedInPerson,
    request: RequestReference,
    { place, name, address }: SavedView,
  ): Promise<{ views: SavedView[] }> {
    return answerOnce(this.dataSource, request, async (manager) => {
      await manager.query('SELECT 1 FROM people WHERE id = $1 FOR UPDATE', [person.id]);
      await manager.query(
        `INSERT INTO saved_views (person_id, place, name, address) VALUES ($1, $2, $3, $4)
           ON CONFLICT (person_id, place, name) DO UPDATE SET address = excluded.address`,
        [person.id, place, name, address],
      );
      const views = await viewsOf(manager, person);
      if (views.length > mostViews)
        throw new DomainError(
          'conflict',
          'too-many-views',
          `You keep ${mostViews} views already. Remove one that you do not use, then save this one.`,
          { personId: person.id },
        );
      return { views };
    });
  }

  /** Forgets a view; one that is not there is forgotten already. */
  remove(
    person: SignedInPerson,
    request: RequestReference,
    { place, name }: Omit<SavedView, 'address'>,
  ): Promise<{ views: SavedView[] }> {
    return answerOnce(this.dataSource, request, async (manager) => {
      await manager.query('DELETE FROM saved_views WHERE person_id = $1 AND place = $2 AND name = $3', [
        person.id,
        place,
        name,
      ]);
      return { views: await viewsOf(manager, person) };
    });
  }
}

function viewsOf(manager: EntityManager, { id }: SignedInPerson): Promise<SavedView[]> {
  return manager.query<SavedView[]>(
    'SELECT place, name, address FROM saved_views WHERE person_id = $1 ORDER BY place, name',
    [id],
  );
}
