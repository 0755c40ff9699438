import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { Public } from '../http/signed-in.js';
import { IdParams, sha256Text } from '../http/wire.js';
import { StatementPrints } from './statement-prints.js';
import { verificationPolicy, verificationPage } from './verification-page.js';

const verdicts = ['identical', 'unknown'] as const;

class VerificationQuery extends createZodDto(
  z.object({
    sha256: sha256Text.meta({ description: 'As it stands on the print.' }),
    total: z
      .string()
      .regex(/^-?\d{1,15}(\.\d{1,4})?$/, { error: 'must be an amount such as 47000.00' })
      .optional()
      .meta({ description: 'The total on the print, to have it compared as well.' }),
  }),
) {}
class VerificationView extends createZodDto(
  z.object({
    verdict: z.enum(verdicts).meta({
      description: 'Whether the company has posted a statement with this hash, and this total where one is named.',
    }),
  }),
) {}

/** What the code on a printed statement leads to. */
@ApiTags('Statements')
@Controller('statement-verifications')
@Public()
export class StatementVerificationsController {
  constructor(private readonly prints: StatementPrints) {}

  /** Whether a printed statement is genuine: a page for browsers, JSON for everybody else. It shows no pay and no name. */
  @Get(':id')
  @ZodResponse({ type: VerificationView, status: 200 })
  async verify(
    @Param() { id }: IdParams,
    @Query() query: VerificationQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const verdict = (await this.prints.verify(id, query)) ? verdicts[0] : verdicts[1];
    response.setHeader('Vary', 'Accept').setHeader('Cache-Control', 'no-store');
    if (request.accepts(['json', 'html']) === 'html') {
      const language = request.acceptsLanguages('en', 'ru', 'hi');
      response
        .setHeader('Content-Security-Policy', verificationPolicy)
        .type('html')
        .send(verificationPage(verdict, language === 'ru' || language === 'hi' ? language : 'en'));
    }
    return { verdict };
  }
}
