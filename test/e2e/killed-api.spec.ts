import { describeKilledJuly } from '../support/describe-killed-july.js';
import { playKilledJuly } from '../support/killed-july.js';

describeKilledJuly({
  subject: 'July with an API that is killed at every step',
  play: (stack) => playKilledJuly(stack, [stack.api], 1),
});
