import { RequestMethod, type Type } from '@nestjs/common';
import { GUARDS_METADATA, METHOD_METADATA, MODULE_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DECORATORS } from '@nestjs/swagger';
import type { z } from 'zod';
import { IS_KEYED, TAKES_FILE } from '../http/keyed-request.js';
import { ALLOWED_ROLES, IS_PUBLIC } from '../http/signed-in.js';
import { SignInLimit } from '../identity/sign-in-limit.js';

/** A class that a handler takes or gives, with the schema that checks it. */
export interface Form {
  name: string;
  schema: z.ZodType;
}

/** What a handler says of itself: what it takes, what it answers, and who may call it. */
export interface Handler {
  id: string;
  isWrite: boolean;
  isPublic: boolean;
  isForSomeRoles: boolean;
  isKeyed: boolean;
  isLimited: boolean;
  /** Its body is a file, and no JSON. */
  takesFile: boolean;
  body?: Form;
  parameters: (Form & { in: 'query' | 'path' })[];
  answers: ReadonlyMap<string, Form>;
}

/** Nest's numbers for `@Body()`, `@Query()` and `@Param()`; the keys of the metadata are `<number>:<index>`. */
const bound = { body: '3', query: '4', path: '5' };

/** Every handler of the modules that a module imports, by its id. */
export function handlersOf(module: Type): ReadonlyMap<string, Handler> {
  const handlers = controllersOf(module).flatMap((controller) =>
    methodsOf(controller).map((method) => handlerOf(controller, method)),
  );
  return new Map(handlers.map((handler) => [handler.id, handler]));
}

/** `peopleAdd` for the handler `add` of `PeopleController`: unique, and a good name in clients that are generated. */
export function operationId(controller: string, method: string): string {
  const feature = controller.replace(/Controller$/, '');
  return `${feature[0]?.toLowerCase()}${feature.slice(1)}${method[0]?.toUpperCase()}${method.slice(1)}`;
}

function controllersOf(module: Type): Type[] {
  const imported = metadata<(Type | object)[]>(MODULE_METADATA.IMPORTS, module) ?? [];
  return [
    ...(metadata<Type[]>(MODULE_METADATA.CONTROLLERS, module) ?? []),
    ...imported.filter((each): each is Type => typeof each === 'function').flatMap(controllersOf),
  ];
}

function methodsOf({ prototype }: Type): string[] {
  return Object.getOwnPropertyNames(prototype).filter(
    (name) => metadata(METHOD_METADATA, (prototype as Record<string, object>)[name] ?? {}) !== undefined,
  );
}

function handlerOf(controller: Type, method: string): Handler {
  const handler = (controller.prototype as Record<string, object>)[method] ?? {};
  const own = <T>(key: string) => metadata<T>(key, handler) ?? metadata<T>(key, controller);
  const [body] = formsOf(controller, method, bound.body);
  const answers = Object.entries(metadata<Record<string, { type?: unknown }>>(DECORATORS.API_RESPONSE, handler) ?? {});
  return {
    id: operationId(controller.name, method),
    isWrite: metadata<RequestMethod>(METHOD_METADATA, handler) !== RequestMethod.GET,
    isPublic: own<boolean>(IS_PUBLIC) === true,
    isForSomeRoles: own<string[]>(ALLOWED_ROLES) !== undefined,
    isKeyed: metadata<boolean>(IS_KEYED, handler) === true,
    isLimited: (own<unknown[]>(GUARDS_METADATA) ?? []).includes(SignInLimit),
    takesFile: metadata<boolean>(TAKES_FILE, handler) === true,
    ...(body ? { body } : {}),
    parameters: (['path', 'query'] as const).flatMap((place) =>
      formsOf(controller, method, bound[place]).map((form) => ({ ...form, in: place })),
    ),
    answers: new Map(
      answers.flatMap(([status, { type }]) => {
        const form = formOf(type);
        return form ? [[status, form] as const] : [];
      }),
    ),
  };
}

function formsOf(controller: Type, method: string, number: string): Form[] {
  const args = metadata<Record<string, { index: number }>>(ROUTE_ARGS_METADATA, controller, method) ?? {};
  const types = metadata<unknown[]>('design:paramtypes', controller.prototype as object, method) ?? [];
  return Object.entries(args)
    .filter(([key]) => key.startsWith(`${number}:`))
    .flatMap(([, { index }]) => formOf(types[index]) ?? []);
}

/** nestjs-zod gives the class of an answer the name of the class with `_Output` behind it. */
function formOf(type: unknown): Form | undefined {
  const { name, schema } = (type ?? {}) as Partial<Form>;
  return name === undefined || schema === undefined ? undefined : { name: name.replace(/_Output$/, ''), schema };
}

function metadata<T>(key: string, target: object, method?: string): T | undefined {
  return (method === undefined ? Reflect.getMetadata(key, target) : Reflect.getMetadata(key, target, method)) as
    | T
    | undefined;
}
