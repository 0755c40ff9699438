import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { oneLineText } from '#compensation/documents/plain-text.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { SavedViews } from './saved-views.js';

const named = {
  place: z
    .string()
    .regex(/^[a-z][a-z-]{0,39}$/, 'must be the name of a list: lower-case letters and hyphens')
    .meta({ description: 'Which list it is a view of.' }),
  name: oneLineText(60),
};
const view = z.strictObject({
  ...named,
  address: z
    .string({ error: 'must be a text' })
    .max(500, 'has at most 500 characters')
    .regex(/^[\x20-\x7e]*$/, 'must be written as an address has it, every other character with its percent sign')
    .meta({ description: 'Filter, order and columns, as the address of the screen has them after its question mark.' }),
});

class SavedViewBody extends createZodDto(view) {}
class RemovedViewBody extends createZodDto(z.strictObject(named)) {}
class SavedViewsView extends createZodDto(
  z.object({ views: z.array(z.object({ place: z.string(), name: z.string(), address: z.string() })) }),
) {}

/** How people want to see long lists: filter, order and columns of each under a name. */
@ApiTags('Saved views')
@Controller('saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  /** Your views of all lists, by list and name. */
  @Get()
  @ZodResponse({ type: SavedViewsView, status: 200 })
  list(@CurrentPerson() person: SignedInPerson) {
    return this.views.list(person);
  }

  /** Keeps a view of a list under a name, in the place of one of the same name. */
  @Put()
  @ApiKeyedWrite()
  @ZodResponse({ type: SavedViewsView, status: 200 })
  save(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: SavedViewBody,
  ) {
    return this.views.save(person, request, body);
  }

  /** Forgets a view of a list. */
  @Post('removal')
  @ApiKeyedWrite()
  @ZodResponse({ type: SavedViewsView, status: 201 })
  remove(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: RemovedViewBody,
  ) {
    return this.views.remove(person, request, body);
  }
}
