import { normalName } from './normal-name';

/** How many bits a format quantizes to, by its name; null: it does not. */
export function quantizedWidth(format: string): '8bit' | '4bit' | null {
  const name = normalName(format);
  if (/int8|8-?bit/.test(name)) return '8bit';
  return /int4|4-?bit/.test(name) ? '4bit' : null;
}
