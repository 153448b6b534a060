import { type Scalar, stringify } from 'yaml';

/** A text in place of a scalar: quotes stay as they are; a plain one gets them when it needs them. */
export function spellYaml(text: string, { type }: Scalar): string {
  if (type === 'QUOTE_SINGLE') return `'${text}'`;
  return type === 'QUOTE_DOUBLE' ? `"${text}"` : stringify(text, { singleQuote: true }).trimEnd();
}
