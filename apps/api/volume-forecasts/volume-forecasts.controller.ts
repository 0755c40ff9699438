import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams } from '../http/wire.js';
import { ForecastLists } from './forecast-lists.js';
import {
  ForecastBody,
  ForecastDetail,
  ForecastLinesPage,
  ForecastLinesQuery,
  ForecastsPage,
  ForecastsQuery,
  OwedForecastsPage,
  OwedForecastsQuery,
} from './forecast-wire.js';
import { VolumeForecasts } from './volume-forecasts.js';

/** What is expected to be sold in a month, sent before it begins to those who buy and deliver. */
@ApiTags('Volume forecasts')
@Controller('volume-forecasts')
@AllowedRoles(
  'sales-manager',
  'head-of-department',
  'commercial-director',
  'general-director',
  'accounting',
  'purchasing',
)
export class VolumeForecastsController {
  constructor(
    private readonly forecasts: VolumeForecasts,
    private readonly lists: ForecastLists,
  ) {}

  /** The forecasts that were sent: all for purchasing, directors and accounting, those of the department for its head, one's own otherwise. */
  @Get()
  @AlsoForDepartments()
  @ZodResponse({ type: ForecastsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: ForecastsQuery) {
    return this.lists.forecasts(person, query);
  }

  /** The lines of the last forecasts of a month, pre-orders among them: what is to be bought and delivered. */
  @Get('lines')
  @AlsoForDepartments()
  @ZodResponse({ type: ForecastLinesPage, status: 200 })
  lines(@CurrentPerson() person: SignedInPerson, @Query() query: ForecastLinesQuery) {
    return this.lists.lines(person, query);
  }

  /** Who earns in a month and has sent no forecast of it, with the instant at which it is due. */
  @Get('owed')
  @AlsoForDepartments()
  @ZodResponse({ type: OwedForecastsPage, status: 200 })
  owed(@CurrentPerson() person: SignedInPerson, @Query() query: OwedForecastsQuery) {
    return this.lists.owed(person, query);
  }

  /** One forecast with its lines. */
  @Get(':id')
  @AlsoForDepartments()
  @ZodResponse({ type: ForecastDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.lists.detail(person, id);
  }

  /**
   * Sends what is expected to be sold in a month: one's own sales, or by the head those of somebody in the department.
   *
   * It may be sent again. What counts is the last that came in time, or else the first; it becomes the value of the month
   * under its code, which a scheme measures the accuracy of the forecast by.
   */
  @Post()
  @AllowedRoles('sales-manager', 'head-of-department')
  @ApiKeyedWrite()
  @ZodResponse({ type: ForecastDetail, status: 201 })
  send(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Body() body: ForecastBody) {
    return this.forecasts.send(person, request, body);
  }
}
