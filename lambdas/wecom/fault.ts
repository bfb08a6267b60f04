/** A robot's code as it may be logged: anything that does not look like one might quote a key or a text. */
const loggable = (code: string): string => (/^[\w.-]{1,64}$/.test(code) ? code : 'unreadable');

/**
 * The group could not be told now. `busy`: the robot has sent what it may within this minute, which is nothing to worry
 * about; any other code is a fault of the robot, its key or the network.
 */
export class RobotFault extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`the group was not told: ${loggable(code)}`);
    this.name = 'RobotFault';
    this.code = loggable(code);
  }
}
