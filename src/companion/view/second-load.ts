// Fetched as one piece when any of it is asked for. Pieces of their own would each split what they share off the first load, which then
// packs worse: 1.7 kB more for every page (measured).
export { ClassesView } from '../classes/classes-view.tsx';
export { SendDialog } from '../lesson/send-dialog.tsx';
export { SitesDialog } from '../lesson/sites-dialog.tsx';
export { NoDslNotice } from '../people/no-dsl-notice.tsx';
export { PeopleView } from '../people/people-view.tsx';
export { endHere } from '../push/end-here.ts';
export { followPresses } from '../push/follow-presses.ts';
export { NotificationDialog } from '../push/notification-dialog.tsx';
export { FirstAdultForm } from '../sign-in/first-adult-form.tsx';
export { JoinForm } from '../sign-in/join-form.tsx';
