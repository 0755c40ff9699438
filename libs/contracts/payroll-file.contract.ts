/** A file of a run that was asked for. */
export interface AskedFile {
  fileId: string;
}

export interface PayrollFileActivities {
  /**
   * Makes the file, or nothing where that has been done. What comes of it, also that it cannot be made, stands with the file;
   * the run stays as it is.
   */
  makePayrollFile(input: AskedFile): Promise<void>;
}
