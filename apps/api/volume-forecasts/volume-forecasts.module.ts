import { Module } from '@nestjs/common';
import { ForecastLists } from './forecast-lists.js';
import { VolumeForecastsController } from './volume-forecasts.controller.js';
import { VolumeForecasts } from './volume-forecasts.js';

@Module({ controllers: [VolumeForecastsController], providers: [ForecastLists, VolumeForecasts] })
export class VolumeForecastsModule {}
