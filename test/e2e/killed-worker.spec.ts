import { describeKilledJuly } from '../support/describe-killed-july.js';
import { playKilledJuly } from '../support/killed-july.js';

describeKilledJuly({
  subject: 'July with a worker that is killed at every step',
  play: (stack) => playKilledJuly(stack, [stack.worker], 0),
});
