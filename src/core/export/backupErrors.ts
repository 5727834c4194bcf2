/** Why a backup file was refused; the words for each are in the catalogue of the pages. Nothing was changed. */
export const BACKUP_ERRORS = [
  'empty',
  /** More than 100 MB. */
  'too-large',
  /** Ends in the middle: not copied or downloaded completely. */
  'truncated',
  /** Damaged: no JSON. */
  'not-json',
  /** Another kind of file. */
  'not-ours',
  /** Written by a newer Untick. */
  'newer-version',
  /** Holds a key that no backup holds (`__proto__`, `constructor`, `prototype`). */
  'forbidden-key',
  /** Nested deeper than any backup. */
  'too-deep',
  /** A field has a wrong type, is too long, or holds markup; `path` names it. */
  'wrong-type',
  /** Two rows with one id. */
  'duplicate-id',
  'passphrase-needed',
  /** Wrong passphrase, or the file was changed: the two cannot be told apart. */
  'passphrase-wrong',
  'unreadable',
] as const
export type BackupErrorCode = (typeof BACKUP_ERRORS)[number]

export interface BackupError {
  readonly code: BackupErrorCode
  /** Where, as in `stores[12].name`; rows are counted from 0. */
  readonly path?: string
}
