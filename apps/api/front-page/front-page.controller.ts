import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { Probes } from '../health/probes.js';
import { Public } from '../http/signed-in.js';
import { contentSecurityPolicy, frontPageHtml } from './front-page-html.js';
import { about, links } from './front-page.js';

class FrontPageView extends createZodDto(
  z.object({
    name: z.literal('Premia'),
    about: z.string(),
    isReady: z.boolean(),
    links: z.record(z.string(), z.string()).meta({ description: 'Where to go on, by what it is.' }),
  }),
) {}

@ApiTags('Front page')
@Controller()
@Public()
export class FrontPageController {
  constructor(private readonly probes: Probes) {}

  /** What this is, how it is and where to go on: a page for browsers, JSON for everybody else. */
  @Get()
  @ZodResponse({ type: FrontPageView, status: 200 })
  async show(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const health = await this.probes.all();
    const isReady = Object.values(health).every(({ isUp }) => isUp);
    response.setHeader('Vary', 'Accept').setHeader('Cache-Control', 'no-store');
    if (request.accepts(['json', 'html']) === 'html') {
      response.setHeader('Content-Security-Policy', contentSecurityPolicy).type('html').send(frontPageHtml(health));
    }
    return {
      name: 'Premia' as const,
      about,
      isReady,
      links: Object.fromEntries(links.map(({ id, href }) => [id, href])),
    };
  }
}
