import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { Sessions } from '../http/session-store.js';
import { StaffModule } from '../staff/staff.module.js';
import { Invitations } from './invitations.js';
import { People } from './people.js';
import { PeopleController } from './people.controller.js';
import { SessionController } from './session.controller.js';
import { SignIn } from './sign-in.js';
import { SignInLimit, signInLimits } from './sign-in-limit.js';

@Module({
  imports: [ThrottlerModule.forRoot(signInLimits), StaffModule],
  controllers: [SessionController, PeopleController],
  providers: [Sessions, SignIn, SignInLimit, People, Invitations],
})
export class IdentityModule {}
