import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  type AskedActuals,
  type CycleActualsContent,
  listMissing,
  type PathProblem,
} from '#compensation/calculation/check-cycle-actuals.js';
import type { PayByBothPlans } from '#compensation/pack/pay-by-both-plans.js';
import type { PaySoFar } from '#compensation/pack/pay-so-far.js';
import type { PackOfPerson, RefusedPack } from '#compensation/pack/refused-packs.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';
import { boundProblems } from '#contracts/bounded.js';
import type { FieldProblem } from '#contracts/domain-error.js';
import { BoundedPool } from './bounded-pool.js';
import type * as thread from './calculation-thread.js';
import type {
  AskedPay,
  JudgedScheme,
  PacksByBothPlans,
  PacksToCalculate,
  PacksToMeasure,
  PayOfScheme,
} from './calculation-thread.js';

const bounds = { threads: 2, waiting: 16, longestMs: 15_000, memoryMb: 512 };

/** The actuals of so many people are checked within the time that a thread takes to be told of them. */
const fewPeople = 100;

type Name = keyof typeof thread;
type Task<Of extends Name> = Parameters<(typeof thread)[Of]>[0];
type Answer<Of extends Name> = ReturnType<(typeof thread)[Of]>;

function countAsked({ plans, bySchemes, forComparison = [] }: AskedActuals): number {
  return [bySchemes, ...forComparison].reduce((sum, asked) => sum + (asked?.people.length ?? 0), plans.length);
}

/** What the API calculates itself, in threads beside its event loop. `untilAnswered` ends when nobody waits any more. */
@Injectable()
export class Calculations implements OnApplicationShutdown {
  private readonly pool = new BoundedPool(fileURLToPath(new URL('./calculation-thread.js', import.meta.url)), bounds);

  judgeScheme(draft: unknown, untilAnswered: AbortSignal): Promise<JudgedScheme> {
    return this.run('judgeScheme', draft, untilAnswered);
  }

  refuseScheme(content: unknown, untilAnswered: AbortSignal): Promise<FieldProblem[]> {
    return this.run('refuseScheme', content, untilAnswered);
  }

  describeScheme(
    content: unknown,
    language: ExplanationLanguage,
    untilAnswered: AbortSignal,
  ): Promise<string | undefined> {
    return this.run('describeScheme', { content, language }, untilAnswered);
  }

  payAtLevels(asked: AskedPay, untilAnswered: AbortSignal): Promise<PayOfScheme | undefined> {
    return this.run('payAtLevels', asked, untilAnswered);
  }

  paySoFar(task: PacksToCalculate & { withSteps: boolean }, untilAnswered: AbortSignal): Promise<PaySoFar[]> {
    return this.run('paySoFar', task, untilAnswered);
  }

  /** What a month pays by two plans where results come to levels of the targets of the first. */
  payByBothPlans(task: PacksByBothPlans, untilAnswered: AbortSignal): Promise<PayByBothPlans[]> {
    return this.run('payByBothPlans', task, untilAnswered);
  }

  /** What the plans of months came to, in percent; null where nothing measured one. */
  attainments(task: PacksToMeasure, untilAnswered: AbortSignal): Promise<(string | null)[]> {
    return this.run('attainments', task, untilAnswered);
  }

  provePacks(
    packs: readonly PackOfPerson[],
    documents: readonly unknown[],
    untilAnswered: AbortSignal,
  ): Promise<RefusedPack[]> {
    return this.run('provePacks', { packs, documents }, untilAnswered);
  }

  async checkActuals(
    of: AskedActuals,
    content: CycleActualsContent,
    untilAnswered: AbortSignal,
  ): Promise<PathProblem[]> {
    if (countAsked(of) <= fewPeople) return boundProblems(listMissing(of, content));
    return this.run('checkActuals', { asked: of, content }, untilAnswered);
  }

  /** After the last answer is given: what is being calculated is still waited for. */
  onApplicationShutdown(): Promise<void> {
    return this.pool.close();
  }

  private run<Of extends Name>(name: Of, task: Task<Of>, untilAnswered: AbortSignal): Promise<Answer<Of>> {
    return this.pool.run(name, task, untilAnswered) as Promise<Answer<Of>>;
  }
}
