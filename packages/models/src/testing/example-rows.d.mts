export function exampleRow(index: number): string;
export function candidateRow(repoId: string): string;
