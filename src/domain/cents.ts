/** An amount of money in integer cents of a euro: a safe integer, never a float. */
export type Cents = number;
