export type ChannelName = 'nightly' | 'rc' | 'stable' | 'lts';
