export interface GeneratedModule {
  readonly name: string;
  readonly path: string;
}
export function pythonPackage(
  seed: number,
  size?: { readonly files?: number; readonly unitsPerFile?: number },
): GeneratedModule[];
export function pythonFiles(modules: readonly GeneratedModule[]): Record<string, string>;
export function pythonSymbols(modules: readonly GeneratedModule[]): number;
export function editPython(
  modules: readonly GeneratedModule[],
  seed: number,
  count?: number,
): { readonly modules: GeneratedModule[]; readonly expected: string[] };
