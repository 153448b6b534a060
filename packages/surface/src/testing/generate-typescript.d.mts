export interface GeneratedModule {
  readonly path: string;
}
export function typescriptPackage(
  seed: number,
  size?: { readonly files?: number; readonly unitsPerFile?: number },
): GeneratedModule[];
export function typescriptFiles(modules: readonly GeneratedModule[]): Record<string, string>;
export function typescriptSymbols(modules: readonly GeneratedModule[]): number;
export function editTypescript(
  modules: readonly GeneratedModule[],
  seed: number,
  count?: number,
): { readonly modules: GeneratedModule[]; readonly expected: string[] };
