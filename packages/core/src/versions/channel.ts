export type Channel = 'nightly' | 'rc' | 'stable' | 'lts';
