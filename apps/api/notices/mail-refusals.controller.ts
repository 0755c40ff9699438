import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { plainPagePolicy } from '../http/plain-page.js';
import { Public } from '../http/signed-in.js';
import { refusableKind } from '../http/words.js';
import { mailRefusalPage } from './mail-refusal-page.js';
import { type MailRefusal, MailRefusals } from './mail-refusals.js';

class MailTokenParams extends createZodDto(
  z.object({ token: z.string().regex(/^[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/, 'is the token of a mail') }),
) {}
class MailRefusalView extends createZodDto(
  z.object({
    kind: refusableKind,
    isRefused: z.boolean().meta({ description: 'Whether no mail of this kind goes out to them any more.' }),
  }),
) {}

/** What the link leads to by which a mail says how to get no more of its kind. */
@ApiTags('Notices')
@Controller('mail-refusals')
@Public()
export class MailRefusalsController {
  constructor(private readonly refusals: MailRefusals) {}

  /** Whether mail of a kind is refused, by the token of a mail; a page with a button for browsers. Changes nothing. */
  @Get(':token')
  @ZodResponse({ type: MailRefusalView, status: 200 })
  async show(
    @Param() { token }: MailTokenParams,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answer(await this.refusals.show(token), request, response);
  }

  /**
   * Ends mail of a kind for whoever got the mail of the token, by one click and without signing in (RFC 8058).
   *
   * The body is not read. Notices of the kind stand in the list all the same.
   */
  @Post(':token')
  @HttpCode(200)
  @ZodResponse({ type: MailRefusalView, status: 200 })
  async refuse(
    @Param() { token }: MailTokenParams,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answer(await this.refusals.refuse(token), request, response);
  }
}

function answer(refusal: MailRefusal, request: Request, response: Response) {
  response
    .setHeader('Vary', 'Accept')
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Referrer-Policy', 'no-referrer');
  if (request.accepts(['json', 'html']) === 'html')
    response
      .setHeader('Content-Security-Policy', plainPagePolicy({ hasForm: !refusal.isRefused }))
      .type('html')
      .send(mailRefusalPage(refusal));
  return { kind: refusal.kind, isRefused: refusal.isRefused };
}
