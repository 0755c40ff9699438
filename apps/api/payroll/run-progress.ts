import { type MessageEvent, Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  catchError,
  concat,
  defer,
  distinctUntilChanged,
  EMPTY,
  exhaustMap,
  filter,
  finalize,
  from,
  map,
  merge,
  type Observable,
  of,
  share,
  Subject,
  takeUntil,
  takeWhile,
  timer,
} from 'rxjs';
import { DataSource } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import { isOver, paceOf, type PayrollStage, stageOf } from '#approvals/payroll-progress.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
import { DomainError } from '#contracts/domain-error.js';
import { type CountedRun, countedRun } from '#persistence/payroll-progress.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { noSuchRun } from './no-such-run.js';

/** How far a run is, as it is told. */
export interface Progress {
  runId: RunId;
  month: string;
  number: number;
  status: PayrollRunStatus;
  stage: PayrollStage;
  isPaused: boolean;
  isOver: boolean;
  people: number;
  peopleDone: number;
  ranges: number;
  rangesDone: number;
  problems: number;
  peoplePerSecond: number | null;
  secondsLeft: number | null;
}

/** How often the database is asked about a run that is watched; once, however many watch it. */
const lookEveryMs = 500;
/** A sign of life for proxies that end what is silent. */
const aliveEveryMs = 15_000;
/** After that a client comes again, and is asked anew who it is; it goes on where it was. */
const longestStreamMs = 300_000;
/** Streams of this process, and of one person. */
const mostStreams = 200;
const mostStreamsOfPerson = 8;

/** How far payroll runs are: asked once, or told as it goes on. */
@Injectable()
export class RunProgress implements OnModuleDestroy {
  private readonly streams = new Map<PersonId, number>();
  private readonly watched = new Map<RunId, Observable<Progress>>();
  private readonly closing = new Subject<void>();

  constructor(private readonly dataSource: DataSource) {}

  async show({ organisationId }: SignedInPerson, runId: RunId): Promise<Progress> {
    const run = await countedRun(this.dataSource.manager, organisationId, runId);
    if (!run) throw noSuchRun(runId);
    return told(runId, run);
  }

  /** What is told first to somebody who follows a run; refuses them where as many follow as may. */
  async beginFollowing(viewer: SignedInPerson, runId: RunId): Promise<Progress> {
    const now = await this.show(viewer, runId);
    this.refuseTooMany(viewer.id);
    return now;
  }

  /**
   * The progress of a run from what it is now on as events, each with an id that says what it told; whoever comes again with
   * the last of them hears of what has changed since, and nothing (undefined) where they have heard of the end.
   */
  follow(viewer: SignedInPerson, now: Progress, lastEventId: string | undefined): Observable<MessageEvent> | undefined {
    if (now.isOver && lastEventId === eventIdOf(now)) return undefined;
    const news = concat(of(now), now.isOver ? EMPTY : this.watch(viewer, now.runId)).pipe(
      takeWhile((progress) => !progress.isOver, true),
      map((progress): MessageEvent => {
        return { type: progress.isOver ? 'end' : 'progress', id: eventIdOf(progress), data: progress };
      }),
      distinctUntilChanged((a, b) => a.id === b.id),
      filter((event, index) => index > 0 || event.id !== lastEventId),
    );
    const ended = new Subject<void>();
    const alive = timer(aliveEveryMs, aliveEveryMs).pipe(
      map((): MessageEvent => ({ comment: 'alive' })),
      takeUntil(ended),
    );
    // The signs of life first: news that are over at once end them, too.
    const stream = merge(alive, news.pipe(finalize(() => ended.next()))).pipe(
      takeUntil(merge(this.closing, timer(longestStreamMs))),
    );
    // Counted while somebody listens: who has gone before it began is not.
    return defer(() => {
      this.count(viewer.id, 1);
      return stream.pipe(finalize(() => this.count(viewer.id, -1)));
    });
  }

  /** An API that is closed ends its streams: clients come again, and find another. */
  onModuleDestroy(): void {
    this.closing.next();
  }

  private watch(viewer: SignedInPerson, runId: RunId): Observable<Progress> {
    const known = this.watched.get(runId);
    if (known) return known;
    const watch = timer(lookEveryMs, lookEveryMs).pipe(
      // A database that is away is asked again: the stream goes on when it is back.
      exhaustMap(() => from(this.show(viewer, runId)).pipe(catchError(() => EMPTY))),
      finalize(() => this.watched.delete(runId)),
      share(),
    );
    this.watched.set(runId, watch);
    return watch;
  }

  private refuseTooMany(personId: PersonId): void {
    const all = [...this.streams.values()].reduce((sum, streams) => sum + streams, 0);
    const own = this.streams.get(personId) ?? 0;
    if (all < mostStreams && own < mostStreamsOfPerson) return;
    throw new DomainError(
      'unavailable',
      'too-many-streams',
      'As many streams of progress are open as may be. Close one, or ask GET /api/payroll-runs/{id}/progress from time to time.',
      { open: own < mostStreamsOfPerson ? all : own },
    );
  }

  private count(personId: PersonId, more: 1 | -1): void {
    const streams = (this.streams.get(personId) ?? 0) + more;
    if (streams === 0) this.streams.delete(personId);
    else this.streams.set(personId, streams);
  }
}

/** What an event tells, in short: two that tell the same have the same. */
function eventIdOf({ stage, isPaused, rangesDone, ranges, problems }: Progress): string {
  return `${stage}${isPaused ? '-paused' : ''}.${rangesDone}-${ranges}.${problems}`;
}

function told(runId: RunId, run: CountedRun): Progress {
  const { month, number, status, isPaused, people, peopleDone, ranges, rangesDone, problems } = run;
  return {
    runId,
    month,
    number,
    status,
    stage: stageOf(run),
    isPaused,
    isOver: isOver(run),
    people,
    peopleDone,
    ranges,
    rangesDone,
    problems,
    ...paceOf(run),
  };
}
