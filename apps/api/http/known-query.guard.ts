import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { Request } from 'express';
import type { z } from 'zod';
import { DomainError } from '#contracts/domain-error.js';
import { toFieldProblems } from '#contracts/field-problem.js';

/** Nest's number for what `@Query()` binds; its keys in the metadata are `<number>:<index>`. */
const queryArgument = '4:';

/**
 * Refuses a query parameter that the operation does not have: passed over in silence, a mistyped filter would answer
 * with everybody's rows. It goes by what the handler declares, so that no operation can forget it.
 */
@Injectable()
export class KnownQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const sent = Object.keys(context.switchToHttp().getRequest<Request>().query);
    if (sent.length === 0) return true;
    const known = queryParametersOf(context);
    const unknown = sent.filter((name) => !known.includes(name));
    if (unknown.length === 0) return true;
    const message =
      known.length === 0
        ? 'is not a parameter here; this operation has none'
        : `is not a parameter here; there are: ${known.join(', ')}`;
    throw new DomainError(
      'invalid',
      'unknown-parameter',
      'The address has query parameters that this operation does not know. Leave them out, or correct their names.',
      {},
      toFieldProblems(unknown.map((name) => ({ code: 'unknown-parameter', path: [name], message }))),
    );
  }
}

function queryParametersOf(context: ExecutionContext): string[] {
  const controller = context.getClass();
  const method = context.getHandler().name;
  const bound = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<
    string,
    { index: number }
  >;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, method) ?? []) as unknown[];
  return Object.entries(bound)
    .filter(([key]) => key.startsWith(queryArgument))
    .flatMap(([, { index }]) =>
      Object.keys((types[index] as { schema?: z.ZodObject } | undefined)?.schema?.shape ?? {}),
    );
}
