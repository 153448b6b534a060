/**
 * An option as it was typed. Nx reads what looks like a number as one, so that of `--line 1.10` it
 * hands over 1.1: the command line still has the text.
 */
export function typedText(
  value: string | number,
  option: string,
  argv: readonly string[] = process.argv,
): string {
  if (typeof value === 'string') return value;
  const texts = argv.flatMap((argument, at) =>
    argument === `--${option}`
      ? (argv[at + 1] ?? [])
      : argument.startsWith(`--${option}=`)
        ? argument.slice(option.length + 3)
        : [],
  );
  return texts.findLast((text) => Number(text) === value) ?? String(value);
}
