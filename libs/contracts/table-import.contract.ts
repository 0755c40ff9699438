/** A step of an import: reading its file, bringing it in, undoing it. Each is begun once, by its number. */
export interface ImportStep {
  importId: string;
  step: number;
}

export interface ImportActivities {
  /**
   * Does what the import is at, or nothing where that has been done. What comes of it, also that a file cannot be read,
   * stands in the import.
   */
  takeImportStep(input: ImportStep): Promise<void>;
}
