interface Window {
  /** The text of the page before any script changed it, in the page in one file alone: kept by oneFile.ts. */
  pageAsWritten?: string;
}
