import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { roleSchema } from '#approvals/role-schema.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { csrfTokenOf } from '../http/csrf.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { CurrentPerson, Public, type SignedInPerson } from '../http/signed-in.js';
import { holdsUntil } from '../http/given-password.js';
import { idText, instant, newPasswordText } from '../http/wire.js';
import { Invitations } from './invitations.js';
import { SignIn } from './sign-in.js';
import { SignInLimit } from './sign-in-limit.js';

class Credentials extends createZodDto(
  z.strictObject({ login: z.string().min(1).max(200), password: z.string().min(1).max(200) }),
) {}

class NewPassword extends createZodDto(
  z.strictObject({
    currentPassword: z.string().min(1).max(200),
    newPassword: newPasswordText,
  }),
) {}

class Acceptance extends createZodDto(
  z.strictObject({ token: z.string().min(1).max(200), newPassword: newPasswordText }),
) {}
class Accepted extends createZodDto(z.object({ login: z.string() })) {}

class GivenPassword extends createZodDto(z.strictObject({ password: z.string().min(1).max(200) })) {}
class PasswordGivenView extends createZodDto(
  z.object({ givenAt: instant, holdsUntil: instant.meta({ description: 'Until then registers can be signed.' }) }),
) {}

class PasswordChanged extends createZodDto(z.object({ endedSessions: z.int() })) {}

class SessionView extends createZodDto(
  z.object({
    person: z.object({
      id: idText,
      organisationId: idText,
      departmentId: idText.nullable(),
      name: z.string(),
      login: z.string(),
      roles: z.array(roleSchema),
      headedDepartmentIds: z.array(idText),
      awaitsConfirmation: z.boolean().meta({
        description:
          'Whether the password was reset by a link and nobody else has confirmed yet that it was used by this person: no role holds until then but to earn.',
      }),
    }),
    csrfToken: z.string(),
  }),
) {}

@ApiTags('Session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly invitations: Invitations,
  ) {}

  /** Signs in: sets the session cookie and returns the token that writes have to carry. */
  @Post()
  @Public()
  @UseGuards(SignInLimit)
  @ZodResponse({ type: SessionView, status: 201 })
  async create(@Body() credentials: Credentials, @Req() request: Request) {
    const person = await this.signIn.personWith(credentials.login, credentials.password);
    // A new id for a new person: an id that was planted before signing in is worth nothing after it.
    await untilDone((done) => request.session.regenerate(done));
    request.session.personId = person.id;
    request.session.passwordGivenAt = new Date().toISOString();
    const csrfToken = csrfTokenOf(request);
    await saved(request);
    return { person, csrfToken };
  }

  /** Chooses the password that an invitation or a reset lets somebody choose, once; signing in comes after it. */
  @Post('invitation')
  @Public()
  @UseGuards(SignInLimit)
  @ZodResponse({ type: Accepted, status: 201 })
  accept(@Body() { token, newPassword }: Acceptance) {
    return this.invitations.accept(token, newPassword);
  }

  /** Who is signed in, with the roles held at this moment, and the token that writes have to carry. */
  @Get()
  @ZodResponse({ type: SessionView, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Req() request: Request) {
    return { person, csrfToken: csrfTokenOf(request) };
  }

  /**
   * Gives the own password once more, in the session that there is: registers are signed by whoever gave it lately.
   *
   * Signing in counts as giving it. A wrong one leaves the session as it is.
   */
  @Post('password-given')
  @UseGuards(SignInLimit)
  @ZodResponse({ type: PasswordGivenView, status: 201 })
  async givePassword(
    @CurrentPerson() person: SignedInPerson,
    @Body() { password }: GivenPassword,
    @Req() request: Request,
  ) {
    await this.signIn.confirmPassword(person, password);
    const givenAt = new Date().toISOString();
    request.session.passwordGivenAt = givenAt;
    await saved(request);
    return { givenAt, holdsUntil: holdsUntil(givenAt) };
  }

  /** Changes the own password; every other session of the person ends. */
  @Put('password')
  @UseGuards(SignInLimit)
  @ApiKeyedWrite()
  @ZodResponse({ type: PasswordChanged, status: 200 })
  changePassword(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() key: RequestReference,
    @Body() passwords: NewPassword,
    @Req() request: Request,
  ) {
    return this.signIn.changePassword(person, key, passwords, request.sessionID);
  }

  /** Signs out: the session ends, and its cookie is worth nothing any more. */
  @Delete()
  @HttpCode(204)
  async remove(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await untilDone((done) => request.session.destroy(done));
    response.clearCookie('premia_session');
  }
}

/** The session is written before its cookie is answered: whoever uses the cookie at once is known by it. */
function saved(request: Request): Promise<void> {
  return untilDone((done) => request.session.save(done));
}

/** What a session tells by a callback. */
function untilDone(act: (done: (error: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => act((error) => (error ? reject(error as Error) : resolve())));
}
