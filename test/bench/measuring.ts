/** CPU time of this process in milliseconds. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What some work gives, and the CPU time that it takes in milliseconds. */
export function timed<Result>(work: () => Result): {
  readonly ms: number;
  readonly result: Result;
} {
  const start = cpu();
  const result = work();
  return { ms: cpu() - start, result };
}

/** The number in the middle. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** The numbers of a command line, or others where it has none. */
export function sizesAsked(otherwise: readonly number[]): readonly number[] {
  const sizes = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0);
  return sizes.length > 0 ? sizes : otherwise;
}

/** The value of `--name=value` on the command line. */
export function numberAsked(name: string, otherwise: number): number {
  const option = process.argv.find((word) => word.startsWith(`--${name}=`));
  return option === undefined ? otherwise : Number(option.slice(name.length + 3));
}
