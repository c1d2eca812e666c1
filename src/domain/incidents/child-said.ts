/** What a child may say of its own press, after it: a picture, that it was a mistake, or that this is taken back. */
export type ChildSaid = 'what-it-was' | 'by-mistake' | 'no-mistake';
