/** The command was called wrongly, or an input cannot be read: one clear line, exit code 2. */
export class UsageError extends Error {}
