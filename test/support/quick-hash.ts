import { hash } from '@node-rs/argon2';

/**
 * A hash of a password like any other, by as little work as argon2 allows: people of a test sign in dozens of times.
 * What a password costs that somebody chooses is said by `hashPassword`.
 */
export function quickHash(password: string): Promise<string> {
  return hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
}
