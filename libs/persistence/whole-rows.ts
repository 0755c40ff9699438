import { Transform } from 'node:stream';

const endOfRow = '\n'.charCodeAt(0);

/** Passes on what COPY writes in pieces that end with a row: the rows of several may then be mixed. A row has no line feed but at its end. */
export function wholeRows(): Transform {
  let begun: Buffer[] = [];
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      const end = piece.lastIndexOf(endOfRow) + 1;
      if (end === 0) {
        if (piece.length > 0) begun.push(piece);
        done();
        return;
      }
      const rows = piece.subarray(0, end);
      const whole = begun.length === 0 ? rows : Buffer.concat([...begun, rows]);
      begun = end < piece.length ? [piece.subarray(end)] : [];
      done(null, whole);
    },
    flush(done) {
      done(begun.length === 0 ? null : new Error('The rows ended within one of them'));
    },
  });
}
