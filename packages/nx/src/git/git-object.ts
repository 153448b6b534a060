export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly content: Buffer;
}
