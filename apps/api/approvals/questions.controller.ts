import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, reasonText, versionNumber, yesOrNo } from '../http/wire.js';
import { documentKind } from '../http/words.js';
import { DocumentQuestions } from './document-questions.js';
import { namedPerson } from './document-wire.js';

const question = z.object({
  id: idText,
  documentId: idText,
  kind: documentKind,
  month: monthText,
  department: z.string().nullable(),
  person: z.string().nullable(),
  version: versionNumber,
  step: z.string().meta({ description: 'The step that waited when it was asked.' }),
  askedBy: namedPerson,
  onBehalfOf: namedPerson.nullable(),
  askedAt: instant,
  text: z.string(),
  answeredBy: namedPerson.nullable(),
  answeredAt: instant.nullable(),
  answer: z.string().nullable(),
});
class QuestionView extends createZodDto(question) {}
class QuestionsPage extends createZodDto(pageOf(question)) {}
class QuestionsQuery extends createZodDto(
  z.object({
    ...listQuery,
    waiting: yesOrNo
      .meta({ description: 'Only those that wait for an answer, or only those that have one.' })
      .optional(),
    documentId: idText.optional(),
  }),
) {}
class QuestionBody extends createZodDto(
  z.strictObject({
    version: versionNumber,
    text: reasonText,
    onBehalfOf: idText.meta({ description: 'The principal whose delegate you are.' }).optional(),
  }),
) {}
class AnswerBody extends createZodDto(z.strictObject({ text: reasonText })) {}
class QuestionParams extends createZodDto(z.object({ id: idText, questionId: idText })) {}

@ApiTags('Approvals')
@Controller()
export class QuestionsController {
  constructor(private readonly questions: DocumentQuestions) {}

  /** What the signed-in person has asked of those who write documents, or could answer, longest first. */
  @Get('questions')
  @ZodResponse({ type: QuestionsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: QuestionsQuery) {
    return this.questions.list(person, query);
  }

  /**
   * Asks those who wrote a version for information, as whoever could decide it now.
   *
   * The version stays where it is: its deadline does not wait for the answer, and neither need the decision.
   */
  @Post('documents/:id/questions')
  @ApiKeyedWrite()
  @ZodResponse({ type: QuestionView, status: 201 })
  ask(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: QuestionBody,
  ) {
    return this.questions.ask(person, request, id, body);
  }

  /** Answers what was asked, as whoever wrote a version of the document or may submit it; once. */
  @Post('documents/:id/questions/:questionId/answer')
  @ApiKeyedWrite()
  @ZodResponse({ type: QuestionView, status: 201 })
  answer(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() params: QuestionParams,
    @Body() { text }: AnswerBody,
  ) {
    return this.questions.answer(person, request, params, text);
  }
}
