/** What time it is. Given to everything that needs to know, so that a test can say it. */
export type HubClock = () => Date;
