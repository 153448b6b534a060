import { readPacks } from './read-packs';
import { recent } from './recent';
import { writePack } from './write-pack';

/** Values by key. Whoever loses it loses time and nothing else. */
export interface Store {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  /** Keeps what is new for the next run. */
  close(): void;
}

/** Modules of a few thousand files: beyond that they are read from the folder again. */
const MOST_VALUES = 5000;
/** A replay of many releases comes by more than has to be held until its end. */
const MOST_CHARACTERS = 8 * 2 ** 20;

/**
 * A store in a folder, a file a run, kept in memory as well. What cannot be read is not there, and
 * what cannot be written is made again next time.
 */
export function openStore(folder: string): Store {
  const memory = recent<unknown>(MOST_VALUES);
  const news = new Map<string, string>();
  let known: ReadonlyMap<string, string> | null = null;
  let characters = 0;
  const keep = (): void => {
    if (news.size > 0) writePack(folder, [...news.values()]);
    news.clear();
    [known, characters] = [null, 0];
  };
  const lookUp = (key: string): unknown => {
    known ??= readPacks(folder);
    return valueOf(news.get(key) ?? known.get(key), key);
  };
  return {
    get: (key) => {
      if (!memory.has(key)) memory.set(key, lookUp(key));
      return memory.get(key);
    },
    set: (key, value) => {
      memory.set(key, value);
      const line = JSON.stringify({ key, value });
      news.set(key, line);
      characters += line.length;
      if (characters > MOST_CHARACTERS) keep();
    },
    close: keep,
  };
}

/** The key stands in the line: what was put there for another is not taken. */
function valueOf(line: string | undefined, key: string): unknown {
  try {
    const kept = JSON.parse(line ?? '') as { key?: unknown; value?: unknown };
    return kept.key === key ? kept.value : undefined;
  } catch {
    return undefined;
  }
}
