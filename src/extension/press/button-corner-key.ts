/** Key in `storage.local` of the corner to which the child pushed the help button. */
export const buttonCornerKey = 'buttonCorner';
