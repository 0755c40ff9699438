import { condition, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';

export const bareUpdate = defineUpdate<number, [number]>('bareUpdate');
export const endSignal = defineSignal('end');

/** Answers an Update and does nothing else: what any decision costs on this server at the least. */
export async function answering(): Promise<void> {
  let isOver = false;
  setHandler(bareUpdate, (given) => given);
  setHandler(endSignal, () => {
    isOver = true;
  });
  await condition(() => isOver);
}
