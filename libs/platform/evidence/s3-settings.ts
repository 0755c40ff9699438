/** Where a bucket is and who puts things into it. */
export interface S3Settings {
  /** The address of the bucket, without a slash at its end: `https://storage.example/evidence`. */
  bucketUrl: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}
