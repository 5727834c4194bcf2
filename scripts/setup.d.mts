interface Lock {
  packages?: Record<string, { version?: string; optional?: boolean }>
}
export function isInstalled(lock: Lock | undefined, hidden: Lock | undefined): boolean
