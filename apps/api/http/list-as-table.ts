import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { DECORATORS } from '@nestjs/swagger';
import type { Request } from 'express';
import { firstValueFrom, type Observable, of } from 'rxjs';
import type { z } from 'zod';
import type { Cell } from '#tables/table.js';
import type { Page } from './page.js';
import { tableFile } from './table-file.js';

const rowsAtOnce = '200';

/**
 * Gives a list as a table where `format` asks for one: page after page, each by the handler of the list, so that what is
 * seen, and what of it is recorded as read, is the same. Columns are the fields that the list declares.
 */
@Injectable()
export class ListAsTable implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const format = request.method === 'GET' ? request.query['format'] : undefined;
    const fields = format === 'csv' || format === 'xlsx' ? fieldsOfItems(context) : undefined;
    if ((format !== 'csv' && format !== 'xlsx') || !fields) return next.handle();
    const name = request.path
      .split('/')
      .filter((part) => !/^api$|^[0-9a-f-]{36}$/.test(part))
      .join('-');
    const language = request.acceptsLanguages('ru', 'en') === 'en' ? 'en' : 'ru';
    const read = async (cursor: string | undefined) => {
      turnTo(request, cursor);
      return (await firstValueFrom(next.handle())) as Page<Record<string, unknown>>;
    };
    // Before the answer begins: a refusal is an answer of its own.
    const first = await read(request.query['cursor'] as string | undefined);
    const columns = fields.map((title) => ({ title, kind: 'text' as const }));
    return of(tableFile(name, { format, language }, columns, rowsOf(first, read, fields)));
  }
}

async function* rowsOf(
  first: Page<Record<string, unknown>>,
  read: (cursor: string) => Promise<Page<Record<string, unknown>>>,
  fields: readonly string[],
): AsyncGenerator<Cell[]> {
  for (let page = first; ; page = await read(page.nextCursor)) {
    for (const item of page.items) yield fields.map((field) => cellOf(item[field]));
    if (page.nextCursor === null) return;
  }
}

/** The handler reads its query from the address, each time that it is called. */
function turnTo(request: Request, cursor: string | undefined): void {
  const address = new URL(request.url, 'http://localhost');
  address.searchParams.set('limit', rowsAtOnce);
  if (cursor !== undefined) address.searchParams.set('cursor', cursor);
  request.url = `${address.pathname}${address.search}`;
}

/** The fields of what a handler lists; nothing where it lists nothing. */
function fieldsOfItems(context: ExecutionContext): string[] | undefined {
  const answers = Reflect.getMetadata(DECORATORS.API_RESPONSE, context.getHandler()) as
    | Record<string, { type?: { schema?: z.ZodObject } }>
    | undefined;
  const { items } = (answers?.['200']?.type?.schema?.shape ?? {}) as { items?: { element?: Partial<z.ZodObject> } };
  const shape = items?.element?.shape;
  return shape === undefined ? undefined : Object.keys(shape);
}

const amount = /^-?\d{1,15}\.\d{2,4}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return { kind: 'yes-no', isYes: value };
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (typeof value !== 'string') return { kind: 'text', text: JSON.stringify(value) };
  if (amount.test(value)) return { kind: 'number', text: value };
  return day.test(value) ? { kind: 'day', day: value } : { kind: 'text', text: value };
}
