import { describeKilledJuly } from '../support/describe-killed-july.js';
import { playKilledJuly } from '../support/killed-july.js';

describeKilledJuly({
  subject: 'July with an API and a worker that are killed together at every step',
  play: (stack) => playKilledJuly(stack, [stack.api, stack.worker], 2),
});
