/* global jest */
// Whole commands, each with Nx's own start, on machines that are busy with others of them.
jest.setTimeout(180_000);
