/* global jest */
// Real processes on a machine that is busy with others of them take their time, and no test is
// about speed.
jest.setTimeout(180_000);
