/* global jest */
// A machine that is busy with other things takes its time, and no test is about speed.
jest.setTimeout(180_000);
