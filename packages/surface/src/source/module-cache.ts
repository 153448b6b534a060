/**
 * Parsed modules by key (language, parser version and blob id). Values are plain data: a cache may
 * keep them as JSON.
 */
export interface ModuleCache {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}
