/** Letters behind "#": what longer links lose on their way; a file carries what they cannot. */
export const MOST_IN_LINK = 8000;
