import { describe, expect, it } from '@jest/globals';
import { NativeConnection } from '@temporalio/worker';
import { closeConnection } from '#apps/worker/close-connection.js';
import { temporalAddress } from '#platform/temporal/temporal-address.js';

/** Of how many storages that follow promises Node hands on the content. */
function storagesOfPromises(): number {
  const names = Object.getOwnPropertySymbols(Promise.resolve()).map(({ description }) => description);
  return names.filter((name) => name === 'kResourceStore').length;
}

describe("A worker's connection to Temporal", () => {
  it('is followed by promises until it is closed', async () => {
    const before = storagesOfPromises();
    const connection = await NativeConnection.connect(temporalAddress().connectionOptions);
    await connection.withDeadline(Date.now() + 10_000, () => connection.workflowService.getSystemInfo({}));
    expect(storagesOfPromises()).toBe(before + 1);
    await closeConnection(connection);
    expect(storagesOfPromises()).toBe(before);
  });
});
