/** What a build of the index did. */
export interface ReindexReport {
  /** Documents in the index now. */
  readonly documents: number;
  /** False where the index was that of the corpus already. */
  readonly isChanged: boolean;
}

/** The index that answers, for administrators. */
export interface IndexControl {
  /** Name of the generation that answers now. */
  readonly generation: string;
  /** When it was taken into use; milliseconds since the Unix epoch. */
  readonly openedAt: number;
  /**
   * Brings the index up to date with the corpus in a process of its own, and takes it over. While one runs, a second call
   * joins it.
   *
   * @throws Where it failed: the index in use serves on.
   */
  reindex(): Promise<ReindexReport>;
}
